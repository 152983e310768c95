import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PLACES, withVersion } from '../../scripts/useN8n';

const read = (file: string): string => readFileSync(join(__dirname, '../..', file), 'utf8');
const { dependencies } = JSON.parse(read('demo/n8n/package.json')) as { dependencies: { n8n: string } };

describe.each(Object.entries(PLACES))('the version of n8n in %s', (file, place) => {
	const text = read(file);

	it('is the one that the demo runs', () => {
		expect(withVersion(text, place, dependencies.n8n)).toBe(text);
	});

	it('is changed, and nothing else', () => {
		const changed = withVersion(text, place, '9.9.9');
		expect(changed).not.toBe(text);
		expect(changed.replaceAll('9.9.9', dependencies.n8n)).toBe(text);
	});

	it('has to be there', () => {
		expect(() => withVersion('{}', place, '9.9.9')).toThrow('No version where');
	});
});

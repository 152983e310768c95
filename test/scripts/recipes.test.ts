import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const read = (file: string): string => readFileSync(resolve(__dirname, '../..', file), 'utf8');

/** Documents indent with spaces and wrap lines elsewhere, with or without a comma at the end. */
const withoutLayout = (code: string): string => code.replace(/\s/g, '').replace(/,(?=[)\]}]|$)/g, '');

const pieces = read('CONTRIBUTING.md')
	.split('```ts\n')
	.slice(1)
	.map((rest) => {
		const [first = '', ...code] = (rest.split('```')[0] ?? '').trim().split('\n');
		return { file: first.replace('// ', ''), code: code.join('\n') };
	});

describe('the example of CONTRIBUTING.md', () => {
	it('has code in the node, the simulator and their tests', () => {
		const folders = new Set(pieces.map(({ file }) => file.split('/')[0]));
		expect([...folders].sort()).toEqual(['nodes', 'simulator', 'test']);
	});

	it.each(pieces)('is what $file has', ({ file, code }) => {
		expect(withoutLayout(read(file))).toContain(withoutLayout(code));
	});
});

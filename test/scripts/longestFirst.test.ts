import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');
const text = readFileSync(join(ROOT, 'test/support/longestFirst.js'), 'utf8');
const named = [...text.matchAll(/'(test\/[^']+)'/g)].map(([, file = '']) => file);

describe('the test files that begin first', () => {
	it('are all there', () => {
		expect(named.length).toBeGreaterThan(3);
		expect(named.filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
	});
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ALONE, CHECKS, COMPUTING, minutesOf, PARTS, WAITING } from '../parts';

const ROOT = join(__dirname, '../..');
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

describe('the parts of npm test', () => {
	it('are all projects of jest.config.js, each once', () => {
		const projects = [...read('jest.config.js').matchAll(/^\t(\w+): \['<rootDir>\/test\//gm)].map(
			([, name]) => name,
		);
		const levels = [...COMPUTING, ...WAITING, ...ALONE].map(({ name }) => name);
		expect(levels.sort()).toEqual(projects.sort());
	});

	it('are scripts of package.json', () => {
		const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
		expect(CHECKS.filter((name) => !(name in scripts))).toEqual([]);
	});

	it('take as long as the longer of what runs side by side, and what runs alone', () => {
		const minutes = (...names: string[]): number => minutesOf((name) => names.includes(name));
		const secondsOf = (name: string): number =>
			[...COMPUTING, ...WAITING, ...ALONE].find((level) => level.name === name)?.seconds ?? 0;
		const side = Math.max(secondsOf('workflow'), secondsOf('processes'));
		expect(minutes('workflow', 'processes')).toBe(Math.ceil(side / 60));
		expect(minutes('workflow', 'processes', 'e2e')).toBe(Math.ceil((side + secondsOf('e2e')) / 60));
		expect(minutes(...PARTS)).toBeLessThan(30);
	});
});

import {
	progressOf,
	scoreOf,
	survivorsOf,
	tableOf,
	type MutantResult,
} from '../../../scripts/mutation/table';

const mutant = (fileName: string, status: string, line = 1): MutantResult => ({
	fileName,
	status,
	mutatorName: 'BooleanLiteral',
	replacement: 'true',
	location: { start: { line } },
});

const MUTANTS = [
	mutant('zoom/api/retry.ts', 'Killed'),
	mutant('zoom/api/limits/gate.ts', 'Timeout'),
	mutant('zoom/api/limits/gate.ts', 'Survived', 7),
	mutant('zoom/api/paging.ts', 'NoCoverage', 3),
	mutant('zoom/api/paging.ts', 'CompileError'),
	mutant('nodes/adapter/kit/run.ts', 'Killed'),
];

describe('the result of a mutation run', () => {
	it('counts what was noticed of what could be noticed', () => {
		expect(scoreOf(MUTANTS)).toBe(60);
		expect(scoreOf([])).toBe(100);
	});

	it('says while it comes how many were noticed so far', () => {
		expect(progressOf(MUTANTS)).toBe('3 of 5 noticed');
	});

	it('comes as a table with a line a room', () => {
		const rows = tableOf(MUTANTS)
			.split('\n')
			.filter((line) => line.includes('/'))
			.map((line) => line.split('│').map((cell) => cell.trim()));
		expect(rows).toEqual([
			['', 'nodes/adapter', '1', '0', '0', '0', '100.0 %', ''],
			['', 'zoom/api', '1', '1', '1', '1', '50.0 %', ''],
		]);
	});

	it('says how far the score of a sample can be from that of all', () => {
		const many = Array.from({ length: 100 }, (_, at) =>
			mutant('zoom/auth/a.ts', at < 80 ? 'Killed' : 'Survived'),
		);
		expect(tableOf(many)).toContain('80.0 %');
		expect(tableOf(many, 10)).toMatch(/80\.0 ± 7\.\d %/);
		expect(tableOf(many.slice(0, 3), 10)).toMatch(/100\.0 ± [34]\d\.\d %/);
	});

	it('names what survived, and what no test reaches', () => {
		expect(survivorsOf(MUTANTS)).toEqual([
			'zoom/api/limits/gate.ts:7 BooleanLiteral: true',
			'zoom/api/paging.ts:3 BooleanLiteral: true (not reached)',
		]);
	});
});

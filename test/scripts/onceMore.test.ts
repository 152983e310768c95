import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { TestFile } from '../../scripts/testCounts';
import { addUpBoth, AGAINST_REAL_TIME, secondTryOf } from '../support/onceMore';

const ROOT = join(__dirname, '../..');
const [NAMED = '', OTHER_NAMED = ''] = Object.keys(AGAINST_REAL_TIME);
const UNNAMED = 'test/processes/limiter/trouble.test.ts';

function file(path: string, passed: number, failed: number): TestFile {
	const tests = (count: number, status: string) =>
		Array.from({ length: count }, () => ({ fullName: 'a test', status }));
	return {
		name: join(ROOT, path),
		status: failed > 0 ? 'failed' : 'passed',
		assertionResults: [...tests(passed, 'passed'), ...tests(failed, 'failed')],
	};
}
const report = (...testResults: TestFile[]) => ({ testResults });

describe('a second try', () => {
	it('is for named files, all of them there, and for none of the limiter’s', () => {
		const files = Object.keys(AGAINST_REAL_TIME);
		expect(files.filter((name) => !existsSync(join(ROOT, name)))).toEqual([]);
		expect(files.filter((name) => name.includes('limiter'))).toEqual([]);
	});

	it('is of the whole files that failed, and counts the tests that did', () => {
		const failed = report(file(NAMED, 3, 1), file(UNNAMED, 2, 0), file(OTHER_NAMED, 0, 1));
		expect(secondTryOf(failed, ROOT, 0)).toEqual({ files: [NAMED, OTHER_NAMED], tests: 2 });
	});

	it.each([
		['nothing failed', report(file(NAMED, 3, 0)), 0],
		['the file is not named', report(file(UNNAMED, 3, 1)), 0],
		['another that failed is not named', report(file(NAMED, 3, 1), file(UNNAMED, 3, 1)), 0],
		['more than two tests failed', report(file(NAMED, 3, 3)), 0],
		['two tests had one already', report(file(NAMED, 3, 1)), 2],
	])('is not given when %s', (_, failed, before) => {
		expect(secondTryOf(failed, ROOT, before)).toEqual({ files: [], tests: 0 });
	});

	it('counts instead of the first, and is told', () => {
		const first = report(file(NAMED, 3, 1), file(UNNAMED, 2, 0));
		expect(addUpBoth(first, report(file(NAMED, 4, 0)), true, 1)).toEqual({
			passed: 6,
			failed: 0,
			skipped: 0,
			repeated: 1,
		});
		expect(addUpBoth(first, report(file(NAMED, 3, 1)), false, 1)).toEqual({
			passed: 5,
			failed: 1,
			skipped: 0,
			repeated: 1,
		});
	});
});

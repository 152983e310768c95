import { addUp, countOf, skippedOf, type TestFile } from '../../scripts/testCounts';

type Test = readonly [status: string, fullName?: string];

const file = (status: string, ...tests: readonly Test[]): TestFile => ({
	name: '/here/test/some.test.ts',
	status,
	assertionResults: tests.map(([state, fullName = 'a test']) => ({ status: state, fullName })),
});
const passed: Test = ['passed'];
const failed: Test = ['failed'];
const skipped: Test = ['pending', 'the table [skipped: no documents here] is what they say'];

describe('counting test results', () => {
	it('takes passed and skipped tests as they are', () => {
		const testResults = [file('passed', passed, passed, skipped), file('passed', passed)];
		expect(addUp({ testResults }, true)).toEqual({ passed: 3, failed: 0, skipped: 1, repeated: 0 });
	});

	it('counts a file that broke before its tests as a failure', () => {
		const testResults = [file('failed'), file('failed', passed, failed)];
		expect(addUp({ testResults }, false)).toMatchObject({ passed: 1, failed: 2 });
	});

	it('counts a file as a failure that broke after its tests', () => {
		expect(addUp({ testResults: [file('failed', passed)] }, true)).toMatchObject({ failed: 1 });
	});

	it('never calls a run clean that ended with an error', () => {
		expect(addUp({ testResults: [file('passed', passed)] }, false).failed).toBe(1);
	});

	it.each(['pending', 'todo'])('counts a test as a failure that is skipped in silence (%s)', (status) => {
		const testResults = [file('passed', passed, [status], skipped)];
		expect(addUp({ testResults }, true)).toEqual({ passed: 1, failed: 1, skipped: 1, repeated: 0 });
	});

	it('counts a check as one', () => {
		expect([countOf(true), countOf(false)]).toEqual([
			{ passed: 1, failed: 0, skipped: 0, repeated: 0 },
			{ passed: 0, failed: 1, skipped: 0, repeated: 0 },
		]);
	});
});

describe('the lines about skipped tests', () => {
	it('give each reason once, with how many tests', () => {
		const other: Test = ['pending', 'the page [skipped: no browser] opens'];
		expect(
			skippedOf({ testResults: [file('passed', skipped, passed, other), file('passed', skipped)] }),
		).toEqual(['2 skipped: no documents here', '1 skipped: no browser']);
	});

	it('name the file of a test that is skipped without one', () => {
		expect(skippedOf({ testResults: [file('passed', ['todo'])] })).toEqual([
			'1 skipped: no reason given, which counts as a failure (/here/test/some.test.ts)',
		]);
	});
});

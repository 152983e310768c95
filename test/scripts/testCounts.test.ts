import { addUp, countOf } from '../../scripts/testCounts';

const report = {
	numPassedTests: 5,
	numFailedTests: 0,
	numPendingTests: 1,
	numTodoTests: 2,
	numRuntimeErrorTestSuites: 0,
};

describe('counting test results', () => {
	it('takes passed tests as they are, and pending and todo tests as skipped', () => {
		expect(addUp(report, true)).toEqual({ passed: 5, failed: 0, skipped: 3 });
	});

	it('counts a file that broke before its tests as a failure', () => {
		expect(addUp({ ...report, numFailedTests: 1, numRuntimeErrorTestSuites: 1 }, false).failed).toBe(2);
	});

	it('never calls a run clean that ended with an error', () => {
		expect(addUp(report, false).failed).toBe(1);
	});

	it('counts a check as one', () => {
		expect([countOf(true), countOf(false)]).toEqual([
			{ passed: 1, failed: 0, skipped: 0 },
			{ passed: 0, failed: 1, skipped: 0 },
		]);
	});
});

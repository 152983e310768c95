export interface Count {
	readonly passed: number;
	readonly failed: number;
	readonly skipped: number;
}

/** The part of jest's `--json` output that is counted. */
export interface JestReport {
	readonly numPassedTests: number;
	readonly numFailedTests: number;
	readonly numPendingTests: number;
	readonly numTodoTests: number;
	/** Files that broke before their tests ran: jest counts none of those tests. */
	readonly numRuntimeErrorTestSuites: number;
}

export function countOf(passed: boolean): Count {
	return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 };
}

/** What a jest run adds to the sum. A run that did not succeed has at least one failure, whatever its report says. */
export function addUp(report: JestReport, succeeded: boolean): Count {
	const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
	return {
		passed: report.numPassedTests,
		failed: succeeded ? failed : Math.max(failed, 1),
		skipped: report.numPendingTests + report.numTodoTests,
	};
}

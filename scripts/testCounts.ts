export interface Count {
	readonly passed: number;
	readonly failed: number;
	readonly skipped: number;
	/** Tests that failed at first and were run a second time, however that ended. */
	readonly repeated: number;
}

/** The part of jest's `--json` output that is counted. */
export interface JestReport {
	readonly testResults: readonly TestFile[];
}

export interface TestFile {
	/** Its path. */
	readonly name: string;
	readonly status: string;
	readonly assertionResults: ReadonlyArray<{ readonly fullName: string; readonly status: string }>;
}

const NOT_RUN = new Set(['pending', 'todo', 'skipped', 'disabled']);
const REASON = /\[skipped: ([^\]]+)\]/;

export function countOf(passed: boolean): Count {
	return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0, repeated: 0 };
}

/** How many tests of a file failed. A file that broke before its tests ran, or after, has one failure at least. */
export function failuresIn({ status, assertionResults }: TestFile): number {
	const failed = assertionResults.filter((test) => test.status === 'failed').length;
	return status === 'failed' ? Math.max(failed, 1) : failed;
}

/**
 * What a jest run adds to the sum. A run that did not succeed has at least one failure, whatever its report says, and a
 * test that is skipped without a reason in its name is one.
 */
export function addUp({ testResults }: JestReport, succeeded: boolean): Count {
	const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
	const notRun = tests.filter(({ status }) => NOT_RUN.has(status));
	const silent = notRun.filter(({ fullName }) => !REASON.test(fullName)).length;
	const failed = testResults.reduce((sum, file) => sum + failuresIn(file), silent);
	return {
		passed: tests.filter(({ status }) => status === 'passed').length,
		failed: succeeded ? failed : Math.max(failed, 1),
		skipped: notRun.length - silent,
		repeated: 0,
	};
}

/** Why tests were skipped, with how many: each a line below the closing table. */
export function skippedOf({ testResults }: JestReport): string[] {
	const counts = new Map<string, number>();
	for (const { assertionResults, name } of testResults) {
		for (const { fullName, status } of assertionResults) {
			if (!NOT_RUN.has(status)) continue;
			const reason = REASON.exec(fullName)?.[1] ?? `no reason given, which counts as a failure (${name})`;
			counts.set(reason, (counts.get(reason) ?? 0) + 1);
		}
	}
	return [...counts].map(([reason, count]) => `${count} skipped: ${reason}`);
}

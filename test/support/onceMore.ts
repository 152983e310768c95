import { relative, sep } from 'node:path';
import { addUp, failuresIn, type Count, type JestReport } from '../../scripts/testCounts';

/**
 * Files whose tests a machine that stands still for some seconds can spoil, because leases, timeouts and heartbeats of
 * real processes run out meanwhile. Only these get a second try, and as a whole in a jest of its own: nothing that the
 * first try has changed is there any more. What does not depend on how fast the machine is (the limiter's tests judge
 * by when calls leave) does not belong here.
 */
export const AGAINST_REAL_TIME: Readonly<Record<string, string>> = {
	'test/processes/socket/socket.test.ts': 'leases of 3 s between real processes',
	'test/processes/socket/chaos.test.ts': 'leases of 3 s between real processes',
	'test/processes/token/holder.test.ts': 'a login lease of 3 s between real processes',
	'test/processes/token/redisTrouble.test.ts': 'how soon a real Redis counts as gone and as back',
	'test/faults/socket/network.test.ts': 'heartbeats, ten times as fast as they are',
	'test/faults/http/wire.test.ts': 'timeouts of 1 s',
	'test/faults/token/endpoint.test.ts': 'timeouts of 0.5 s',
	'test/workflow/turns.test.ts': 'how soon an execution asks for its turn beside one that is under way',
	'test/e2e/oAuth2.test.ts': 'how long n8n processes wait for a SQLite file that another one has locked',
	'test/e2e/triggerQueue.test.ts': 'a takeover within 15 s between the processes of a real n8n',
	'test/e2e/triggerTrouble.test.ts': 'how soon trouble counts as lasting in a real n8n',
	'test/e2e/triggerWebhook.test.ts': 'Zoom’s 3 s for an answer of a real n8n',
};

/** More tests that need a second try than these are no chance: they fail the run. */
export const MAX_REPEATED = 2;

interface SecondTry {
	readonly files: readonly string[];
	/** How many tests failed in them. */
	readonly tests: number;
}

/**
 * @param alreadyRepeated tests that had a second try in this run, at this level and others
 * @returns the failed files to run once more; none where one of them is not named, or too many tests failed
 */
export function secondTryOf(report: JestReport, root: string, alreadyRepeated: number): SecondTry {
	const failed = report.testResults.filter((file) => failuresIn(file) > 0);
	const tests = failed.reduce((sum, file) => sum + failuresIn(file), 0);
	const files = failed.map(({ name }) => relative(root, name).split(sep).join('/'));
	const isAllowed =
		files.every((file) => file in AGAINST_REAL_TIME) && alreadyRepeated + tests <= MAX_REPEATED;
	return isAllowed ? { files, tests } : { files: [], tests: 0 };
}

/** The sum of a level whose failed files were run once more: what they gave the second time counts. */
export function addUpBoth(
	first: JestReport,
	second: JestReport,
	succeeded: boolean,
	repeated: number,
): Count {
	const others = first.testResults.filter((file) => failuresIn(file) === 0);
	return { ...addUp({ testResults: [...others, ...second.testResults] }, succeeded), repeated };
}

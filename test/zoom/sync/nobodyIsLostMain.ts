import fc from 'fast-check';
import { orEnd } from '../../support/orEnd';
import { checkStory, story } from './support/nobodyIsLost';

/**
 * The property test of the sync with as many cases as wanted: `npm run fuzz:sync -- --runs 1000000 [--seed 1]`.
 * It ends with the smallest case that breaks the promise, or with how long none was found.
 */

const CASES_A_ROUND = 10_000;

function option(name: string): number | undefined {
	const at = process.argv.indexOf(`--${name}`);
	return at === -1 ? undefined : Number(process.argv[at + 1]);
}

async function main(): Promise<void> {
	const runs = option('runs') ?? 1_000_000;
	const first = option('seed') ?? Date.now() % 1_000_000_000;
	const startedAt = Date.now();
	for (let done = 0; done < runs; done += CASES_A_ROUND) {
		const numRuns = Math.min(CASES_A_ROUND, runs - done);
		const checked = await fc.check(fc.asyncProperty(story, checkStory), { numRuns, seed: first + done });
		if (checked.failed) {
			process.stdout.write(`${fc.defaultReportMessage(checked) ?? ''}\n`);
			process.exitCode = 1;
			return;
		}
	}
	const seconds = Math.round((Date.now() - startedAt) / 1000);
	process.stdout.write(`${runs} cases from seed ${first}: nobody was lost (${seconds} s)\n`);
}

orEnd(main());

import fc from 'fast-check';
import { checkStory, story } from './support/nobodyIsLost';

/** Mutation testing runs it for thousands of changes of the code: it sets fewer. */
const { SYNC_CASES: numRuns = 10_000 } = process.env;

it('nobody is lost: whoever is listed in any form or protected keeps the account, and what is told as done is so', async () => {
	const checked = await fc.check(fc.asyncProperty(story, checkStory), { numRuns: Number(numRuns) });
	expect(fc.defaultReportMessage(checked)).toBeUndefined();
}, 600_000);

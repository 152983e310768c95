import fc from 'fast-check';
import { checkStory, story } from '../support/noAddOnIsLost';

/** Mutation testing runs it for thousands of changes of the code: it sets fewer. */
const { SYNC_CASES: numRuns = 2_000 } = process.env;

it('no add-on is lost: nobody gets or loses one without a word of the list that governs it, and a run that was cut off is finished', async () => {
	const checked = await fc.check(fc.asyncProperty(story, checkStory), { numRuns: Number(numRuns) });
	expect(fc.defaultReportMessage(checked)).toBeUndefined();
}, 600_000);

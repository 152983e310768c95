import fc from 'fast-check';
import { checkStory, story } from '../support/noNumberIsLost';

/** Mutation testing runs it for thousands of changes of the code: it sets fewer. */
const { SYNC_CASES: numRuns = 2_000 } = process.env;

it('no number is lost: whoever stays keeps theirs, nobody gets one twice, and a run that was cut off is finished', async () => {
	const checked = await fc.check(fc.asyncProperty(story, checkStory), { numRuns: Number(numRuns) });
	expect(fc.defaultReportMessage(checked)).toBeUndefined();
}, 600_000);

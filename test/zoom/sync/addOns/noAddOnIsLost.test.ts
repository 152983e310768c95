import fc from 'fast-check';
import { casesOr } from '../support/cases';
import { checkStory, story } from '../support/noAddOnIsLost';

it('no add-on is lost: nobody gets or loses one without a word of the list that governs it, and a run that was cut off is finished', async () => {
	const checked = await fc.check(fc.asyncProperty(story, checkStory), { numRuns: casesOr(2_000) });
	expect(fc.defaultReportMessage(checked)).toBeUndefined();
}, 600_000);

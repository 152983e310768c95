import fc from 'fast-check';
import { casesOr } from '../support/cases';
import { checkStory, story } from '../support/noNumberIsLost';

it('no number is lost: whoever stays keeps theirs, nobody gets one twice, and a run that was cut off is finished', async () => {
	const checked = await fc.check(fc.asyncProperty(story, checkStory), { numRuns: casesOr(2_000) });
	expect(fc.defaultReportMessage(checked)).toBeUndefined();
}, 600_000);

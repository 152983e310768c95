import fc from 'fast-check';
import { casesOr } from './support/cases';
import { checkStory, story } from './support/nobodyIsLost';

it('nobody is lost: whoever is listed in any form or protected keeps the account, and what is told as done is so', async () => {
	const checked = await fc.check(fc.asyncProperty(story, checkStory), { numRuns: casesOr(10_000) });
	expect(fc.defaultReportMessage(checked)).toBeUndefined();
}, 600_000);

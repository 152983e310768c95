import fc from 'fast-check';
import { ZoomRefusedError } from '../../../zoom/errors';
import { farDays, horizonCheck, isAboutDay, oldestDay } from '../../../zoom/verify/horizon';

const reaching = (days: number) => {
	const asked: number[] = [];
	const answers = async (daysAgo: number): Promise<boolean> => {
		asked.push(daysAgo);
		return await Promise.resolve(daysAgo <= days);
	};
	return { asked, answers };
};

it('finds the oldest day to the day, with at most twelve questions', async () => {
	await fc.assert(
		fc.asyncProperty(fc.integer({ min: 1, max: 399 }), async (days) => {
			const { asked, answers } = reaching(days);
			expect(await oldestDay(answers)).toEqual({ days, isMore: false });
			expect(asked.length).toBeLessThanOrEqual(12);
		}),
	);
});

it('says so where a report answers for every day that was tried', async () => {
	expect(await oldestDay(reaching(5_000).answers)).toEqual({ days: 400, isMore: true });
});

it('is as documented around six months, and differs elsewhere', () => {
	const about = { check: 'oldestDay:hosts', title: 'Oldest day' };
	expect(horizonCheck(about, { days: 184, isMore: false }).result).toBe('ok');
	expect(horizonCheck(about, { days: 31, isMore: false }).result).toBe('differs');
	expect(horizonCheck(about, { days: 400, isMore: true }).result).toBe('differs');
});

it('asks for thirteen months only where seven are answered', async () => {
	const short = reaching(180);
	expect(await farDays(short.answers)).toEqual({ sevenMonths: false, thirteenMonths: false });
	expect(short.asked).toHaveLength(1);
	expect(await farDays(reaching(300).answers)).toEqual({ sevenMonths: true, thirteenMonths: false });
});

it('takes a refused day for a day that is too old, and a missing permission for no answer at all', () => {
	expect(isAboutDay(new ZoomRefusedError('Too old.', { status: 400, zoomCode: 300 }))).toBe(true);
	expect(isAboutDay(new ZoomRefusedError('No permission.', { status: 400, zoomCode: 200 }))).toBe(false);
});

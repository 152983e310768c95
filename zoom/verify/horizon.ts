import { type ZoomError, ZoomRefusedError } from '../errors';
import { type Check, errorFacts } from './check';
import { isPermission } from './answers';

/** How far back a report answers. */

/** Days: six months, as Zoom's documents say of most reports (docs/zoom-facts.md#report-window). */
const DOCUMENTED = { least: 175, most: 215 };
/** Days. */
const SEVEN_MONTHS = 214;
const THIRTEEN_MONTHS = 397;
/** Days: beyond this no report has been seen to answer. */
const FAR = 400;
/** Calls to find the day: the logarithm of the range. */
const MAX_STEPS = 9;

/** Whether a report answers for a day so many days ago. @throws ZoomError where that says nothing about the day */
export type Answers = (daysAgo: number) => Promise<boolean>;

/**
 * The oldest day that a report answers for, in days before today.
 * @returns with `isMore` where it answers for every day that was tried
 */
export async function oldestDay(answers: Answers): Promise<{ days: number; isMore: boolean }> {
	let [good, bad] = [1, FAR];
	if (await answers(DOCUMENTED.least)) {
		good = DOCUMENTED.least;
		if (!(await answers(DOCUMENTED.most))) bad = DOCUMENTED.most;
		else if (await answers(FAR)) return { days: FAR, isMore: true };
		else good = DOCUMENTED.most;
	} else bad = DOCUMENTED.least;
	for (let step = 0; step < MAX_STEPS && bad - good > 1; step++) {
		const middle = Math.floor((good + bad) / 2);
		if (await answers(middle)) good = middle;
		else bad = middle;
	}
	return { days: good, isMore: false };
}

/** A refusal that is about the day: neither the plan nor a missing scope. */
export const isAboutDay = (error: unknown): boolean =>
	error instanceof ZoomRefusedError && !isPermission(error);

/** Of a check. */
export interface HorizonAbout {
	readonly check: string;
	readonly title: string;
}

/** What a day seven months and one thirteen months ago gave, for reports whose documents name no end. */
export interface FarDays {
	readonly sevenMonths: boolean;
	readonly thirteenMonths: boolean;
}

/** @throws ZoomError where an answer says nothing about the day */
export async function farDays(answers: Answers): Promise<FarDays> {
	const sevenMonths = await answers(SEVEN_MONTHS);
	return { sevenMonths, thirteenMonths: sevenMonths && (await answers(THIRTEEN_MONTHS)) };
}

export function horizonCheck(
	about: HorizonAbout,
	{ days, isMore }: { days: number; isMore: boolean },
): Check {
	const named = { area: 'Reports', ...about, facts: { days, isMore } };
	const reach = isMore ? `at least ${days} days` : `${days} days`;
	if (!isMore && days >= DOCUMENTED.least && days <= DOCUMENTED.most) {
		return { ...named, result: 'ok', message: `It answers for the last ${reach}: six months, as documented` };
	}
	const message = `It answers for the last ${reach}; Zoom’s documents say six months`;
	return { ...named, result: 'differs', message, advice: 'report' };
}

export function farDaysCheck(about: HorizonAbout, { sevenMonths, thirteenMonths }: FarDays): Check {
	const named = { area: 'Reports', ...about, facts: { sevenMonths, thirteenMonths } };
	const reach = thirteenMonths
		? 'more than thirteen months'
		: sevenMonths
			? 'between seven and thirteen months'
			: 'less than seven months';
	return { ...named, result: 'ok', message: `It reaches back ${reach}; Zoom’s documents name no end` };
}

/** The day could not be looked for. */
export const horizonRefused = (about: HorizonAbout, error: ZoomError): Check => ({
	area: 'Reports',
	...about,
	result: 'refused',
	message: `The oldest day could not be found: ${error.message}`,
	advice: 'ofError',
	error,
	facts: errorFacts(error),
});

import { ZoomInvalidInputError } from '../errors';
import { asTyped } from '../values/excerpt';
import type { MonthWeek, Recurrence, Weekday } from './recurrence';

/**
 * A series in words, for a field or a column of a sheet: `every 2 weeks on Mon and Wed, 10 times`,
 * `every month on the last Friday, until 2027-03-31`, `every weekday, forever`.
 */

const ORDINALS: ReadonlyArray<readonly [MonthWeek, RegExp]> = [
	[1, /^(first|1st)$/],
	[2, /^(second|2nd)$/],
	[3, /^(third|3rd)$/],
	[4, /^(fourth|4th)$/],
	[-1, /^last$/],
];
const WORKING_DAYS: readonly Weekday[] = [2, 3, 4, 5, 6];
const ADVERBS: Readonly<Record<string, string>> = { daily: 'day', weekly: 'week', monthly: 'month' };
const EXAMPLES =
	'"every day, 5 times", "every 2 weeks on Mon and Wed, 10 times" or "every month on the last Friday, until 2027-03-31"';

/** @throws ZoomInvalidInputError that quotes what was not understood, and shows how to say it */
export function parseRecurrence(text: string): Recurrence {
	const words = new Words(text);
	const end = readEnd(words);
	const unit = readUnit(words);
	const pattern = readPattern(words, unit.unit, unit.weekdays);
	if (words.rest !== '') throw words.notUnderstood(words.rest);
	return { every: unit.every, pattern, end };
}

/** The text, from which what was understood is taken out piece by piece. */
class Words {
	rest: string;

	constructor(private readonly text: string) {
		this.rest = text.toLowerCase().replace(/\s+/g, ' ').trim();
	}

	take(pattern: RegExp): RegExpExecArray | undefined {
		const found = pattern.exec(this.rest);
		if (!found) return undefined;
		this.rest = this.rest.replace(found[0], '').trim();
		return found;
	}

	notUnderstood(part: string): ZoomInvalidInputError {
		const where = part === '' ? '' : `: what does "${asTyped(part)}" mean?`;
		return this.refused(`"${asTyped(this.text)}" is not understood${where} Write it like ${EXAMPLES}`);
	}

	refused(message: string): ZoomInvalidInputError {
		return new ZoomInvalidInputError(`Recurrence ${message}`, 'Recurrence');
	}
}

function readEnd(words: Words): Recurrence['end'] {
	const times = words.take(/,? ?(?:for )?\b(\d+) (?:times|occurrences?|meetings)\.?/)?.[1];
	const until = words.take(/,? ?(?:and )?until (\d{4}-\d\d-\d\d)\.?/)?.[1];
	const forever = words.take(/,? ?(?:forever|without end)\.?$/);
	if ([times, until, forever].filter((end) => end !== undefined).length > 1) {
		throw words.refused('ends by a number of times and by a date; Zoom takes only one of the two');
	}
	if (times !== undefined) return { times: Number(times) };
	if (until !== undefined) return { until };
	if (forever) return { forever: true };
	throw words.refused('does not say when it ends: add ", 10 times", ", until 2027-03-31" or ", forever"');
}

function readUnit(words: Words): { every: number; unit: string; weekdays: readonly Weekday[] } {
	const adverb = words.take(/^(daily|weekly|monthly)\b/)?.[1];
	if (adverb !== undefined) return { every: 1, unit: ADVERBS[adverb] ?? '', weekdays: [] };
	const interval = words.take(/^every (?:(\d+|other) )?(day|week|month)s?\b/);
	if (interval) {
		const [, count = '1', unit = ''] = interval;
		return { every: count === 'other' ? 2 : Number(count), unit, weekdays: [] };
	}
	if (words.take(/^every (weekday|working day|workday)\b/)) {
		return { every: 1, unit: 'week', weekdays: WORKING_DAYS };
	}
	const days = words.take(/^every ([a-z, ]+)$/)?.[1];
	if (days === undefined) throw words.notUnderstood(words.rest);
	return { every: 1, unit: 'week', weekdays: readWeekdays(words, days) };
}

function readPattern(words: Words, unit: string, known: readonly Weekday[]): Recurrence['pattern'] {
	if (unit === 'day') return { unit: 'day' };
	if (unit === 'week') {
		const days = known.length > 0 ? undefined : words.take(/^,? ?on ([a-z, ]+)$/)?.[1];
		return { unit: 'week', weekdays: days === undefined ? known : readWeekdays(words, days) };
	}
	const day = words.take(/^,? ?on (?:the |day )?(\d+)(?:st|nd|rd|th)?$/)?.[1];
	if (day !== undefined) {
		if (Number(day) < 1 || Number(day) > 31) throw words.refused(`falls on day ${day} of a month`);
		return { unit: 'month', day: Number(day) };
	}
	const [, ordinal = '', name = ''] = words.take(/^,? ?on the (\w+) ([a-z]+)$/) ?? [];
	if (ordinal === '') return { unit: 'month', day: undefined };
	const week = ORDINALS.find(([, pattern]) => pattern.test(ordinal))?.[0];
	if (week === undefined) throw words.notUnderstood(ordinal);
	return { unit: 'month', week, weekday: readWeekday(words, name) };
}

function readWeekdays(words: Words, list: string): Weekday[] {
	const names = list.split(/,| and |&/).map((name) => name.trim());
	const days = names.filter((name) => name !== '').map((name) => readWeekday(words, name));
	return [...new Set(days)].sort();
}

const FULL_NAMES = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/** At least two letters of the name: `Mo`, `mon`, `Mondays`. */
function readWeekday(words: Words, name: string): Weekday {
	const short = name.replace(/s$/, '');
	const index = FULL_NAMES.findIndex((full) => short.length >= 2 && full.startsWith(short));
	if (index < 0) throw words.notUnderstood(name);
	return (index + 1) as Weekday;
}

import { DateTime } from 'luxon';
import type { Occurrence, Recurrence } from './meeting';

/** Zoom plans no further ahead than this. */
const MAX_OCCURRENCES = 60;

interface Plan {
	recurrence: Recurrence;
	/** Epoch ms. */
	startsAt: number;
	/** Minutes. */
	duration: number;
	/** In which the wall clock of the occurrences stays the same. */
	timezone: string;
}

/** All occurrences of a meeting of type 8. Their ids look like their start in epoch ms. */
export function plannedOccurrences({ recurrence, startsAt, duration, timezone }: Plan): Occurrence[] {
	const start = DateTime.fromMillis(startsAt, { zone: timezone });
	const { end_times, end_date_time } = recurrence;
	const until = end_date_time ? Date.parse(end_date_time) : Infinity;
	// 0 means never; without any end Zoom takes one occurrence.
	const count = end_date_time ? MAX_OCCURRENCES : (end_times ?? 1) || MAX_OCCURRENCES;
	const occurrences: Occurrence[] = [];
	for (const moment of momentsOf(recurrence, start)) {
		const at = moment.toMillis();
		if (at < startsAt) continue;
		if (at > until || occurrences.length >= count) break;
		occurrences.push({ occurrence_id: String(at), startsAt: at, duration, status: 'available' });
	}
	return occurrences;
}

function* momentsOf(recurrence: Recurrence, start: DateTime): Generator<DateTime> {
	const interval = recurrence.repeat_interval ?? 1;
	// Far enough for 60 occurrences, and an end even where the days never come.
	for (let step = 0; step < 1_000; step += 1) {
		if (recurrence.type === 1) yield start.plus({ days: step * interval });
		else if (recurrence.type === 2) yield* daysOfWeek(recurrence, start.plus({ weeks: step * interval }));
		else yield* dayOfMonth(recurrence, start.plus({ months: step * interval }));
	}
}

function* daysOfWeek({ weekly_days = '1' }: Recurrence, inWeek: DateTime): Generator<DateTime> {
	// Zoom's week starts on Sunday, luxon's on Monday.
	const sunday = inWeek.minus({ days: inWeek.weekday % 7 });
	for (const day of weekly_days.split(',').map(Number).sort()) yield sunday.plus({ days: day - 1 });
}

function* dayOfMonth(recurrence: Recurrence, inMonth: DateTime): Generator<DateTime> {
	const { monthly_day, monthly_week: week, monthly_week_day: weekDay = 1 } = recurrence;
	const lastDay = inMonth.daysInMonth ?? 31;
	if (week === undefined) {
		const day = monthly_day ?? 1;
		if (day <= lastDay) yield inMonth.set({ day });
		return;
	}
	const days = Array.from({ length: lastDay }, (_nothing, index) => inMonth.set({ day: index + 1 })).filter(
		(moment) => (moment.weekday % 7) + 1 === weekDay,
	);
	const moment = days.at(week === -1 ? -1 : week - 1);
	if (moment) yield moment;
}

import { field, requiredWhereShown, shownWhen } from '../../../adapter/kit';
import { ZoomInvalidInputError } from '../../../../zoom/errors';
import {
	checkNotPast,
	localTime,
	minutesBetween,
	zoomStart,
	type LocalTime,
} from '../../../../zoom/meetings/startTime';
import { parseRecurrence } from '../../../../zoom/meetings/recurrenceWords';
import { planSeries } from '../../../../zoom/meetings/recurrence';

/** When a meeting or webinar takes place: the fields, and what Zoom is told. */

export const startTimeField = () =>
	field.dateTime({
		displayName: 'Start Time',
		description:
			'A time without a zone, as the picker gives it, is the time of day in the time zone of the meeting. A date with a zone or offset stays that moment. To take it from an item, or to write it as text, use an expression.',
	});

export const endTimeField = () =>
	field.dateTime({
		displayName: 'End Time',
		description: 'Instead of a duration; at most 24 hours after the start',
	});

export const durationField = () =>
	field.number({
		displayName: 'Duration (Minutes)',
		description: 'At most 1440 minutes (24 hours)',
		default: 60,
		min: 1,
		max: 1440,
	});

export const timezoneField = () =>
	field.timeZone(
		'Time zone of the meeting; a series keeps its time of day there when the clocks change. If not set, the time zone of the workflow is used.',
	);

export const recurrenceField = () =>
	field.text({
		displayName: 'Recurrence',
		description:
			'In words, with an end: "every day, 5 times", "every 2 weeks on Mon and Wed, until 2027-03-31", "every month on day 15, 12 times", "every month on the last Friday, forever"',
		placeholder: 'e.g. every 2 weeks on Mon and Wed, 10 times',
	});

/**
 * When it takes place, for Create.
 * @param fixedTime the types that have a start
 * @param series the type that has a recurrence too
 */
export const scheduleFields = (fixedTime: number[], series: number) => ({
	startTime: shownWhen({ type: fixedTime }, requiredWhereShown(startTimeField())),
	length: shownWhen(
		{ type: fixedTime },
		field.options({
			displayName: 'Length',
			description: 'How the end is given: as a number of minutes, or as a time',
			options: [
				{ name: 'Duration', value: 'duration' },
				{ name: 'Until an End Time', value: 'end' },
			],
			default: 'duration',
		}),
	),
	duration: shownWhen({ type: fixedTime, length: ['duration'] }, durationField()),
	endTime: shownWhen({ type: fixedTime, length: ['end'] }, requiredWhereShown(endTimeField())),
	timezone: shownWhen({ type: fixedTime }, timezoneField()),
	recurrence: shownWhen({ type: [series] }, requiredWhereShown(recurrenceField())),
});

export interface ScheduleValues {
	readonly type: number;
	readonly startTime: string;
	readonly length: 'duration' | 'end';
	readonly duration: number;
	readonly endTime: string;
	readonly timezone: string;
	readonly recurrence: string;
}

/** Which of Zoom's types have a start, and which of them is a series. */
export interface ScheduleTypes {
	readonly fixedTime: readonly number[];
	readonly series: number;
}

/**
 * When the meeting or webinar takes place, as Create tells Zoom.
 * @param now epoch ms
 * @throws ZoomInvalidInputError for a field that this type needs, and for what scheduleOf refuses
 */
export function wantedSchedule(
	values: ScheduleValues,
	types: ScheduleTypes,
	{ workflowZone, now }: { workflowZone: string; now: number },
): Schedule {
	const { type, startTime: start, length, endTime: end, recurrence: words } = values;
	const zone = values.timezone || workflowZone;
	if (!types.fixedTime.includes(type)) return scheduleOf({ timezone: zone }, now);
	if (start === '') throw new ZoomInvalidInputError('"Start Time" is empty', 'Start Time');
	if (length === 'end' && end === '') throw new ZoomInvalidInputError('"End Time" is empty', 'End Time');
	if (type === types.series && words === '') {
		throw new ZoomInvalidInputError('"Recurrence" is empty', 'Recurrence');
	}
	const fields = {
		startTime: start,
		...(length === 'end' ? { endTime: end } : { duration: values.duration }),
		...(type === types.series && { recurrence: words }),
		timezone: zone,
	};
	return scheduleOf(fields, now);
}

interface ScheduleFields {
	startTime?: string | undefined;
	endTime?: string | undefined;
	duration?: number | undefined;
	recurrence?: string | undefined;
	timezone: string;
}

export interface Schedule {
	/** Zoom's fields. */
	fields: Record<string, unknown>;
	/** The first start; undefined where none is set. */
	start: LocalTime | undefined;
}

/**
 * @param now epoch ms
 * @throws ZoomInvalidInputError
 */
export function scheduleOf(fields: ScheduleFields, now: number): Schedule {
	const { startTime: text, endTime: end, recurrence: words } = fields;
	if (end && fields.duration !== undefined) {
		throw new ZoomInvalidInputError('"Duration" and "End Time" are both set; Zoom needs one', 'Duration');
	}
	const wanted = text ? localTime(text, fields.timezone) : undefined;
	if (wanted) checkNotPast(wanted, now);
	if (!wanted && (end || words)) {
		throw new ZoomInvalidInputError(
			`"${end ? 'End Time' : 'Recurrence'}" needs "Start Time" beside it`,
			'Start Time',
		);
	}
	const minutes =
		wanted && end ? minutesBetween(wanted, localTime(end, fields.timezone, 'End Time')) : fields.duration;
	const series = wanted && words ? planSeries(parseRecurrence(words), wanted) : undefined;
	const start = series?.firstStart ?? wanted;
	return {
		fields: {
			...(start && zoomStart(start)),
			...(minutes !== undefined && { duration: minutes }),
			...(series && { recurrence: series.recurrence }),
		},
		start,
	};
}

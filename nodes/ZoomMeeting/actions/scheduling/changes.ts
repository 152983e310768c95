import { nested, toZoomFields, type SessionType } from '../../../adapter/kit';
import { externalKeyIn, keyedFields } from './externalKey';
import { scheduleOf, type Schedule } from './schedule';
import { typeToSend } from './typeChange';
import { ZoomInvalidInputError } from '../../../../zoom/errors';
import { externalKeyOf } from '../../../../zoom/meetings/externalKey';
import { isRecord, textOf, textOrNumber, type ZoomRecord } from '../../../../zoom/values';
import { zoomStart, type LocalTime } from '../../../../zoom/meetings/startTime';
import { moveSeries } from '../../../../zoom/meetings/recurrence';

/** What Update tells Zoom of a meeting or webinar: what the person added, and nothing else. */

/** All that Zoom changes of one occurrence of a series (OpenAPI, PATCH /meetings/{meetingId} and /webinars/{webinarId}). */
const OF_AN_OCCURRENCE = ['agenda', 'start_time', 'timezone', 'duration', 'settings'];
const SETTINGS_OF_AN_OCCURRENCE: Readonly<Record<SessionType, readonly string[]>> = {
	meeting: [
		'host_video',
		'participant_video',
		'join_before_host',
		'mute_upon_entry',
		'waiting_room',
		'watermark',
		'auto_recording',
	],
	webinar: ['host_video', 'panelists_video', 'hd_video', 'add_watermark', 'auto_recording'],
};

export interface Changes {
	readonly type: SessionType;
	/** As the person added them under Update Fields. */
	readonly fields: {
		readonly startTime?: string;
		readonly endTime?: string;
		readonly duration?: number;
		readonly recurrence?: string;
		readonly timezone?: string;
		readonly externalKey?: string;
		readonly externalKeyField?: string;
		readonly agenda?: string;
		readonly type?: number;
		readonly trackingFields?: ReadonlyArray<Record<string, unknown>>;
		readonly [other: string]: unknown;
	};
	/** In Zoom's names; undefined when none was added. */
	readonly settings: Record<string, unknown> | undefined;
	/** ID of one occurrence of a series; empty: all of it. */
	readonly occurrence: string;
	readonly workflowZone: string;
	/** Epoch ms. */
	readonly now: number;
}

/**
 * Zoom's body, and the new start if there is one.
 * @param read the meeting or webinar as it is, for what only makes sense beside it
 * @throws ZoomInvalidInputError
 */
export async function changesOf(
	{ type: session, fields, settings, occurrence, workflowZone, now }: Changes,
	read: () => Promise<ZoomRecord>,
): Promise<{ body: Record<string, unknown>; start: LocalTime | undefined }> {
	const { startTime, endTime, duration, recurrence, timezone, type: chosen, ...unscheduled } = fields;
	const { externalKey, externalKeyField, ...others } = unscheduled;
	const key = externalKeyIn({ externalKey, externalKeyField });
	// A time of day without a zone is one in the session's own zone, which is then the one to ask for. A new agenda
	// keeps the key that stands before the old one.
	const timed = startTime || endTime || recurrence;
	const needsZone = timed && !timezone;
	const needsType = (timed || chosen !== undefined) && occurrence === '';
	const current = needsZone || needsType || key || others.agenda !== undefined ? await read() : {};
	const zone = timezone || textOf(current['timezone']) || workflowZone;
	const set = scheduleOf({ startTime, endTime, duration, recurrence, timezone: zone }, now);
	const hasStart = set.start !== undefined;
	const hasRecurrence = set.fields['recurrence'] !== undefined;
	const type = needsType ? typeToSend({ session, chosen, hasStart, hasRecurrence }, current['type']) : chosen;
	const schedule = occurrence === '' ? withSeries(set, type ?? current['type'], current) : set;
	const kept = others.agenda === undefined ? undefined : externalKeyOf(current);
	const body = {
		...toZoomFields(nested([others])),
		...(type !== undefined && { type }),
		...(timezone && { timezone }),
		...schedule.fields,
		...keyedFields(kept === undefined ? undefined : { value: kept, trackingField: '' }, {
			agenda: others.agenda ?? '',
			trackingFields: undefined,
		}),
		...keyedFields(key, {
			agenda: others.agenda ?? textOf(current['agenda']),
			trackingFields: others.trackingFields ?? current['tracking_fields'],
		}),
		...(settings && { settings }),
	};
	checkChanges(session, body, occurrence);
	return { body, start: schedule.start };
}

/** With the recurrence that is there, where only the start of a series is set: without it Zoom leaves the series as it is. */
function withSeries({ fields, start }: Schedule, type: unknown, current: ZoomRecord): Schedule {
	const { recurrence } = current;
	const isSeries = textOrNumber(type) === textOrNumber(current['type']) && isRecord(recurrence);
	if (!start || !isSeries || fields['recurrence'] !== undefined) return { fields, start };
	const moved = moveSeries(recurrence, start);
	return {
		fields: { ...fields, ...zoomStart(moved.firstStart), recurrence: moved.recurrence },
		start: moved.firstStart,
	};
}

/** @throws ZoomInvalidInputError */
function checkChanges(type: SessionType, body: Record<string, unknown>, occurrence: string): void {
	const names = Object.keys(body);
	if (names.length === 0) {
		throw new ZoomInvalidInputError('There is nothing to update: no field or setting was added');
	}
	if (occurrence === '') return;
	const settings = Object.keys(body['settings'] ?? {});
	const tooMuch = [
		...names.filter((name) => !OF_AN_OCCURRENCE.includes(name)),
		...settings.filter((name) => !SETTINGS_OF_AN_OCCURRENCE[type].includes(name)),
	];
	if (tooMuch.length === 0) return;
	throw new ZoomInvalidInputError(
		`Of one ${type} of a series Zoom changes only agenda, start, duration and the settings ${SETTINGS_OF_AN_OCCURRENCE[type].join(', ')}; not ${tooMuch.join(', ')}`,
	);
}

import { nested, toZoomFields } from '../../../adapter/kit';
import { externalKeyIn, keyedFields } from './externalKey';
import type { ExternalKey } from './knownSessions';
import { type ScheduleTypes, type ScheduleValues, wantedSchedule } from './schedule';
import type { LocalTime } from '../../../../zoom/meetings/startTime';

/** What Create tells Zoom of a meeting or webinar. */

interface Wanted {
	readonly values: ScheduleValues & {
		readonly topic: string;
		readonly additionalFields: {
			readonly externalKey?: string;
			readonly externalKeyField?: string;
			readonly agenda?: string;
			readonly trackingFields?: ReadonlyArray<Record<string, unknown>>;
			readonly [other: string]: unknown;
		};
	};
	readonly types: ScheduleTypes;
	/** In Zoom's names; undefined when none was added. */
	readonly settings: Record<string, unknown> | undefined;
	readonly workflowZone: string;
	/** Epoch ms. */
	readonly now: number;
}

interface NewSession {
	readonly body: Record<string, unknown>;
	/** The first start; undefined where none is set. */
	readonly start: LocalTime | undefined;
	readonly key: ExternalKey | undefined;
}

/** @throws ZoomInvalidInputError */
export function newSession({ values, types, settings, workflowZone, now }: Wanted): NewSession {
	const { externalKey, externalKeyField, ...fields } = values.additionalFields;
	const schedule = wantedSchedule(values, types, { workflowZone, now });
	const key = externalKeyIn({ externalKey, externalKeyField });
	const body = {
		type: values.type,
		...(values.topic !== '' && { topic: values.topic }),
		...toZoomFields(nested([fields])),
		...schedule.fields,
		...keyedFields(key, { agenda: fields.agenda ?? '', trackingFields: fields.trackingFields }),
		...(settings && { settings }),
	};
	return { body, start: schedule.start, key };
}

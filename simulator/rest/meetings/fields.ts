import type { MeetingType, Recurrence } from '../../meetings/meeting';
import { invalidFields } from '../routing/refusal';
import { oneOf, text, whole, type Schema } from '../routing/schema';
import { SETTINGS_FIELDS } from './settingsFields';

/** What create and update share of their bodies. */
export interface MeetingBody {
	topic?: string;
	type?: MeetingType;
	start_time?: string;
	duration?: number;
	timezone?: string;
	agenda?: string;
	password?: string;
	default_password?: boolean;
	pre_schedule?: boolean;
	schedule_for?: string;
	template_id?: string;
	recurrence?: Recurrence;
	settings?: Record<string, unknown>;
	tracking_fields?: Array<{ field: string; value?: string }>;
}

const RECURRENCE: Schema = {
	type: 'object',
	required: ['type'],
	properties: {
		type: oneOf(1, 2, 3),
		repeat_interval: whole(1, 99),
		weekly_days: { type: 'string', pattern: '^[1-7](,[1-7])*$' },
		monthly_day: whole(1, 31),
		monthly_week: oneOf(-1, 1, 2, 3, 4),
		monthly_week_day: whole(1, 7),
		end_times: whole(0, 60),
		end_date_time: { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ$' },
	},
};

export const MEETING_BODY: Schema = {
	properties: {
		topic: text(200),
		type: oneOf(1, 2, 3, 8, 10),
		start_time: { type: 'string' },
		duration: whole(1, 1440),
		timezone: { type: 'string' },
		agenda: text(2000),
		password: text(10),
		default_password: { type: 'boolean' },
		pre_schedule: { type: 'boolean' },
		schedule_for: { type: 'string' },
		template_id: { type: 'string' },
		recurrence: RECURRENCE,
		settings: { type: 'object', properties: SETTINGS_FIELDS },
		tracking_fields: {
			type: 'array',
			items: {
				type: 'object',
				required: ['field'],
				properties: { field: { type: 'string' }, value: { type: 'string' } },
			},
		},
	},
};

/** Days, weeks, months. */
const MAX_INTERVAL = { 1: 99, 2: 50, 3: 10 } as const;

/** What the schema cannot say. @throws Refusal 300 */
export function checkRecurrence(recurrence: Recurrence): void {
	const wrong: string[] = [];
	const { type, repeat_interval: interval = 1 } = recurrence;
	if (interval > MAX_INTERVAL[type]) wrong.push('recurrence.repeat_interval');
	if (type === 2 && recurrence.weekly_days === undefined) wrong.push('recurrence.weekly_days');
	if (recurrence.monthly_week !== undefined && recurrence.monthly_week_day === undefined) {
		wrong.push('recurrence.monthly_week_day');
	}
	// Either may end a series, never both.
	if (recurrence.end_times !== undefined && recurrence.end_date_time !== undefined) {
		wrong.push('recurrence.end_date_time');
	}
	if (wrong.length > 0) throw invalidFields(...wrong);
}

/** Two settings that exclude each other. @throws Refusal 300 */
export function checkSettings(settings: Record<string, unknown>): void {
	if (
		settings['request_permission_to_unmute_participants'] === true &&
		settings['allow_host_control_participant_mute_state'] === true
	) {
		throw invalidFields('settings.allow_host_control_participant_mute_state');
	}
}

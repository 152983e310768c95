import { field, mapped, type SessionType } from '../../../adapter/kit';
import { checkPasscode } from '../../../../zoom/meetings/passcode';

/** What the operations on meetings share. Maximum lengths: Zoom's OpenAPI, POST /users/{userId}/meetings. */

/** Zoom's `type`. */
const SCHEDULED = 2;
export const SERIES = 8;
const TYPES = [
	{ name: 'Instant', value: 1, description: 'Starts at once' },
	{ name: 'Recurring', value: 8, description: 'A series at fixed times' },
	{ name: 'Recurring, No Fixed Time', value: 3, description: 'The same link for whenever people meet' },
	{ name: 'Scheduled', value: 2, description: 'Once, at a fixed time' },
	{ name: 'Screen Share Only', value: 10, description: 'Once, to share a screen' },
] as const;

export const meetingTypeField = () =>
	field.options({
		displayName: 'Type',
		description: 'Whether it takes place once, again and again, or at once',
		options: TYPES,
		default: SCHEDULED,
	});

/** Those with a start. */
export const FIXED_TIME = [2, 8, 10];

export const topicField = () =>
	field.text({
		displayName: 'Topic',
		description: 'The title of the meeting, as people see it',
		placeholder: 'e.g. Weekly call',
		maxLength: 200,
	});

export const agendaField = () =>
	field.text({
		displayName: 'Agenda',
		description: 'What it is about, at most 2,000 characters',
		placeholder: 'e.g. 1. Figures 2. Plans',
		rows: 3,
		maxLength: 2000,
	});

export const passcodeField = () =>
	mapped(
		field.text({
			displayName: 'Passcode',
			description: 'At most 10 letters, digits and signs; the account may have stricter rules',
			password: true,
		}),
		checkPasscode,
	);

export const preScheduleField = () =>
	field.boolean({
		displayName: 'Preschedule',
		description: 'Whether to only prepare the meeting, for Google Calendar’s add-on',
	});

export const trackingFieldRows = () =>
	field.rows(
		{
			displayName: 'Tracking Fields',
			description: 'Fields that an admin of the account set up for meetings',
			row: 'Field',
		},
		{
			field: field.text({
				displayName: 'Name',
				description:
					'The name of one of the account’s tracking fields, as Tracking Field → Get Many returns it',
				placeholder: 'e.g. Cost center',
			}),
			value: field.text({
				displayName: 'Value',
				description: 'The value of the tracking field for this meeting',
				placeholder: 'e.g. 4711',
			}),
		},
	);

export const occurrenceIdField = (what: string, type: SessionType = 'meeting') =>
	field.text({
		displayName: 'Occurrence ID',
		description: `Of a series: ${what} only this one ${type}. Get shows the IDs under "occurrences".`,
		placeholder: 'e.g. 1648194360000',
		// Without it the whole series is meant.
		required: true,
	});

/** Without what opens the meeting for its host: start_url, passcodes. */
export const simplifyMeeting = () =>
	field.simplify([
		'id',
		'uuid',
		'topic',
		'type',
		'status',
		'start_time',
		'duration',
		'timezone',
		'host_email',
		'join_url',
		'created',
		'waiting',
		'wait_until',
		'host',
		'external_key',
	]);

import { field, type Refusal } from '../../../adapter/kit';
import { instanceLocator, meetingLocator } from '../../../adapter/pickers';

/** What the operations on webinars share. */

/** Zoom's `type`. */
const SCHEDULED = 5;
export const SERIES = 9;
export const FIXED_TIME = [5, 9];

const TYPES = [
	{ name: 'Recurring', value: 9, description: 'A series at fixed times' },
	{ name: 'Recurring, No Fixed Time', value: 6 },
	{ name: 'Scheduled', value: 5, description: 'Once, at a fixed time' },
] as const;

export const webinarTypeField = () =>
	field.options({
		displayName: 'Type',
		description: 'Whether it takes place once or again and again',
		options: TYPES,
		default: SCHEDULED,
	});

export const webinarLocator = () => meetingLocator('webinar');
export const pastWebinarLocator = () => instanceLocator('webinar');

export const webinarSubject = ({ webinarId }: { webinarId: string }): string => `webinar ${webinarId}`;

/** Without what opens the webinar for its host. */
export const simplifyWebinar = () =>
	field.simplify([
		'id',
		'uuid',
		'topic',
		'type',
		'start_time',
		'duration',
		'timezone',
		'host_email',
		'join_url',
		'registration_url',
		'created',
		'waiting',
		'wait_until',
		'host',
		'external_key',
	]);

/** A recording that is played as if it were live. */
export const simuliveFields = () => ({
	isSimulive: field.boolean({
		displayName: 'Simulive',
		description: 'Whether a recording is played as if it were live',
	}),
	simuliveDelayStart__enable: field.flag(
		'Simulive: Delay',
		'the recording starts some time after the webinar',
	),
	simuliveDelayStart__time: field.number({
		displayName: 'Simulive: Delay Time',
		description: 'How long after the start the recording begins, at most 60',
		default: 15,
		min: 0,
	}),
	simuliveDelayStart__timeunit: field.options({
		displayName: 'Simulive: Delay Unit',
		description: 'The unit of the delay',
		options: [
			{ name: 'Minutes', value: 'minute' },
			{ name: 'Seconds', value: 'second' },
		],
		default: 'second',
	}),
	recordFileId: field.text({
		displayName: 'Simulive: Recording File ID',
		description: 'The recording that is played: its ID, as Recording → Get Many returns it',
		placeholder: 'e.g. f09340e1-cdc3-4eae-9a74-98f9777ed908',
	}),
	transitionToLive: field.boolean({
		displayName: 'Simulive: Go Live',
		description: 'Whether the host may go live after the recording',
	}),
});

/** Zoom refuses a host without the add-on in the words of its billing, with the code for missing permissions. */
export const NO_LICENSE: Readonly<Record<number, Refusal>> = {
	200: {
		next: 'Give the host the Webinar add-on in Zoom under User Management → Users, or choose a host who has it. If Zoom speaks of permission: the role of whoever made the Zoom app needs the one for webinars.',
	},
};

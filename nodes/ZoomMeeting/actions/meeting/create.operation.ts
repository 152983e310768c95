import { toZoomFields } from '../../../adapter/fields';
import { ZoomInvalidInputError } from '../../../adapter/invalidInput';
import { HostWaits, withinHostLimit } from '../../../adapter/meetingLimits';
import { checkScheduledStart, withExternalKey } from '../../../adapter/meetings';
import { defineOperation } from '../../../adapter/operation';
import { boolean, collection, options, shownWhen, text } from '../../../adapter/parameters';
import { userLocator, type ZoomRecord } from '../../../adapter/sharedParameters';
import {
	agenda,
	FIXED_TIME,
	meetingType,
	passcode,
	SERIES,
	simplifyMeeting,
	topic,
	trackingFields,
} from './fields';
import { KnownMeetings } from './knownMeetings';
import { duration, endTime, recurrence, scheduleOf, startTime, timezone } from './schedule';
import { createSettings, settingsOf } from './settings';

export const create = defineOperation({
	name: 'Create',
	value: 'create',
	action: 'Create a meeting',
	description: 'Schedule a meeting for any host of the account',
	parameters: {
		userId: userLocator({ displayName: 'Host', description: 'Who hosts the meeting' }),
		topic: topic(),
		type: meetingType(),
		startTime: shownWhen({ type: FIXED_TIME }, startTime()),
		length: shownWhen(
			{ type: FIXED_TIME },
			options({
				displayName: 'Length',
				options: [
					{ name: 'Duration', value: 'duration' },
					{ name: 'Until an End Time', value: 'end' },
				],
				default: 'duration',
			}),
		),
		duration: shownWhen({ type: FIXED_TIME, length: ['duration'] }, duration()),
		endTime: shownWhen({ type: FIXED_TIME, length: ['end'] }, endTime()),
		timezone: shownWhen({ type: FIXED_TIME }, timezone()),
		recurrence: shownWhen({ type: [SERIES] }, recurrence()),
		additionalFields: collection(
			{ displayName: 'Additional Fields', placeholder: 'Add Field' },
			{
				agenda: agenda(),
				defaultPassword: boolean({
					displayName: 'Generate Passcode',
					description: 'Whether Zoom makes up a passcode when none is given and the host’s settings want one',
					default: true,
				}),
				externalKey: text({
					displayName: 'External Key',
					description:
						'The key of this row in your own system. It is kept at the start of the agenda, as [ref:key]. When the host has a meeting with this key already, that meeting is returned and none is created: so a run may be repeated.',
					placeholder: 'e.g. HR-2031',
				}),
				password: passcode(),
				preSchedule: boolean({
					displayName: 'Preschedule',
					description: 'Whether the meeting is only prepared, for Google Calendar’s add-on',
				}),
				scheduleFor: text({
					displayName: 'Schedule For',
					description: 'E-mail address or ID of a user for whom the host may schedule',
				}),
				templateId: text({ displayName: 'Template ID', description: 'A meeting template of an admin' }),
				trackingFields: trackingFields(),
			},
		),
		...createSettings,
		simplify: simplifyMeeting(),
	},
	options: {
		dailyLimit: options({
			displayName: 'When a Host Is at the Daily Limit',
			description: 'Zoom allows 100 new or changed meetings a host and day, until midnight UTC',
			options: [
				{
					name: 'Output the Item as Waiting',
					value: 'wait',
					description: 'With the time from which on a run can go on',
				},
				{ name: 'Stop With a Message', value: 'fail' },
			],
			default: 'fail',
		}),
	},
	subject: ({ userId }) => `host ${userId}`,
	startRun: () => new KnownMeetings(),
	async execute({ zoom, run, values, options: { dailyLimit = 'fail' }, timezone: workflowZone }) {
		const { userId, type, additionalFields, simplify } = values;
		const { externalKey = '', ...fields } = additionalFields;
		const given = FIXED_TIME.includes(type)
			? {
					startTime: values.startTime,
					...(values.length === 'end' ? { endTime: values.endTime } : { duration: values.duration }),
					...(type === SERIES && { recurrence: values.recurrence }),
				}
			: {};
		checkComplete(values);
		const schedule = scheduleOf({ ...given, timezone: values.timezone || workflowZone }, zoom.now());
		const settings = settingsOf(values);
		const body = {
			type,
			...(values.topic !== '' && { topic: values.topic }),
			...toZoomFields(fields),
			...schedule.fields,
			...(externalKey !== '' && { agenda: withExternalKey(fields.agenda ?? '', externalKey) }),
			...(settings && { settings }),
		};

		async function createNow(): Promise<ZoomRecord> {
			const meeting = await zoom.request('POST /users/{userId}/meetings', { userId, body });
			if (schedule.start) checkScheduledStart(meeting, schedule.start);
			return meeting;
		}

		const key = externalKey.trim();
		const about = key === '' ? {} : { external_key: key };
		const work =
			key === ''
				? createNow().then((meeting) => ({ meeting, created: true }))
				: run.findOrCreate(zoom, { userId, key }, createNow);
		const outcome = dailyLimit === 'wait' ? await withinHostLimit(work, zoom.now()) : await work;
		if (outcome instanceof HostWaits) {
			return {
				created: false,
				waiting: true,
				wait_until: outcome.until,
				host: userId,
				topic: values.topic,
				...about,
			};
		}
		return simplify({ ...outcome.meeting, created: outcome.created, ...about });
	},
});

interface Complete {
	type: number;
	startTime: string;
	length: string;
	endTime: string;
	recurrence: string;
}

/** @throws ZoomInvalidInputError for a field that this type of meeting needs */
function checkComplete({ type, startTime: start, length, endTime: end, recurrence: words }: Complete): void {
	if (!FIXED_TIME.includes(type)) return;
	if (start === '') throw new ZoomInvalidInputError('"Start Time" is empty', 'Start Time');
	if (length === 'end' && end === '') throw new ZoomInvalidInputError('"End Time" is empty', 'End Time');
	if (type === SERIES && words === '') throw new ZoomInvalidInputError('"Recurrence" is empty', 'Recurrence');
}

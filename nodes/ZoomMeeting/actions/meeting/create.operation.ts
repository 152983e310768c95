import { toZoomFields } from '../../../adapter/fields';
import { checkScheduledStart } from '../../../adapter/meetings';
import { defineOperation } from '../../../adapter/operation';
import { boolean, collection, text } from '../../../adapter/parameters';
import { hostLocator } from '../host';
import { createOnce, dailyLimit } from '../scheduling/createOnce';
import { externalKeyFields, externalKeyIn, keyedFields } from '../scheduling/externalKey';
import { KnownEvents } from '../scheduling/knownEvents';
import { scheduleFields, wantedSchedule } from '../scheduling/schedule';
import {
	agenda,
	FIXED_TIME,
	meetingType,
	passcode,
	preSchedule,
	SERIES,
	simplifyMeeting,
	topic,
	trackingFields,
} from './fields';
import { createSettings, settingsOf } from './settings';

export const create = defineOperation({
	name: 'Create',
	value: 'create',
	action: 'Create a meeting',
	description: 'Schedule a meeting for any host of the account',
	parameters: {
		userId: hostLocator('Who hosts the meeting'),
		topic: topic(),
		type: meetingType(),
		...scheduleFields(FIXED_TIME, SERIES),
		additionalFields: collection(
			{ displayName: 'Additional Fields', placeholder: 'Add Field' },
			{
				agenda: agenda(),
				defaultPassword: boolean({
					displayName: 'Generate Passcode',
					description: 'Whether Zoom makes up a passcode when none is given and the host’s settings want one',
					default: true,
				}),
				...externalKeyFields('meeting'),
				password: passcode(),
				preSchedule: preSchedule(),
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
		dailyLimit: dailyLimit(),
	},
	subject: ({ userId }) => `host ${userId}`,
	startRun: () => new KnownEvents('meeting'),
	async execute({ zoom, run, values, options: { dailyLimit: atLimit }, timezone: workflowZone }) {
		const { userId, type, topic: name, additionalFields, simplify } = values;
		const { externalKey, externalKeyField, ...fields } = additionalFields;
		const schedule = wantedSchedule(
			values,
			{ fixedTime: FIXED_TIME, series: SERIES },
			{ workflowZone, now: zoom.now() },
		);
		const settings = settingsOf(values);
		const key = externalKeyIn({ externalKey, externalKeyField });
		const body = {
			type,
			...(name !== '' && { topic: name }),
			...toZoomFields(fields),
			...schedule.fields,
			...keyedFields(key, { agenda: fields.agenda ?? '', trackingFields: fields.trackingFields }),
			...(settings && { settings }),
		};
		const outcome = await createOnce(
			zoom,
			run,
			{ userId, topic: name, key, dailyLimit: atLimit },
			async () => {
				const meeting = await zoom.request('POST /users/{userId}/meetings', { userId, body });
				if (schedule.start) checkScheduledStart(meeting, schedule.start);
				return meeting;
			},
		);
		return simplify(outcome);
	},
});

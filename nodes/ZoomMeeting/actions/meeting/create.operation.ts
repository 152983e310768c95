import { checkScheduledStart } from '../scheduling/checkScheduledStart';
import { defineOperation, field } from '../../../adapter/kit';
import { hostLocator } from '../common/host';
import { createOnce, dailyLimitField } from '../scheduling/createOnce';
import { externalKeyFields } from '../scheduling/externalKey';
import { KnownSessions } from '../scheduling/knownSessions';
import { newSession } from '../scheduling/newSession';
import { openEndHint } from '../scheduling/openEndHint';
import { scheduleFields } from '../scheduling/schedule';
import {
	agendaField,
	FIXED_TIME,
	meetingTypeField,
	passcodeField,
	preScheduleField,
	SERIES,
	simplifyMeeting,
	topicField,
	trackingFieldRows,
} from './fields';
import { createSettings, settingsOf } from './settings';

export const create = defineOperation({
	name: 'Create',
	value: 'create',
	action: 'Create a meeting',
	description: 'Schedule a meeting for any host of the account',
	parameters: {
		userId: hostLocator('Who hosts the meeting'),
		topic: topicField(),
		type: meetingTypeField(),
		...scheduleFields(FIXED_TIME, SERIES),
		additionalFields: field.collection(
			{ displayName: 'Additional Fields', placeholder: 'Add Field' },
			{
				agenda: agendaField(),
				defaultPassword: field.boolean({
					displayName: 'Generate Passcode',
					description:
						'Whether Zoom generates a passcode when none is given and the host’s settings require one',
					default: true,
				}),
				...externalKeyFields('meeting'),
				password: passcodeField(),
				preSchedule: preScheduleField(),
				scheduleFor: field.text({
					displayName: 'Schedule For',
					placeholder: 'e.g. ana@example.com',
					description: 'Email address or ID of a user for whom the host may schedule',
				}),
				templateId: field.text({
					displayName: 'Template ID',
					placeholder: 'e.g. 5Cj3ceXoStO6TGOVvIOVPA==',
					description: 'ID of a meeting template that an admin created',
				}),
				trackingFields: trackingFieldRows(),
			},
		),
		...createSettings,
		simplify: simplifyMeeting(),
	},
	options: {
		dailyLimit: dailyLimitField(),
	},
	subject: ({ userId }) => `host ${userId}`,
	startRun: () => new KnownSessions('meeting'),
	async execute({ zoom, n8n, run, values, options: { dailyLimit }, timezone: workflowZone }) {
		const { userId, topic, simplify } = values;
		const settings = settingsOf(values);
		const types = { fixedTime: FIXED_TIME, series: SERIES };
		const { body, start, key } = newSession({ values, types, settings, workflowZone, now: zoom.now() });
		const wanted = { userId, topic, key, dailyLimit };
		const outcome = await createOnce(zoom, run, wanted, async () => {
			const meeting = await zoom.request('POST /users/{userId}/meetings', { userId, body });
			if (start) checkScheduledStart(meeting, start);
			openEndHint(n8n, meeting, body['recurrence']);
			return meeting;
		});
		return simplify(outcome);
	},
});

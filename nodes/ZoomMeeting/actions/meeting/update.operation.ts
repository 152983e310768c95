import { defineOperation, field } from '../../../adapter/kit';
import { meetingLocator } from '../../../adapter/pickers';
import { sendChanges } from '../scheduling/sendChanges';
import { externalKeyChanges } from '../scheduling/externalKey';
import {
	durationField,
	endTimeField,
	recurrenceField,
	startTimeField,
	timezoneField,
} from '../scheduling/schedule';
import {
	agendaField,
	meetingTypeField,
	occurrenceIdField,
	passcodeField,
	preScheduleField,
	topicField,
	trackingFieldRows,
} from './fields';
import { settingsOf, updateSettings } from './settings';
import type { ZoomRecord } from '../../../../zoom/values';

export const update = defineOperation({
	name: 'Update',
	value: 'update',
	action: 'Update a meeting',
	description:
		'Change a meeting, a whole series, or one meeting of a series; only the fields you add are sent',
	parameters: {
		meetingId: meetingLocator(),
		updateFields: field.collection(
			{ displayName: 'Update Fields', placeholder: 'Add Field' },
			{
				agenda: agendaField(),
				duration: durationField(),
				endTime: endTimeField(),
				...externalKeyChanges(),
				password: passcodeField(),
				preSchedule: preScheduleField(),
				recurrence: recurrenceField(),
				scheduleFor: field.text({
					displayName: 'Schedule For',
					description: 'E-mail address or ID of the user who becomes the host',
				}),
				startTime: startTimeField(),
				templateId: field.text({ displayName: 'Template ID', description: 'A meeting template of an admin' }),
				timezone: timezoneField(),
				topic: topicField(),
				trackingFields: trackingFieldRows(),
				type: meetingTypeField(),
			},
		),
		...updateSettings,
	},
	options: { clearLists: field.clearLists(), occurrenceId: occurrenceIdField('change') },
	subject: ({ meetingId }) => `meeting ${meetingId}`,
	async execute({ zoom, values, options: { occurrenceId = '' }, timezone: workflowZone }) {
		const { meetingId, updateFields: fields } = values;
		const read = async (): Promise<ZoomRecord> =>
			await zoom.request('GET /meetings/{meetingId}', { meetingId });
		const settings = settingsOf(values);
		const wanted = {
			type: 'meeting',
			fields,
			settings,
			occurrence: occurrenceId,
			workflowZone,
			now: zoom.now(),
		} as const;
		const query = occurrenceId === '' ? {} : { occurrence_id: occurrenceId };
		const write = async (body: ZoomRecord): Promise<unknown> =>
			await zoom.request('PATCH /meetings/{meetingId}', { meetingId, query, body });
		const series = await sendChanges(wanted, { read, write });
		return { meetingId, ...(occurrenceId !== '' && { occurrenceId }), updated: true, ...series };
	},
});

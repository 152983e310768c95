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

export const update = defineOperation({
	name: 'Update',
	value: 'update',
	action: 'Update a meeting',
	description:
		'Change a meeting, a whole series, or one meeting of a series; only the fields you add are changed',
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
					description: 'Email address or ID of the user who becomes the host',
					placeholder: 'e.g. ana@example.com',
				}),
				startTime: startTimeField(),
				templateId: field.text({
					displayName: 'Template ID',
					description: 'ID of a meeting template that an admin created',
					placeholder: 'e.g. 5Cj3ceXoStO6TGOVvIOVPA==',
				}),
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
	async execute({ zoom, values, options: { occurrenceId: occurrence = '' }, timezone: workflowZone }) {
		return await sendChanges(zoom, values.meetingId, {
			type: 'meeting',
			fields: values.updateFields,
			settings: settingsOf(values),
			occurrence,
			workflowZone,
		});
	},
});

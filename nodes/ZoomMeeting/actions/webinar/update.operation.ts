import { defineOperation, field } from '../../../adapter/kit';
import {
	agendaField,
	occurrenceIdField,
	passcodeField,
	topicField,
	trackingFieldRows,
} from '../meeting/fields';
import { sendChanges } from '../scheduling/sendChanges';
import { externalKeyChanges } from '../scheduling/externalKey';
import {
	durationField,
	endTimeField,
	recurrenceField,
	startTimeField,
	timezoneField,
} from '../scheduling/schedule';
import { simuliveFields, webinarLocator, webinarSubject, webinarTypeField } from './fields';
import { settingsOf, updateSettings } from './settings';

export const update = defineOperation({
	name: 'Update',
	value: 'update',
	action: 'Update a webinar',
	description:
		'Change a webinar, a whole series, or one webinar of a series; only the fields you add are changed',
	parameters: {
		webinarId: webinarLocator(),
		updateFields: field.collection(
			{ displayName: 'Update Fields', placeholder: 'Add Field' },
			{
				agenda: agendaField(),
				duration: durationField(),
				endTime: endTimeField(),
				...externalKeyChanges(),
				password: passcodeField(),
				recurrence: recurrenceField(),
				scheduleFor: field.text({
					displayName: 'Schedule For',
					placeholder: 'e.g. ana@example.com',
					description: 'Email address or ID of the user who becomes the host',
				}),
				...simuliveFields(),
				startTime: startTimeField(),
				timezone: timezoneField(),
				topic: topicField(),
				trackingFields: trackingFieldRows(),
				type: webinarTypeField(),
			},
		),
		...updateSettings,
	},
	options: { clearLists: field.clearLists(), occurrenceId: occurrenceIdField('change', 'webinar') },
	subject: webinarSubject,
	async execute({ zoom, values, options: { occurrenceId: occurrence = '' }, timezone: workflowZone }) {
		return await sendChanges(zoom, values.webinarId, {
			type: 'webinar',
			fields: values.updateFields,
			settings: settingsOf(values),
			occurrence,
			workflowZone,
		});
	},
});

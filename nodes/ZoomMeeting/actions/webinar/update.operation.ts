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
import type { ZoomRecord } from '../../../../zoom/values';

export const update = defineOperation({
	name: 'Update',
	value: 'update',
	action: 'Update a webinar',
	description:
		'Change a webinar, a whole series, or one webinar of a series; only the fields you add are sent',
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
					description: 'E-mail address or ID of the user who becomes the host',
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
	async execute({ zoom, values, options: { occurrenceId = '' }, timezone: workflowZone }) {
		const { webinarId, updateFields: fields } = values;
		const read = async (): Promise<ZoomRecord> =>
			await zoom.request('GET /webinars/{webinarId}', { webinarId });
		const settings = settingsOf(values);
		const wanted = {
			type: 'webinar',
			fields,
			settings,
			occurrence: occurrenceId,
			workflowZone,
			now: zoom.now(),
		} as const;
		const query = occurrenceId === '' ? {} : { occurrence_id: occurrenceId };
		const write = async (body: ZoomRecord): Promise<unknown> =>
			await zoom.request('PATCH /webinars/{webinarId}', { webinarId, query, body });
		const series = await sendChanges(wanted, { read, write });
		return { webinarId, ...(occurrenceId !== '' && { occurrenceId }), updated: true, ...series };
	},
});

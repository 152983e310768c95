import { checkScheduledStart } from '../scheduling/checkScheduledStart';
import { defineOperation, field } from '../../../adapter/kit';
import { agenda, occurrenceId, passcode, topic, trackingFields } from '../meeting/fields';
import { changesOf } from '../scheduling/changes';
import { externalKeyChanges } from '../scheduling/externalKey';
import { duration, endTime, recurrence, startTime, timezone } from '../scheduling/schedule';
import { simuliveFields, webinarId, webinarSubject, webinarType } from './fields';
import { settingsOf, updateSettings } from './settings';
import type { ZoomRecord } from '../../../../zoom/values';

export const update = defineOperation({
	name: 'Update',
	value: 'update',
	action: 'Update a webinar',
	description:
		'Change a webinar, a whole series, or one webinar of a series; only the fields you add are sent',
	parameters: {
		webinarId: webinarId(),
		updateFields: field.collection(
			{ displayName: 'Update Fields', placeholder: 'Add Field' },
			{
				agenda: agenda(),
				duration: duration(),
				endTime: endTime(),
				...externalKeyChanges(),
				password: passcode(),
				recurrence: recurrence(),
				scheduleFor: field.text({
					displayName: 'Schedule For',
					description: 'E-mail address or ID of the user who becomes the host',
				}),
				...simuliveFields(),
				startTime: startTime(),
				timezone: timezone(),
				topic: topic(),
				trackingFields: trackingFields(),
				type: webinarType(),
			},
		),
		...updateSettings,
	},
	options: { clearLists: field.clearLists(), occurrenceId: occurrenceId('change', 'webinar') },
	subject: webinarSubject,
	async execute({ zoom, values, options: { occurrenceId: occurrence = '' }, timezone: workflowZone }) {
		const { webinarId: id, updateFields: fields } = values;
		const read = async (): Promise<ZoomRecord> =>
			await zoom.request('GET /webinars/{webinarId}', { webinarId: id });
		const settings = settingsOf(values);
		const wanted = { kind: 'webinar', fields, settings, occurrence, workflowZone, now: zoom.now() } as const;
		const { body, start } = await changesOf(wanted, read);
		const query = occurrence === '' ? {} : { occurrence_id: occurrence };
		await zoom.request('PATCH /webinars/{webinarId}', { webinarId: id, query, body });
		if (start) checkScheduledStart(await read(), start, occurrence);
		return { webinarId: id, ...(occurrence !== '' && { occurrenceId: occurrence }), updated: true };
	},
});

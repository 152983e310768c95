import { defineOperation, field } from '../../../adapter/kit';
import { meetingLocator } from '../../../adapter/pickers';
import { checkScheduledStart } from '../scheduling/checkScheduledStart';
import { changesOf } from '../scheduling/changes';
import { externalKeyChanges } from '../scheduling/externalKey';
import { duration, endTime, recurrence, startTime, timezone } from '../scheduling/schedule';
import { agenda, meetingType, occurrenceId, passcode, preSchedule, topic, trackingFields } from './fields';
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
				agenda: agenda(),
				duration: duration(),
				endTime: endTime(),
				...externalKeyChanges(),
				password: passcode(),
				preSchedule: preSchedule(),
				recurrence: recurrence(),
				scheduleFor: field.text({
					displayName: 'Schedule For',
					description: 'E-mail address or ID of the user who becomes the host',
				}),
				startTime: startTime(),
				templateId: field.text({ displayName: 'Template ID', description: 'A meeting template of an admin' }),
				timezone: timezone(),
				topic: topic(),
				trackingFields: trackingFields(),
				type: meetingType(),
			},
		),
		...updateSettings,
	},
	options: { clearLists: field.clearLists(), occurrenceId: occurrenceId('change') },
	subject: ({ meetingId }) => `meeting ${meetingId}`,
	async execute({ zoom, values, options: { occurrenceId: occurrence = '' }, timezone: workflowZone }) {
		const { meetingId, updateFields: fields } = values;
		const read = async (): Promise<ZoomRecord> =>
			await zoom.request('GET /meetings/{meetingId}', { meetingId });
		const settings = settingsOf(values);
		const wanted = { kind: 'meeting', fields, settings, occurrence, workflowZone, now: zoom.now() } as const;
		const { body, start } = await changesOf(wanted, read);
		const query = occurrence === '' ? {} : { occurrence_id: occurrence };
		await zoom.request('PATCH /meetings/{meetingId}', { meetingId, query, body });
		if (start) checkScheduledStart(await read(), start, occurrence);
		return { meetingId, ...(occurrence !== '' && { occurrenceId: occurrence }), updated: true };
	},
});

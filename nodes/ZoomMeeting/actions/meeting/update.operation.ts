import { toZoomFields } from '../../../adapter/fields';
import { ZoomInvalidInputError } from '../../../adapter/invalidInput';
import { meetingLocator } from '../../../adapter/meetingParameters';
import { checkScheduledStart, textOf, withExternalKey } from '../../../adapter/meetings';
import { defineOperation } from '../../../adapter/operation';
import { collection, text } from '../../../adapter/parameters';
import { agenda, meetingType, occurrenceId, passcode, topic, trackingFields } from './fields';
import { duration, endTime, recurrence, scheduleOf, startTime, timezone } from './schedule';
import { settingsOf, updateSettings } from './settings';

/** All that Zoom changes of one meeting of a series (OpenAPI, PATCH /meetings/{meetingId}). */
const OF_AN_OCCURRENCE = new Set(['agenda', 'start_time', 'timezone', 'duration', 'settings']);

export const update = defineOperation({
	name: 'Update',
	value: 'update',
	action: 'Update a meeting',
	description:
		'Change a meeting, a whole series, or one meeting of a series; only the fields you add are sent',
	parameters: {
		meetingId: meetingLocator(),
		updateFields: collection(
			{ displayName: 'Update Fields', placeholder: 'Add Field' },
			{
				agenda: agenda(),
				duration: duration(),
				endTime: endTime(),
				externalKey: text({
					displayName: 'External Key',
					description: 'The key of this row in your own system, kept at the start of the agenda',
				}),
				password: passcode(),
				recurrence: recurrence(),
				scheduleFor: text({
					displayName: 'Schedule For',
					description: 'E-mail address or ID of the user who becomes the host',
				}),
				startTime: startTime(),
				templateId: text({ displayName: 'Template ID', description: 'A meeting template of an admin' }),
				timezone: timezone(),
				topic: topic(),
				trackingFields: trackingFields(),
				type: meetingType(),
			},
		),
		...updateSettings,
	},
	options: { occurrenceId: occurrenceId('change') },
	subject: ({ meetingId }) => `meeting ${meetingId}`,
	async execute({ zoom, values, options: { occurrenceId: occurrence = '' }, timezone: workflowZone }) {
		const { meetingId, updateFields } = values;
		const { startTime: start, endTime: end, recurrence: words, timezone: zone, ...others } = updateFields;
		const { externalKey, duration: minutes, ...fields } = others;
		if (end && minutes !== undefined) {
			throw new ZoomInvalidInputError('"Duration" and "End Time" are both set; Zoom needs one', 'Duration');
		}
		// A time of day without a zone is one in the meeting's own zone, which is then the one to ask for.
		const needsZone = (start || end || words) && !zone;
		const current =
			needsZone || externalKey ? await zoom.request('GET /meetings/{meetingId}', { meetingId }) : {};
		const own = textOf(current['timezone']) || workflowZone;
		const schedule = scheduleOf(
			{ startTime: start, endTime: end, duration: minutes, recurrence: words, timezone: zone || own },
			zoom.now(),
		);
		const settings = settingsOf(values);
		const body = {
			...toZoomFields(fields),
			...(zone && { timezone: zone }),
			...schedule.fields,
			...(externalKey && {
				agenda: withExternalKey(fields.agenda ?? textOf(current['agenda']), externalKey),
			}),
			...(settings && { settings }),
		};
		checkChanges(body, occurrence);
		const query = occurrence === '' ? {} : { occurrence_id: occurrence };
		await zoom.request('PATCH /meetings/{meetingId}', { meetingId, query, body });
		if (schedule.start) {
			checkScheduledStart(
				await zoom.request('GET /meetings/{meetingId}', { meetingId }),
				schedule.start,
				occurrence,
			);
		}
		return { meetingId, ...(occurrence !== '' && { occurrenceId: occurrence }), updated: true };
	},
});

/** @throws ZoomInvalidInputError */
function checkChanges(body: Record<string, unknown>, occurrence: string): void {
	const names = Object.keys(body);
	if (names.length === 0) {
		throw new ZoomInvalidInputError('There is nothing to update: no field or setting was added');
	}
	const tooMuch = occurrence === '' ? [] : names.filter((name) => !OF_AN_OCCURRENCE.has(name));
	if (tooMuch.length > 0) {
		throw new ZoomInvalidInputError(
			`Of one meeting of a series Zoom changes only agenda, start, duration and settings, not ${tooMuch.join(', ')}`,
		);
	}
}

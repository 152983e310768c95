import { toZoomFields } from '../../../adapter/fields';
import { ZoomInvalidInputError } from '../../../adapter/invalidInput';
import { checkScheduledStart, textOf } from '../../../adapter/meetings';
import { defineOperation } from '../../../adapter/operation';
import { collection } from '../../../adapter/parameters';
import { agenda, occurrenceId, passcode, topic, trackingFields } from '../meeting/fields';
import { duration, recurrence, scheduleOf, startTime, timezone } from '../meeting/schedule';
import { webinarId, webinarSubject, webinarType } from './fields';
import { settingsOf, updateSettings } from './settings';

export const update = defineOperation({
	name: 'Update',
	value: 'update',
	action: 'Update a webinar',
	description:
		'Change a webinar, a whole series, or one webinar of a series; only the fields you add are sent',
	parameters: {
		webinarId: webinarId(),
		updateFields: collection(
			{ displayName: 'Update Fields', placeholder: 'Add Field' },
			{
				agenda: agenda(),
				duration: duration(),
				password: passcode(),
				recurrence: recurrence(),
				startTime: startTime(),
				timezone: timezone(),
				topic: topic(),
				trackingFields: trackingFields(),
				type: webinarType(),
			},
		),
		...updateSettings,
	},
	options: { occurrenceId: occurrenceId('change') },
	subject: webinarSubject,
	async execute({ zoom, values, options: { occurrenceId: occurrence = '' }, timezone: workflowZone }) {
		const { webinarId: id, updateFields } = values;
		const {
			startTime: start,
			recurrence: words,
			timezone: zone,
			duration: minutes,
			...fields
		} = updateFields;
		const needsZone = (start || words) && !zone;
		const current = needsZone ? await zoom.request('GET /webinars/{webinarId}', { webinarId: id }) : {};
		const own = textOf(current['timezone']) || workflowZone;
		const given = { startTime: start, duration: minutes, recurrence: words, timezone: zone || own };
		const schedule = scheduleOf(given, zoom.now());
		const settings = settingsOf(values);
		const body = {
			...toZoomFields(fields),
			...(zone && { timezone: zone }),
			...schedule.fields,
			...(settings && { settings }),
		};
		if (Object.keys(body).length === 0) {
			throw new ZoomInvalidInputError('There is nothing to update: no field or setting was added');
		}
		const query = occurrence === '' ? {} : { occurrence_id: occurrence };
		await zoom.request('PATCH /webinars/{webinarId}', { webinarId: id, query, body });
		if (schedule.start) {
			const after = await zoom.request('GET /webinars/{webinarId}', { webinarId: id });
			checkScheduledStart(after, schedule.start, occurrence);
		}
		return { webinarId: id, ...(occurrence !== '' && { occurrenceId: occurrence }), updated: true };
	},
});

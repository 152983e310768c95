import { explaining } from '../../../adapter/explained';
import { toZoomFields } from '../../../adapter/fields';
import { checkScheduledStart } from '../../../adapter/meetings';
import { defineOperation } from '../../../adapter/operation';
import { boolean, collection, text } from '../../../adapter/parameters';
import { hostLocator } from '../host';
import { nested } from '../../../adapter/structuredParameters';
import { agenda, passcode, topic, trackingFields } from '../meeting/fields';
import { createOnce, dailyLimit } from '../scheduling/createOnce';
import { externalKeyFields, externalKeyIn, keyedFields } from '../scheduling/externalKey';
import { KnownEvents } from '../scheduling/knownEvents';
import { scheduleFields, wantedSchedule } from '../scheduling/schedule';
import { FIXED_TIME, NO_LICENSE, SERIES, simplifyWebinar, simuliveFields, webinarType } from './fields';
import { createSettings, settingsOf } from './settings';

export const create = defineOperation({
	name: 'Create',
	value: 'create',
	action: 'Create a webinar',
	description: 'Schedule a webinar; the host needs Zoom’s Webinar add-on',
	parameters: {
		userId: hostLocator('Who hosts the webinar'),
		topic: topic(),
		type: webinarType(),
		...scheduleFields(FIXED_TIME, SERIES),
		additionalFields: collection(
			{ displayName: 'Additional Fields', placeholder: 'Add Field' },
			{
				agenda: agenda(),
				defaultPasscode: boolean({
					displayName: 'Generate Passcode',
					description: 'Whether Zoom makes up a passcode when none is given and the host’s settings want one',
					default: true,
				}),
				...externalKeyFields('webinar'),
				...simuliveFields(),
				password: passcode(),
				scheduleFor: text({
					displayName: 'Schedule For',
					description: 'E-mail address or ID of another host',
				}),
				templateId: text({ displayName: 'Template ID' }),
				trackingFields: trackingFields(),
			},
		),
		...createSettings,
		simplify: simplifyWebinar(),
	},
	options: { dailyLimit: dailyLimit() },
	subject: ({ userId }) => `host ${userId}`,
	startRun: () => new KnownEvents('webinar'),
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
			...toZoomFields(nested([fields])),
			...schedule.fields,
			...keyedFields(key, { agenda: fields.agenda ?? '', trackingFields: fields.trackingFields }),
			...(settings && { settings }),
		};
		const outcome = await explaining(`host ${userId}`, NO_LICENSE, async () => {
			const wanted = { userId, topic: name, key, dailyLimit: atLimit };
			return await createOnce(zoom, run, wanted, async () => {
				const webinar = await zoom.request('POST /users/{userId}/webinars', { userId, body });
				if (schedule.start) checkScheduledStart(webinar, schedule.start);
				return webinar;
			});
		});
		return simplify(outcome);
	},
});

import { defineOperation, field, rephraseRefusals } from '../../../adapter/kit';
import { checkScheduledStart } from '../scheduling/checkScheduledStart';
import { hostLocator } from '../common/host';
import { agendaField, passcodeField, topicField, trackingFieldRows } from '../meeting/fields';
import { createOnce, dailyLimitField } from '../scheduling/createOnce';
import { externalKeyFields } from '../scheduling/externalKey';
import { KnownSessions } from '../scheduling/knownSessions';
import { newSession } from '../scheduling/newSession';
import { openEndHint } from '../scheduling/openEndHint';
import { scheduleFields } from '../scheduling/schedule';
import { FIXED_TIME, NO_LICENSE, SERIES, simplifyWebinar, simuliveFields, webinarTypeField } from './fields';
import { createSettings, settingsOf } from './settings';
import type { ZoomRecord } from '../../../../zoom/values';

export const create = defineOperation({
	name: 'Create',
	value: 'create',
	action: 'Create a webinar',
	description: 'Schedule a webinar; the host needs Zoom’s Webinar add-on',
	parameters: {
		userId: hostLocator('Who hosts the webinar'),
		topic: topicField(),
		type: webinarTypeField(),
		...scheduleFields(FIXED_TIME, SERIES),
		additionalFields: field.collection(
			{ displayName: 'Additional Fields', placeholder: 'Add Field' },
			{
				agenda: agendaField(),
				defaultPasscode: field.boolean({
					displayName: 'Generate Passcode',
					description:
						'Whether Zoom generates a passcode when none is given and the host’s settings require one',
					default: true,
				}),
				...externalKeyFields('webinar'),
				...simuliveFields(),
				password: passcodeField(),
				scheduleFor: field.text({
					displayName: 'Schedule For',
					placeholder: 'e.g. ana@example.com',
					description: 'Email address or ID of another host',
				}),
				templateId: field.text({
					displayName: 'Template ID',
					description: 'ID of a webinar template of the host',
					placeholder: 'e.g. ull6574eur',
				}),
				trackingFields: trackingFieldRows(),
			},
		),
		...createSettings,
		simplify: simplifyWebinar(),
	},
	options: { dailyLimit: dailyLimitField() },
	subject: ({ userId }) => `host ${userId}`,
	startRun: () => new KnownSessions('webinar'),
	async execute({ zoom, n8n, run, values, options: { dailyLimit }, timezone: workflowZone }) {
		const { userId, topic, simplify } = values;
		const settings = settingsOf(values);
		const types = { fixedTime: FIXED_TIME, series: SERIES };
		const { body, start, key } = newSession({ values, types, settings, workflowZone, now: zoom.now() });
		const wanted = { userId, topic, key, dailyLimit };
		const create = async (): Promise<ZoomRecord> => {
			const webinar = await zoom.request('POST /users/{userId}/webinars', { userId, body });
			if (start) checkScheduledStart(webinar, start);
			openEndHint(n8n, webinar, body['recurrence']);
			return webinar;
		};
		const work = async (): Promise<ZoomRecord> => await createOnce(zoom, run, wanted, create);
		return simplify(await rephraseRefusals(`host ${userId}`, NO_LICENSE, work));
	},
});

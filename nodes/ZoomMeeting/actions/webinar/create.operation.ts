import { toZoomFields } from '../../../adapter/fields';
import { ZoomInvalidInputError } from '../../../adapter/invalidInput';
import { checkScheduledStart } from '../../../adapter/meetings';
import { defineOperation } from '../../../adapter/operation';
import { boolean, collection, shownWhen, text } from '../../../adapter/parameters';
import { userLocator } from '../../../adapter/sharedParameters';
import { agenda, passcode, topic, trackingFields } from '../meeting/fields';
import { duration, recurrence, scheduleOf, startTime, timezone } from '../meeting/schedule';
import { FIXED_TIME, SERIES, simplifyWebinar, webinarType } from './fields';
import { createSettings, settingsOf } from './settings';

export const create = defineOperation({
	name: 'Create',
	value: 'create',
	action: 'Create a webinar',
	description: 'Schedule a webinar; the host needs Zoom’s Webinar add-on',
	parameters: {
		userId: userLocator({ displayName: 'Host', description: 'Who hosts the webinar' }),
		topic: topic(),
		type: webinarType(),
		startTime: shownWhen({ type: FIXED_TIME }, startTime()),
		duration: shownWhen({ type: FIXED_TIME }, duration()),
		timezone: shownWhen({ type: FIXED_TIME }, timezone()),
		recurrence: shownWhen({ type: [SERIES] }, recurrence()),
		additionalFields: collection(
			{ displayName: 'Additional Fields', placeholder: 'Add Field' },
			{
				agenda: agenda(),
				defaultPasscode: boolean({
					displayName: 'Generate Passcode',
					description: 'Whether Zoom makes up a passcode when none is given and the host’s settings want one',
					default: true,
				}),
				isSimulive: boolean({
					displayName: 'Simulive',
					description: 'Whether a recording is played as if it were live',
				}),
				password: passcode(),
				recordFileId: text({ displayName: 'Simulive: Recording File ID' }),
				scheduleFor: text({
					displayName: 'Schedule For',
					description: 'E-mail address or ID of another host',
				}),
				templateId: text({ displayName: 'Template ID' }),
				trackingFields: trackingFields(),
				transitionToLive: boolean({
					displayName: 'Simulive: Go Live',
					description: 'Whether the host may go live after the recording',
				}),
			},
		),
		...createSettings,
		simplify: simplifyWebinar(),
	},
	subject: ({ userId }) => `host ${userId}`,
	async execute({ zoom, values, timezone: workflowZone }) {
		const { userId, type, additionalFields, simplify } = values;
		const hasStart = FIXED_TIME.includes(type);
		if (hasStart && values.startTime === '') {
			throw new ZoomInvalidInputError('"Start Time" is empty', 'Start Time');
		}
		if (type === SERIES && values.recurrence === '') {
			throw new ZoomInvalidInputError('"Recurrence" is empty', 'Recurrence');
		}
		const schedule = scheduleOf(
			{
				...(hasStart && { startTime: values.startTime, duration: values.duration }),
				...(type === SERIES && { recurrence: values.recurrence }),
				timezone: values.timezone || workflowZone,
			},
			zoom.now(),
		);
		const settings = settingsOf(values);
		const body = {
			type,
			...(values.topic !== '' && { topic: values.topic }),
			...toZoomFields(additionalFields),
			...schedule.fields,
			...(settings && { settings }),
		};
		const webinar = await zoom.request('POST /users/{userId}/webinars', { userId, body });
		if (schedule.start) checkScheduledStart(webinar, schedule.start);
		return simplify(webinar);
	},
});

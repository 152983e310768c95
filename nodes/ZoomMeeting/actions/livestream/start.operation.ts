import { defineOperation, field, toZoomFields } from '../../../adapter/kit';
import { liveSessionParameters, sessionOf, sessionSubject } from '../common/session';
import { ZoomInvalidInputError } from '../../../../zoom/errors';

/** Settings of the stream that Zoom accepts for meetings only. */
const OF_MEETINGS = ['layout', 'close_caption'];

export const start = defineOperation({
	name: 'Start',
	value: 'start',
	action: 'Start a livestream',
	description: 'Start streaming a meeting or webinar in progress',
	parameters: {
		...liveSessionParameters,
		additionalFields: field.collection(
			{ displayName: 'Additional Fields', placeholder: 'Add Field' },
			{
				activeSpeakerName: field.flag(
					'Show Speaker’s Name',
					'the stream shows the name of the person speaking',
				),
				closeCaption: field.options({
					displayName: 'Captions',
					description: 'Meetings only',
					options: [
						{ name: 'Burned In', value: 'burnt-in' },
						{ name: 'Embedded', value: 'embedded' },
						{ name: 'Off', value: 'off' },
					],
					default: 'burnt-in',
				}),
				displayName: field.text({
					displayName: 'Stream Name',
					description: 'What the livestream is called',
					placeholder: 'e.g. All hands',
					maxLength: 50,
				}),
				layout: field.options({
					displayName: 'Layout',
					description: 'Meetings only',
					options: [
						{ name: 'Follow the Host', value: 'follow_host' },
						{ name: 'Gallery', value: 'gallery_view' },
						{ name: 'Speaker', value: 'speaker_view' },
					],
					default: 'follow_host',
				}),
			},
		),
	},
	subject: sessionSubject,
	async execute({ zoom, values }) {
		const { type, path, shown, route } = sessionOf(values);
		const settings = toZoomFields(values.additionalFields);
		if (type === 'webinar' && OF_MEETINGS.some((name) => name in settings)) {
			throw new ZoomInvalidInputError(
				'"Layout" and "Captions" are for meetings; Zoom has no such settings for the stream of a webinar',
				'Additional Fields',
			);
		}
		const body = { action: 'start', ...(Object.keys(settings).length > 0 && { settings }) };
		await zoom.request(route('PATCH /meetings/{meetingId}/livestream/status'), { ...path, body });
		return { ...shown, started: true };
	},
});

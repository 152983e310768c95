import { defineOperation, field, toZoomFields } from '../../../adapter/kit';
import { sessionOf, sessionParameters, sessionSubject } from '../common/session';
import { ZoomInvalidInputError } from '../../../../zoom/errors';

/** Of the way a stream looks; Zoom takes them for meetings only. */
const OF_MEETINGS = ['layout', 'close_caption'];

export const get = defineOperation({
	name: 'Get',
	value: 'get',
	action: 'Get a livestream',
	description: 'Where a meeting or webinar is streamed to; the stream key is part of it',
	parameters: { ...sessionParameters },
	subject: sessionSubject,
	async execute({ zoom, values }) {
		const { path, shown, route } = sessionOf(values);
		return { ...shown, ...(await zoom.request(route('GET /meetings/{meetingId}/livestream'), path)) };
	},
});

export const update = defineOperation({
	name: 'Update',
	value: 'update',
	action: 'Update a livestream',
	description: 'Set where a meeting or webinar is streamed to',
	parameters: {
		...sessionParameters,
		streamUrl: field.text({
			displayName: 'Stream URL',
			placeholder: 'e.g. rtmps://live.example.com/app',
			required: true,
			maxLength: 1024,
		}),
		streamKey: field.text({ displayName: 'Stream Key', password: true, required: true, maxLength: 512 }),
		pageUrl: field.text({
			displayName: 'Page URL',
			description: 'Where people watch',
			placeholder: 'e.g. https://example.com/live',
			required: true,
			maxLength: 1024,
		}),
		additionalFields: field.collection(
			{ displayName: 'Additional Fields', placeholder: 'Add Field' },
			{
				resolution: field.options({
					displayName: 'Resolution',
					options: [
						{ name: '1080p', value: '1080p' },
						{ name: '720p', value: '720p' },
					],
					default: '720p',
				}),
			},
		),
	},
	subject: sessionSubject,
	async execute({ zoom, values }) {
		const { path, shown, route } = sessionOf(values);
		const { streamUrl, streamKey, pageUrl, additionalFields } = values;
		const body = toZoomFields({ streamUrl, streamKey, pageUrl, ...additionalFields });
		await zoom.request(route('PATCH /meetings/{meetingId}/livestream'), { ...path, body });
		return { ...shown, updated: true };
	},
});

export const start = defineOperation({
	name: 'Start',
	value: 'start',
	action: 'Start a livestream',
	description: 'Start to stream a meeting or webinar that is under way',
	parameters: {
		...sessionParameters,
		additionalFields: field.collection(
			{ displayName: 'Additional Fields', placeholder: 'Add Field' },
			{
				activeSpeakerName: field.flag('Show Speaker’s Name', 'the stream shows the name of whoever speaks'),
				closeCaption: field.options({
					displayName: 'Captions',
					description: 'Meetings only',
					options: [
						{ name: 'Burnt In', value: 'burnt-in' },
						{ name: 'Embedded', value: 'embedded' },
						{ name: 'Off', value: 'off' },
					],
					default: 'burnt-in',
				}),
				displayName: field.text({ displayName: 'Name of the Stream', maxLength: 50 }),
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

export const stop = defineOperation({
	name: 'Stop',
	value: 'stop',
	action: 'Stop a livestream',
	description: 'Stop to stream a meeting or webinar',
	parameters: { ...sessionParameters },
	subject: sessionSubject,
	async execute({ zoom, values }) {
		const { path, shown, route } = sessionOf(values);
		await zoom.request(route('PATCH /meetings/{meetingId}/livestream/status'), {
			...path,
			body: { action: 'stop' },
		});
		return { ...shown, stopped: true };
	},
});

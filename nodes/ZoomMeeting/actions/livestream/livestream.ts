import { toZoomFields } from '../../../adapter/fields';
import { meetingLocator } from '../../../adapter/meetingParameters';
import { defineOperation } from '../../../adapter/operation';
import { collection, options, text } from '../../../adapter/parameters';
import { flag } from '../../../adapter/structuredParameters';

const subject = ({ meetingId }: { meetingId: string }): string => `meeting ${meetingId}`;

export const get = defineOperation({
	name: 'Get',
	value: 'get',
	action: 'Get a livestream',
	description: 'Where a meeting is streamed to; the stream key is part of it',
	parameters: { meetingId: meetingLocator() },
	subject,
	async execute({ zoom, values: { meetingId } }) {
		return { meetingId, ...(await zoom.request('GET /meetings/{meetingId}/livestream', { meetingId })) };
	},
});

export const update = defineOperation({
	name: 'Update',
	value: 'update',
	action: 'Update a livestream',
	description: 'Set where a meeting is streamed to',
	parameters: {
		meetingId: meetingLocator(),
		streamUrl: text({
			displayName: 'Stream URL',
			placeholder: 'e.g. rtmps://live.example.com/app',
			required: true,
			maxLength: 1024,
		}),
		streamKey: text({ displayName: 'Stream Key', password: true, required: true, maxLength: 512 }),
		pageUrl: text({
			displayName: 'Page URL',
			description: 'Where people watch',
			placeholder: 'e.g. https://example.com/live',
			required: true,
			maxLength: 1024,
		}),
		additionalFields: collection(
			{ displayName: 'Additional Fields', placeholder: 'Add Field' },
			{
				resolution: options({
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
	subject,
	async execute({ zoom, values }) {
		const { meetingId, streamUrl, streamKey, pageUrl, additionalFields } = values;
		const body = toZoomFields({ streamUrl, streamKey, pageUrl, ...additionalFields });
		await zoom.request('PATCH /meetings/{meetingId}/livestream', { meetingId, body });
		return { meetingId, updated: true };
	},
});

export const start = defineOperation({
	name: 'Start',
	value: 'start',
	action: 'Start a livestream',
	description: 'Start to stream a meeting that is under way',
	parameters: {
		meetingId: meetingLocator(),
		additionalFields: collection(
			{ displayName: 'Additional Fields', placeholder: 'Add Field' },
			{
				activeSpeakerName: flag('Show Speaker’s Name', 'the stream shows the name of whoever speaks'),
				closeCaption: options({
					displayName: 'Captions',
					options: [
						{ name: 'Burnt In', value: 'burnt-in' },
						{ name: 'Embedded', value: 'embedded' },
						{ name: 'Off', value: 'off' },
					],
					default: 'burnt-in',
				}),
				displayName: text({ displayName: 'Name of the Stream', maxLength: 50 }),
				layout: options({
					displayName: 'Layout',
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
	subject,
	async execute({ zoom, values: { meetingId, additionalFields } }) {
		const settings = toZoomFields(additionalFields);
		const body = { action: 'start', ...(Object.keys(settings).length > 0 && { settings }) };
		await zoom.request('PATCH /meetings/{meetingId}/livestream/status', { meetingId, body });
		return { meetingId, started: true };
	},
});

export const stop = defineOperation({
	name: 'Stop',
	value: 'stop',
	action: 'Stop a livestream',
	description: 'Stop to stream a meeting',
	parameters: { meetingId: meetingLocator() },
	subject,
	async execute({ zoom, values: { meetingId } }) {
		const body = { action: 'stop' };
		await zoom.request('PATCH /meetings/{meetingId}/livestream/status', { meetingId, body });
		return { meetingId, stopped: true };
	},
});

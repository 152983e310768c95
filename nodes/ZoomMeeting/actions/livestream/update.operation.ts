import { defineOperation, field, toZoomFields } from '../../../adapter/kit';
import { sessionOf, sessionParameters, sessionSubject } from '../common/session';

export const update = defineOperation({
	name: 'Update',
	value: 'update',
	action: 'Update a livestream',
	description: 'Set where a meeting or webinar is streamed to',
	parameters: {
		...sessionParameters,
		streamUrl: field.text({
			displayName: 'Stream URL',
			description: 'The address to which Zoom sends the stream, from the streaming service',
			placeholder: 'e.g. rtmps://live.example.com/app',
			required: true,
			maxLength: 1024,
		}),
		streamKey: field.text({
			displayName: 'Stream Key',
			description: 'As the streaming service shows it beside the stream URL',
			placeholder: 'e.g. abcd-1234-efgh-5678',
			password: true,
			required: true,
			maxLength: 512,
		}),
		pageUrl: field.text({
			displayName: 'Page URL',
			description: 'Where people watch',
			placeholder: 'e.g. https://example.com/live',
			required: true,
			maxLength: 1024,
			form: { pattern: /^https?:\/\/[^\s/]\S*$/i, words: 'a web address that begins with https://' },
		}),
		additionalFields: field.collection(
			{ displayName: 'Additional Fields', placeholder: 'Add Field' },
			{
				resolution: field.options({
					displayName: 'Resolution',
					description: 'The resolution of the stream',
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

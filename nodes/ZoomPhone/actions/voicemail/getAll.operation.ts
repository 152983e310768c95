import {
	defineOperation,
	field,
	listPeriod,
	listSize,
	periodFields,
	periodOptions,
	shownWhen,
	toZoomFields,
} from '../../../adapter/kit';
import { siteLocator } from '../../../adapter/pickers';
import { ownerFields, ownerOf, subjectOf } from '../../shared/owner';
import { onPhoneOf } from '../../shared/refusals';
import { simplifyVoicemail } from './fields';

export const getAll = defineOperation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many voicemails',
	description: 'List the voicemails of the account or of a user in a period; Get has their transcripts',
	parameters: {
		...ownerFields('Voicemails'),
		...periodFields,
		...listSize,
		status: field.options({
			displayName: 'Status',
			description: 'Which voicemails to list',
			options: [
				{ name: 'All', value: 'all' },
				{ name: 'Read', value: 'read' },
				{ name: 'Unread', value: 'unread' },
			],
			default: 'all',
		}),
		filters: shownWhen(
			{ of: ['account'] },
			field.filters({
				ownerType: field.options({
					displayName: 'Owner',
					description: 'Only voicemails of this kind of owner',
					options: [
						{ name: 'Auto Receptionist', value: 'autoReceptionist' },
						{ name: 'Call Queue', value: 'callQueue' },
						{ name: 'Common Area', value: 'commonArea' },
						{ name: 'Shared Line Group', value: 'sharedLineGroup' },
						{ name: 'User', value: 'user' },
					],
					default: 'user',
				}),
				siteId: siteLocator('Only voicemails of this site'),
				trashed: field.flag('In the Trash', 'to list what is in the trash instead'),
				voicemailType: field.options({
					displayName: 'Voicemail Type',
					description: 'Only voicemails that Zoom takes for this',
					options: [
						{ name: 'Maybe Spam', value: 'maybeSpam' },
						{ name: 'Normal', value: 'normal' },
						{ name: 'Spam', value: 'spam' },
					],
					default: 'normal',
				}),
			}),
		),
		simplify: simplifyVoicemail(),
	},
	options: periodOptions,
	subject: subjectOf('voicemails'),
	async execute(call) {
		const { zoom, values } = call;
		const userId = ownerOf(values);
		const { status, filters } = values;
		return await listPeriod(call, {
			identity: 'id',
			bounds: { what: 'voicemails' },
			simplify: values.simplify,
			async fetch(window, bound) {
				if (userId === undefined) {
					const query = { ...toZoomFields(filters), status, ...window };
					return await zoom.list('GET /phone/voice_mails', { query }, bound);
				}
				const route = 'GET /phone/users/{userId}/voice_mails';
				const query = { status, ...window };
				return await onPhoneOf(userId, async () => await zoom.list(route, { userId, query }, bound));
			},
		});
	},
});

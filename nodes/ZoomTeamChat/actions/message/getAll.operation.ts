import {
	defineOperation,
	field,
	listPeriod,
	listSize,
	periodFields,
	periodOptions,
	toZoomFields,
} from '../../../adapter/kit';
import {
	conversationFields,
	conversationOf,
	conversationSubject,
	inConversation,
} from '../../shared/conversation';

export const getAll = defineOperation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many messages',
	description: 'List the messages of a channel, or with a person, in a period of any length, files included',
	parameters: {
		...conversationFields('Conversation With'),
		...periodFields,
		...listSize,
		filters: field.filters({
			searchKey: field.text({
				displayName: 'Search',
				description: 'Only messages with these words, at most 256 characters',
				maxLength: 256,
				required: true,
			}),
			searchType: field.options({
				displayName: 'Search In',
				description: 'Where the words under "Search" are looked for',
				options: [
					{ name: 'Names of Files', value: 'file' },
					{ name: 'Texts', value: 'message' },
				],
				default: 'message',
			}),
			includeDeletedAndEditedMessage: field.flag(
				'With Deleted and Edited',
				'to include messages that were deleted, with "status" telling what became of each',
			),
			excludeChildMessage: field.flag('Without Replies', 'to leave out what was written into threads'),
		}),
		simplify: field.simplify([
			'id',
			'message',
			'sender',
			'sender_display_name',
			'date_time',
			'message_type',
			'reply_main_message_id',
			'files',
			'status',
		]),
	},
	options: periodOptions,
	subject: conversationSubject,
	async execute(call) {
		const { zoom, values } = call;
		const { userId, simplify } = values;
		const { searchKey, searchType = 'message', ...others } = values.filters;
		const search = searchKey === undefined ? {} : { searchKey, searchType };
		const asked = { ...conversationOf(values), ...toZoomFields({ ...others, ...search }) };
		return await listPeriod(call, {
			identity: 'id',
			bounds: { what: 'chat messages' },
			simplify,
			async fetch(window, bound) {
				const query = { ...asked, ...window };
				const route = 'GET /chat/users/{userId}/messages';
				return await inConversation(values, async () => await zoom.list(route, { userId, query }, bound));
			},
		});
	},
});

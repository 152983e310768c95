import { defineOperation, field, limitOf, listSize, type Parameter, shownWhen } from '../../../adapter/kit';
import { chatActor } from '../../../adapter/pickers';
import { ZoomInvalidInputError } from '../../../../zoom/errors';
import { isRecord } from '../../../../zoom/values';

/** Hidden, and then empty, while all public channels are meant. */
const actor = (): Parameter<string> => {
	const user = chatActor();
	return {
		...user,
		parse: (raw, context) =>
			isRecord(raw) && raw['value'] === '' && context?.authentication !== 'oAuth2'
				? ''
				: user.parse(raw, context),
	};
};

export const getAll = defineOperation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many channels',
	description: 'List the channels of a user, or the public ones of the account',
	optionalRoutes: { 'GET /chat/channels': ['of'] },
	parameters: {
		of: field.options({
			displayName: 'Channels Of',
			description: 'Whether to list the channels of one user or of the whole account',
			options: [
				{
					name: 'Account',
					value: 'account',
					description: 'All public channels; needs an app of the account, such as Server-to-Server OAuth',
				},
				{ name: 'User', value: 'user', description: 'All channels that a user is in' },
			],
			default: 'user',
		}),
		userId: shownWhen({ of: ['user'] }, actor()),
		...listSize,
	},
	subject: ({ of, userId }) => (of === 'account' ? 'channels of the account' : `user ${userId}`),
	async execute({ zoom, n8n, values }) {
		const { of, userId } = values;
		const bound = limitOf(values, n8n).rest();
		if (of === 'account') return await zoom.list('GET /chat/channels', {}, bound);
		if (userId === '') throw new ZoomInvalidInputError('"Act As" is empty', 'Act As');
		return await zoom.list('GET /chat/users/{userId}/channels', { userId }, bound);
	},
});

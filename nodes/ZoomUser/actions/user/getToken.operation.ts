import { defineOperation, field, shownWhen, toZoomFields } from '../../../adapter/kit';
import { userOrMe } from '../../../adapter/pickers';

const YEAR_SECONDS = 365 * 24 * 3600;

export const getToken = defineOperation({
	name: 'Get Token',
	value: 'getToken',
	action: 'Get a token of a user',
	description:
		'Get a token that starts or joins a meeting as the user. Keep it like a password: it is valid for two hours, unless you set a lifetime.',
	parameters: {
		userId: userOrMe(),
		tokenType: field.options({
			displayName: 'Token Type',
			description: 'What the token is for',
			options: [
				{
					name: 'On Behalf',
					value: 'onbehalf',
					description: 'Lets a Meeting SDK app join beside the user, as an assistant',
				},
				{ name: 'ZAK', value: 'zak', description: 'Zoom Access Key: starts meetings as the user' },
			],
			default: 'zak',
		}),
		meetingId: shownWhen(
			{ tokenType: ['onbehalf'] },
			field.text({
				displayName: 'Meeting ID',
				description: 'The meeting the token is valid for',
				placeholder: 'e.g. 85746065432',
			}),
		),
	},
	options: {
		ttl: field.number({
			displayName: 'Lifetime (Seconds)',
			description: 'How long the token is valid, up to a year',
			default: 7200,
			min: 1,
			max: YEAR_SECONDS,
		}),
	},
	subject: ({ userId }) => `user ${userId}`,
	async execute({ zoom, values: { userId, tokenType, meetingId }, options: { ttl } }) {
		const query = toZoomFields({
			type: tokenType,
			ttl,
			meetingId: tokenType === 'onbehalf' && meetingId !== '' ? meetingId.replace(/\s/g, '') : undefined,
		});
		const { token } = await zoom.request('GET /users/{userId}/token', { userId, query });
		return { userId, type: tokenType, token };
	},
});

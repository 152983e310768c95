import { defineOperation, field, toZoomFields } from '../../../adapter/kit';
import { userOrMe } from '../../../adapter/pickers';
import { simplifyUser } from './fields';

/** Zoom's numbers for how a person logs in (GET /users/{userId}, `login_type`). */
const LOGIN_TYPES = [
	{ name: 'Alipay (China)', value: 23 },
	{ name: 'Apple', value: 24 },
	{ name: 'Facebook', value: 0 },
	{ name: 'Google', value: 1 },
	{ name: 'Microsoft', value: 27 },
	{ name: 'Phone Number (China)', value: 11 },
	{ name: 'SSO', value: 101 },
	{ name: 'WeChat (China)', value: 21 },
	{ name: 'Work Email', value: 100 },
] as const;

export const get = defineOperation({
	name: 'Get',
	value: 'get',
	action: 'Get a user',
	description: 'Get one user by ID or email address',
	parameters: { userId: userOrMe({ listed: 'any' }), simplify: simplifyUser() },
	options: {
		loginType: field.options({
			displayName: 'Login Type',
			description: 'How the user signs in, if several users have the same email address',
			options: LOGIN_TYPES,
			default: 100,
		}),
	},
	subject: ({ userId }) => `user ${userId}`,
	async execute({ zoom, values: { userId, simplify }, options: { loginType } }) {
		return simplify(
			await zoom.request('GET /users/{userId}', { userId, query: toZoomFields({ loginType }) }),
		);
	},
});

import { toZoomFields } from '../../../adapter/fields';
import { defineOperation } from '../../../adapter/operation';
import { collection, email, options, shownWhen, text } from '../../../adapter/parameters';
import { firstName, lastName, userType } from './fields';

const WAYS = [
	{
		name: 'Invitation',
		value: 'create',
		description: 'Zoom sends an e-mail; the user is pending until the invitation is accepted',
	},
	{
		name: 'Managed Domain (Auto Create)',
		value: 'autoCreate',
		description: 'Active at once with a password; needs Enterprise with a managed domain',
	},
	{
		name: 'API Only (Custom Create)',
		value: 'custCreate',
		description: 'A user who cannot log in; needs an ISV agreement with Zoom',
	},
	{
		name: 'SSO',
		value: 'ssoCreate',
		description: 'Active at once, logs in by single sign-on; needs SSO in the account',
	},
] as const;

export const create = defineOperation({
	name: 'Create',
	value: 'create',
	action: 'Create a user',
	description: 'Add a person to the Zoom account',
	parameters: {
		email: email({ displayName: 'Email', required: true }),
		type: userType(),
		createAction: options({
			displayName: 'Way',
			description: 'How the user gets into the account',
			options: WAYS,
			default: 'create',
		}),
		password: shownWhen(
			{ createAction: ['autoCreate'] },
			text({
				displayName: 'Password',
				description: '8 to 32 characters, following the password rules of the account',
				password: true,
				maxLength: 32,
			}),
		),
		additionalFields: collection(
			{ displayName: 'Additional Fields', placeholder: 'Add Field' },
			{
				displayName: text({ displayName: 'Display Name', maxLength: 128 }),
				firstName: firstName(),
				lastName: lastName(),
			},
		),
	},
	subject: ({ email: address }) => `user ${address}`,
	async execute({ zoom, values }) {
		const { createAction, additionalFields, password, ...required } = values;
		return await zoom.request('POST /users', {
			body: {
				action: createAction,
				user_info: toZoomFields({
					...required,
					...additionalFields,
					...(createAction === 'autoCreate' && password !== '' && { password }),
				}),
			},
		});
	},
});

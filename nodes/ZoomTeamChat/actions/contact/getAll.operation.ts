import {
	defineOperation,
	field,
	limitOf,
	listSize,
	requiredWhereShown,
	shownWhen,
	toZoomFields,
} from '../../../adapter/kit';
import { ZoomInvalidInputError } from '../../../../zoom/errors';

const SEARCH = 'Search';

export const getAll = defineOperation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many contacts',
	description: 'List people of the account by name or email, or the contacts of the person who connected',
	optionalRoutes: { 'GET /chat/users/me/contacts': ['kind'] },
	parameters: {
		kind: field.options({
			displayName: 'Contacts',
			description: 'Where to look for people',
			options: [
				{
					name: 'Company Directory',
					value: 'directory',
					description: 'People of the account, by name or email',
				},
				{
					name: 'Own Company Contacts',
					value: 'company',
					description:
						'Colleagues of the person who connected the account; needs OAuth2 with a user-managed app',
				},
				{
					name: 'Own External Contacts',
					value: 'external',
					description:
						'People of other accounts whom that person has added; needs OAuth2 with a user-managed app',
				},
			],
			default: 'directory',
		}),
		searchKey: shownWhen(
			{ kind: ['directory'] },
			requiredWhereShown(
				field.text({
					displayName: SEARCH,
					description: 'A first name, last name or email',
					placeholder: 'e.g. ana@example.com',
				}),
			),
		),
		...listSize,
		filters: shownWhen(
			{ kind: ['directory'] },
			field.filters({
				queryPresenceStatus: field.flag(
					'With Presence',
					'to include whether each person is available, away or offline',
				),
				userStatus: field.options({
					displayName: 'Status',
					description: 'Only people with this status',
					options: [
						{ name: 'Active', value: 'active' },
						{ name: 'Inactive', value: 'inactive' },
					],
					default: 'active',
				}),
			}),
		),
	},
	subject: () => 'list of contacts',
	async execute({ zoom, n8n, values }) {
		const { kind, searchKey, filters } = values;
		const bound = limitOf(values, n8n).rest();
		if (kind === 'directory') {
			if (searchKey === '') throw new ZoomInvalidInputError(`"${SEARCH}" is empty`, SEARCH);
			const query = toZoomFields({ searchKey, ...filters });
			return await zoom.list('GET /contacts', { query }, bound);
		}
		if (zoom.account.authentication !== 'oAuth2') {
			throw new ZoomInvalidInputError(
				'Zoom lists the contacts of a person for that person alone: choose OAuth2 under "Authentication", or the Company Directory under "Contacts"',
				'Contacts',
			);
		}
		return await zoom.list('GET /chat/users/me/contacts', { query: { type: kind } }, bound);
	},
});

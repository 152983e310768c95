import { defineOperation, field, limitOf, listSize } from '../../../adapter/kit';
import { hostLocator } from '../common/host';
import { simplifyWebinar } from './fields';

export const getAll = defineOperation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many webinars',
	description: 'List the webinars of a host',
	parameters: {
		userId: hostLocator('Whose webinars to list'),
		...listSize,
		filters: field.filters({
			type: field.options({
				displayName: 'Which Webinars',
				description: 'Which of the user’s webinars to list',
				options: [
					{ name: 'Scheduled', value: 'scheduled', description: 'All, including past ones' },
					{ name: 'Upcoming', value: 'upcoming' },
				],
				default: 'scheduled',
			}),
		}),
		simplify: simplifyWebinar(),
	},
	subject: ({ userId }) => `user ${userId}`,
	async execute({ zoom, n8n, values }) {
		const { userId, filters, simplify } = values;
		const query = filters.type === undefined ? {} : { type: filters.type };
		const webinars = await zoom.list(
			'GET /users/{userId}/webinars',
			{ userId, query },
			limitOf(values, n8n).rest(),
		);
		return webinars.map(simplify);
	},
});

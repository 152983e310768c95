import { defineOperation } from '../../../adapter/kit';

export const getSummary = defineOperation({
	name: 'Get Summary',
	value: 'getSummary',
	action: 'Get a summary of users',
	description: 'Count the users of the account by license and status',
	parameters: {},
	async execute({ zoom }) {
		return await zoom.request('GET /users/summary', {});
	},
});

import { defineOperation } from '../../../adapter/operation';
import { limitOf, listSize } from '../../../adapter/sharedParameters';

export const getAll = defineOperation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many roles',
	description: 'List the roles of the account',
	parameters: listSize,
	async execute({ zoom, values }) {
		return await zoom.list('GET /roles', {}, limitOf(values));
	},
});

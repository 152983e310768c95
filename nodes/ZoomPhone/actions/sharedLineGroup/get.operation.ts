import { defineOperation } from '../../../adapter/kit';
import { sharedLineGroupLocator } from '../../../adapter/pickers';
import { groupSubject } from './fields';

export const get = defineOperation({
	name: 'Get',
	value: 'get',
	action: 'Get a shared line group',
	description: 'Get a shared line group with its members and numbers',
	parameters: { sharedLineGroupId: sharedLineGroupLocator() },
	subject: groupSubject,
	async execute({ zoom, values: { sharedLineGroupId } }) {
		return await zoom.request('GET /phone/shared_line_groups/{sharedLineGroupId}', { sharedLineGroupId });
	},
});

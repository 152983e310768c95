import { defineOperation } from '../../../adapter/kit';
import { siteLocator } from '../../../adapter/pickers';

export const get = defineOperation({
	name: 'Get',
	value: 'get',
	action: 'Get a site',
	description: 'Get a site with its country, main auto receptionist and policies',
	parameters: { siteId: siteLocator() },
	subject: ({ siteId }) => `site ${siteId}`,
	async execute({ zoom, values: { siteId } }) {
		return await zoom.request('GET /phone/sites/{siteId}', { siteId });
	},
});

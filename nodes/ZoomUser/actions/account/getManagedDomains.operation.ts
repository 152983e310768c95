import { defineOperation, limitOf, listSize } from '../../../adapter/kit';
import { OWN_ACCOUNT } from './fields';

export const getManagedDomains = defineOperation({
	name: 'Get Managed Domains',
	value: 'getManagedDomains',
	action: 'Get the managed domains of the account',
	description: 'List the email domains whose users belong to the account; for master accounts',
	parameters: listSize,
	subject: () => 'account',
	async execute({ zoom, n8n, values }) {
		return await zoom.list(
			'GET /accounts/{accountId}/managed_domains',
			OWN_ACCOUNT,
			limitOf(values, n8n).rest(),
		);
	},
});

import { defineOperation, limitOf, listSize } from '../../../adapter/kit';
import { OWN_ACCOUNT } from './fields';

export const getTrustedDomains = defineOperation({
	name: 'Get Trusted Domains',
	value: 'getTrustedDomains',
	action: 'Get the trusted domains of the account',
	description: 'List the domains that the account trusts; for master accounts',
	parameters: listSize,
	subject: () => 'account',
	async execute({ zoom, n8n, values }) {
		const { trusted_domains: domains } = await zoom.request(
			'GET /accounts/{accountId}/trusted_domains',
			OWN_ACCOUNT,
		);
		const names = Array.isArray(domains) ? domains.map(String) : [];
		return limitOf(values, n8n)
			.cutOff(names)
			.map((domain) => ({ domain }));
	},
});

import { ok } from '../../http/answer';
import { defineRoute } from '../routing/route';
import { accountOf } from './account';

export const getManagedDomains = defineRoute({
	method: 'GET',
	path: '/accounts/{accountId}/managed_domains',
	label: 'LIGHT',
	scopes: { classic: ['account:read:admin'], granular: [] },
	handle(call) {
		const domains = accountOf(call).has.managedDomains.map((domain) => ({ domain, status: 'managed' }));
		return ok({ domains, total_records: domains.length });
	},
});

export const getTrustedDomains = defineRoute({
	method: 'GET',
	path: '/accounts/{accountId}/trusted_domains',
	label: 'LIGHT',
	scopes: { classic: ['account:read:admin'], granular: [] },
	handle: (call) => ok({ trusted_domains: accountOf(call).has.trustedDomains }),
});

import type { Account } from '../../account/account';
import { ok } from '../../http/answer';
import { takenFrom } from '../../users/addOns';
import { Refusal } from '../routing/refusal';
import { defineRoute } from '../routing/route';
import { accountOf } from './account';

/** What an account without a limit is said to have bought. */
const MANY = 100_000;

/** The lists that add-ons with capacities are in; of the others nobody has seen where they are. */
const LISTS: Readonly<Record<string, string>> = {
	large_meeting: 'plan_large_meeting',
	webinar: 'plan_webinar',
	zoom_events: 'plan_zoom_events',
};

export const getPlanUsage = defineRoute({
	method: 'GET',
	path: '/accounts/{accountId}/plans/usage',
	label: 'HEAVY',
	scopes: { classic: ['billing:master'], granular: ['billing:read:plan_usage:admin'] },
	handle(call) {
		const account = accountOf(call);
		const { has } = account;
		if (has.planUsage === 'refused') throw new Refusal(400, 200, 'Only available for paid account.');
		const base = basePlan(account);
		return ok({
			plan_base: has.planUsage === 'several' ? [base, { ...base, hosts: 0, active_hosts: 0 }] : base,
			...addOnPlans(account),
			plan_recording: {
				type: 'cmr_monthly_commitment_40',
				free_storage: '5 GB',
				free_storage_usage: '1 GB',
				plan_storage: '0',
				plan_storage_usage: '0',
				plan_storage_exceed: '0',
			},
		});
	},
});

/** With several plans Zoom calls what is assigned `active_hosts` [?]. */
function basePlan({ has, users }: Account): Record<string, unknown> {
	const licensed = users.count(({ type, status }) => type === 2 && status !== 'inactive');
	const pending = users.count(({ type, status }) => type === 2 && status === 'pending');
	const common = { type: 'yearly', hosts: has.licensedSeats ?? MANY, pending };
	return has.planUsage === 'several' ? { ...common, active_hosts: licensed } : { ...common, usage: licensed };
}

function addOnPlans(account: Account): Record<string, unknown> {
	const plans: Record<string, object[]> = {};
	for (const [pool, hosts] of Object.entries(account.has.addOnSeats)) {
		const [, feature = '', capacity = ''] = /^(\D+)(\d+)$/.exec(pool) ?? [];
		const list = LISTS[feature];
		if (!list) continue;
		const usage = takenFrom(account, pool);
		const name = feature.replace(/_meeting|zoom_/, '');
		(plans[list] ??= []).push({ type: `${name}${capacity}_yearly`, hosts, usage, pending: 0 });
	}
	return plans;
}

import { noContent, ok } from '../../http/answer';
import { Phone, type BoughtPlan } from '../../phone/phone';
import { invalidParameter, Refusal } from '../routing/refusal';
import { defineRoute, type Call } from '../routing/route';
import { phoneUserOf } from './find';

const PATH = '/phone/users/{userId}/calling_plans';

export const listCallingPlans = defineRoute({
	method: 'GET',
	path: '/phone/calling_plans',
	label: 'MEDIUM',
	scopes: { classic: ['phone:read:admin'], granular: ['phone:read:list_calling_plans:admin'] },
	handle({ account }) {
		const phone = account.part(Phone);
		const calling_plans = phone.plans.map((plan) => {
			const { type, name, subscribed } = plan;
			const assigned = phone.assigned(plan);
			return { type, name, subscribed, assigned, available: subscribed - assigned };
		});
		return ok({ calling_plans });
	},
});

interface AssignBody {
	calling_plans?: Array<{ type?: number }>;
}

/** Zoom's code for a plan that is used up, or not there, is not on record [?]. */
function freePlan({ account }: Pick<Call, 'account'>, type: number | undefined): BoughtPlan {
	const phone = account.part(Phone);
	const plan = phone.plans.find((one) => one.type === type);
	if (!plan || phone.assigned(plan) >= plan.subscribed) {
		throw invalidParameter(`The calling plan ${type} is not available.`);
	}
	return plan;
}

export const assignCallingPlan = defineRoute<Record<string, never>, AssignBody | undefined>({
	method: 'POST',
	path: PATH,
	label: 'LIGHT',
	scopes: {
		classic: ['phone:write', 'phone:write:admin'],
		granular: ['phone:write:calling_plan', 'phone:write:calling_plan:admin'],
	},
	body: {
		properties: {
			calling_plans: {
				type: 'array',
				items: {
					type: 'object',
					properties: {
						type: { type: 'integer' },
						billing_account_id: { type: 'string' },
						billing_subscription_id: { type: 'string' },
					},
				},
			},
		},
	},
	handle(call) {
		const person = phoneUserOf(call);
		const wanted = (call.body?.calling_plans ?? []).map(({ type }) => type);
		const missing = wanted.filter((type) => !person.callingPlans.some((one) => one === type));
		person.callingPlans.push(...missing.map((type) => freePlan(call, type).type));
		return { status: 200 };
	},
});

interface SwitchBody {
	source_type: number;
	target_type: number;
	source_billing_subscription_id?: string;
	target_billing_subscription_id?: string;
}

export const switchCallingPlan = defineRoute<Record<string, never>, SwitchBody>({
	method: 'PUT',
	path: PATH,
	label: 'LIGHT',
	scopes: {
		classic: ['phone:write:admin', 'phone:write'],
		granular: ['phone:update:calling_plan', 'phone:update:calling_plan:admin'],
	},
	body: {
		required: ['source_type', 'target_type'],
		properties: {
			source_type: { type: 'integer' },
			target_type: { type: 'integer' },
			source_billing_subscription_id: { type: 'string' },
			target_billing_subscription_id: { type: 'string' },
		},
	},
	handle(call) {
		const person = phoneUserOf(call);
		const { source_type: source, target_type: target } = call.body;
		if (!person.callingPlans.includes(source)) {
			throw new Refusal(400, 404, 'User did not subscribe to the source plan.');
		}
		const { type } = freePlan(call, target);
		person.callingPlans = [...person.callingPlans.filter((one) => one !== source && one !== type), type];
		return noContent;
	},
});

export const unassignCallingPlan = defineRoute<{ billing_account_id?: string }>({
	method: 'DELETE',
	path: `${PATH}/{planType}`,
	label: 'LIGHT',
	scopes: {
		classic: ['phone:write', 'phone:write:admin'],
		granular: ['phone:delete:users_calling_plan', 'phone:delete:users_calling_plan:admin'],
	},
	query: { billing_account_id: { type: 'string' } },
	handle(call) {
		const person = phoneUserOf(call);
		const type = Number(call.params['planType']);
		if (!person.callingPlans.includes(type)) throw new Refusal(400, 400, 'Invalid field.');
		person.callingPlans = person.callingPlans.filter((one) => one !== type);
		return noContent;
	},
});

import { defineOperation } from '../../../adapter/kit';
import { callingPlanLocator, phoneUserLocator } from '../../../adapter/pickers';
import { onPhoneOf } from '../../shared/refusals';
import { planType } from './planType';

export const unassignCallingPlan = defineOperation({
	name: 'Unassign Calling Plan',
	value: 'unassignCallingPlan',
	action: 'Unassign a calling plan from a user',
	description: 'Remove a calling plan from a user, who may lose the numbers that need it',
	parameters: { userId: phoneUserLocator(), callingPlan: callingPlanLocator() },
	subject: ({ userId }) => `user ${userId}`,
	async execute({ zoom, values: { userId, callingPlan } }) {
		const type = planType(callingPlan);
		return await onPhoneOf(userId, async () => {
			const route = 'DELETE /phone/users/{userId}/calling_plans/{planType}';
			await zoom.request(route, { userId, planType: type });
			return { userId, callingPlan: type, unassigned: true };
		});
	},
});

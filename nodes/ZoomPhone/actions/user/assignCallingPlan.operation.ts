import { defineOperation } from '../../../adapter/kit';
import { callingPlanLocator, phoneUserLocator } from '../../../adapter/pickers';
import { ZoomRefusedError } from '../../../../zoom/errors';
import { recordsIn } from '../../../../zoom/values';
import { onPhoneOf } from '../../shared/refusals';
import { planType } from './planType';

export const assignCallingPlan = defineOperation({
	name: 'Assign Calling Plan',
	value: 'assignCallingPlan',
	action: 'Assign a calling plan to a user',
	description: 'Give a user one of the calling plans that the account has bought',
	parameters: { userId: phoneUserLocator(), callingPlan: callingPlanLocator() },
	subject: ({ userId }) => `user ${userId}`,
	async execute({ zoom, values: { userId, callingPlan } }) {
		const type = planType(callingPlan);
		return await onPhoneOf(userId, async () => {
			const body = { calling_plans: [{ type }] };
			await zoom.request('POST /phone/users/{userId}/calling_plans', { userId, body });
			const user = await zoom.request('GET /phone/users/{userId}', { userId });
			const types = recordsIn(user['calling_plans']).map((plan) => Number(plan['type']));
			if (!types.includes(type)) {
				throw new ZoomRefusedError(`Zoom did not give calling plan ${type} to user ${userId}`, {});
			}
			return { userId, callingPlan: type, assigned: true };
		});
	},
});

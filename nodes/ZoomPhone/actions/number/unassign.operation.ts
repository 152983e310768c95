import { defineOperation } from '../../../adapter/kit';
import { numberLocator, phoneUserLocator } from '../../../adapter/pickers';
import { onPhoneOf } from '../../shared/refusals';

export const unassign = defineOperation({
	name: 'Unassign',
	value: 'unassign',
	action: 'Unassign a phone number from a user',
	description: 'Remove a number from a user; it stays in the account, free for others',
	parameters: { userId: phoneUserLocator(), phoneNumberId: numberLocator('assigned') },
	subject: ({ phoneNumberId, userId }) => `number ${phoneNumberId} of user ${userId}`,
	async execute({ zoom, values: { userId, phoneNumberId } }) {
		return await onPhoneOf(userId, async () => {
			await zoom.request('DELETE /phone/users/{userId}/phone_numbers/{phoneNumberId}', {
				userId,
				phoneNumberId,
			});
			return { userId, phoneNumberId, unassigned: true };
		});
	},
});

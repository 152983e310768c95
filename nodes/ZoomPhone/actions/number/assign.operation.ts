import { defineOperation, type Zoom } from '../../../adapter/kit';
import { numberLocator, phoneUserLocator } from '../../../adapter/pickers';
import { ZoomRefusedError } from '../../../../zoom/errors';
import { recordsIn } from '../../../../zoom/values';
import { onPhoneOf } from '../../shared/refusals';

export const assign = defineOperation({
	name: 'Assign',
	value: 'assign',
	action: 'Assign a phone number to a user',
	description: 'Give a free number of the account to a user, who needs a calling plan',
	parameters: { userId: phoneUserLocator(), phoneNumberId: numberLocator('free') },
	subject: ({ phoneNumberId, userId }) => `number ${phoneNumberId} for user ${userId}`,
	async execute({ zoom, values: { userId, phoneNumberId } }) {
		return await onPhoneOf(userId, async () => {
			const { phone_numbers: assigned } = await zoom.request('POST /phone/users/{userId}/phone_numbers', {
				userId,
				body: {
					phone_numbers: [phoneNumberId.startsWith('+') ? { number: phoneNumberId } : { id: phoneNumberId }],
				},
			});
			if (recordsIn(assigned).length === 0 && !(await hasNumber(zoom, userId, phoneNumberId))) {
				throw new ZoomRefusedError(`Zoom did not assign number ${phoneNumberId} to user ${userId}`, {});
			}
			return { userId, phoneNumberId, assigned: true };
		});
	},
});

async function hasNumber(zoom: Zoom, userId: string, wanted: string): Promise<boolean> {
	const { phone_numbers: numbers } = await zoom.request('GET /phone/users/{userId}', { userId });
	return recordsIn(numbers).some(({ id, number }) => id === wanted || number === wanted);
}

import { assign } from '../../../../nodes/ZoomPhone/actions/number/assign.operation';
import type { ZoomRecord } from '../../../../zoom/values';
import { runOperation } from '../../support/operationRun';

const POST = 'POST /phone/users/{userId}/phone_numbers';

/** @param answer of the assignment. @param has numbers of the user afterwards */
const assigning = async (phoneNumberId: string, answer: ZoomRecord[], has: ZoomRecord[] = []) =>
	await runOperation(assign, { userId: 'ana', phoneNumberId }, (route) => ({
		phone_numbers: route === POST ? answer : has,
	}));

describe('a number that is assigned', () => {
	it.each([
		['+14155550102', { number: '+14155550102' }],
		['abc', { id: 'abc' }],
	])('is named as it was given: %s', async (phoneNumberId, named) => {
		const { output, calls } = await assigning(phoneNumberId, [{ id: 'abc' }]);
		expect(output).toEqual({ userId: 'ana', phoneNumberId, assigned: true });
		expect(calls).toEqual([[POST, { userId: 'ana', body: { phone_numbers: [named] } }]]);
	});

	it.each([
		['abc', { id: 'abc', number: '+1' }],
		['+1', { id: 'abc', number: '+1' }],
	])('is looked for where Zoom lists none in its answer: %s', async (phoneNumberId, number) => {
		const { output, calls } = await assigning(phoneNumberId, [], [{ id: 'x', number: '+2' }, number]);
		expect(output).toMatchObject({ assigned: true });
		expect(calls[1]).toEqual(['GET /phone/users/{userId}', { userId: 'ana' }]);
	});

	it('is not said to be where the user does not have it', async () => {
		const { error } = await assigning('abc', [], [{ id: 'x', number: '+2' }]);
		expect(error).toMatchObject({ message: 'Zoom did not assign number abc to user ana' });
	});
});

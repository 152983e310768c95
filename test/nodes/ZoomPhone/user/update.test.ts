import { update } from '../../../../nodes/ZoomPhone/actions/user/update.operation';
import type { ZoomRecord } from '../../../../zoom/values';
import { runOperation } from '../../support/operationRun';

const GET = 'GET /phone/users/{userId}';
const SITE = { __rl: true, mode: 'id', value: 'berlin' };

/** @param shows what Zoom shows of the user afterwards */
const updating = async (updateFields: object, shows: ZoomRecord) =>
	await runOperation(update, { userId: 'ana', updateFields }, (route) => (route === GET ? shows : {}));

describe('a phone user who is updated', () => {
	it.each([
		[{ extensionNumber: '855' }, { extension_number: 855 }],
		[{ siteId: SITE }, { site_id: 'berlin' }],
		// What Zoom does not show cannot be compared.
		[{ extensionNumber: '855', siteId: SITE }, {}],
		[{ siteId: SITE }, { site_id: 'berlin', extension_number: 1 }],
		[{ extensionNumber: '855' }, { site_id: 'paris', extension_number: 855 }],
	])('is said to be so where Zoom shows it, or shows nothing: %j, %j', async (updateFields, shows) => {
		const { output, calls } = await updating(updateFields, shows);
		expect(output).toEqual({ userId: 'ana', updated: true });
		expect(calls.map(([route]) => route)).toEqual(['PATCH /phone/users/{userId}', GET]);
	});

	it.each([
		[{ extensionNumber: '855' }, { extension_number: 801 }, '"extension_number" is still 801'],
		[{ siteId: SITE }, { site_id: 'paris' }, '"site_id" is still paris'],
	])('is not said to be so where Zoom shows what was before: %j, %j', async (updateFields, shows, still) => {
		const { error } = await updating(updateFields, shows);
		expect(error).toMatchObject({ message: `Zoom took the change, but ${still}` });
	});

	it('is not looked at again for what Zoom does not show', async () => {
		const { output, calls } = await updating({ policy__delegation: true }, {});
		expect(output).toMatchObject({ updated: true });
		expect(calls).toEqual([
			['PATCH /phone/users/{userId}', { userId: 'ana', body: { policy: { delegation: true } } }],
		]);
	});

	it('needs a change', async () => {
		const { error, calls } = await updating({}, {});
		expect(error).toMatchObject({ message: expect.stringContaining('nothing to update') as string });
		expect(calls).toEqual([]);
	});
});

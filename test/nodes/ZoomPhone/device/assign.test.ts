import { assign } from '../../../../nodes/ZoomPhone/actions/device/assign.operation';
import { unassign } from '../../../../nodes/ZoomPhone/actions/device/unassign.operation';
import type { ZoomRecord } from '../../../../zoom/values';
import { runOperation } from '../../support/operationRun';

const DEVICE = 'GET /phone/devices/{deviceId}';
const GIVE = 'POST /phone/devices/{deviceId}/extensions';
const TAKE = 'DELETE /phone/devices/{deviceId}/extensions/{extensionId}';
const ANA = { id: 'u1', extension_id: 'e1', name: 'Ana' };
const BO = { id: 'u2', extension_id: 'e2', name: 'Bo' };

/** @param has who has the phone, before and after */
async function run(
	operation: typeof assign,
	has: readonly ZoomRecord[][],
	fields: object = {},
	user: ZoomRecord = ANA,
) {
	const left = [...has];
	const { calls, ...trial } = await runOperation(
		operation,
		{ deviceId: 'd', userId: 'u1', ...fields },
		(route) => {
			if (route === DEVICE) return { id: 'd', assignees: left.shift() };
			return route === 'GET /phone/users/{userId}' ? user : {};
		},
	);
	return { ...trial, changes: calls.filter(([route]) => !route.startsWith('GET')) };
}
const GIVEN = [[GIVE, { deviceId: 'd', body: { assignee_extension_ids: ['e1'] } }]];
const share = { additionalFields: { share: true } };

describe('a desk phone that is assigned', () => {
	it.each<[string, ZoomRecord[], object]>([
		['nobody', [], {}],
		['somebody else, who shares it', [BO], share],
	])('goes to the user from %s', async (_whom, before, fields) => {
		const { output, changes, subject } = await run(assign, [before, [...before, ANA]], fields);
		expect(output).toEqual({ deviceId: 'd', userId: 'u1', assigned: true });
		expect(changes).toEqual(GIVEN);
		expect(subject).toBe('device d for user u1');
	});

	it.each([{}, share])('stays as it is where the user has it already: %j', async (fields) => {
		const { output, changes } = await run(assign, [[BO, ANA]], fields);
		expect(output).toEqual({ deviceId: 'd', userId: 'u1', assigned: true });
		expect(changes).toEqual([]);
	});

	it.each([
		[[BO, { name: 'Cy' }], 'it belongs to Bo, Cy'],
		[[{ id: 'x' }], 'it belongs to somebody'],
	])('is not taken from those who have it: %j', async (before, message) => {
		const { error, changes } = await run(assign, [before]);
		expect(error).toMatchObject({
			message,
			next: expect.stringMatching(/Nothing was changed.*Unassign first.*"Share"/) as string,
		});
		expect(changes).toEqual([]);
	});

	it('is not said to be where Zoom shows nobody, or somebody else', async () => {
		const { error } = await run(assign, [[BO], [BO]], share);
		expect(error).toMatchObject({ message: 'Zoom did not assign device d to user u1' });
	});
});

describe('a desk phone that is unassigned', () => {
	it('is taken from the user by the extension', async () => {
		const { output, changes, subject } = await run(unassign, [[BO, ANA]]);
		expect(output).toEqual({ deviceId: 'd', userId: 'u1', unassigned: true });
		expect(changes).toEqual([[TAKE, { deviceId: 'd', extensionId: 'e1' }]]);
		expect(subject).toBe('device d of user u1');
	});

	it('is not taken from who does not have it', async () => {
		const { error, changes } = await run(unassign, [[BO]]);
		expect(error).toMatchObject({ message: 'User u1 does not have device d', field: 'User' });
		expect(changes).toEqual([]);
	});
});

it.each([assign, unassign])('a user without an extension is told as such', async (operation) => {
	const { error, changes } = await run(operation, [[]], {}, { id: 'u1' });
	expect(error).toMatchObject({ message: 'Zoom names no extension of user u1' });
	expect(changes).toEqual([]);
});

import { addMember } from '../../../nodes/ZoomPhone/actions/callQueue/addMember.operation';
import { removeMember } from '../../../nodes/ZoomPhone/actions/callQueue/removeMember.operation';
import { addMember as addToGroup } from '../../../nodes/ZoomPhone/actions/sharedLineGroup/addMember.operation';
import { removeMember as removeFromGroup } from '../../../nodes/ZoomPhone/actions/sharedLineGroup/removeMember.operation';
import { runOperation } from '../support/operationRun';

const QUEUE = { callQueueId: 'q' };
const GROUP = { sharedLineGroupId: 'g' };
const GET = 'GET /phone/users/{userId}';

/** Zoom takes an address where somebody is added, and only an ID where somebody is removed. */
describe.each([
	{ of: 'call queue', add: addMember, remove: removeMember, fields: QUEUE, sent: { callQueueId: 'q' } },
	{ of: 'shared line group', add: addToGroup, remove: removeFromGroup, fields: GROUP, sent: { slgId: 'g' } },
])('a member of a $of', ({ add, remove, fields, sent }) => {
	it.each([
		['ana@example.com', { email: 'ana@example.com' }],
		['u1', { id: 'u1' }],
	])('is added as it is named: %s', async (userId, member) => {
		const { output, calls, subject } = await runOperation(add, { ...fields, userId }, () => ({}));
		expect(output).toEqual({ ...fields, userId, added: true });
		expect(calls).toEqual([
			[expect.stringMatching(/^POST/), { ...sent, body: { members: { users: [member] } } }],
		]);
		expect(subject).toBe(`user ${userId}`);
	});

	it.each([
		['ana@example.com', { id: 'u1' }, [GET], 'u1'],
		// Zoom shows no ID.
		['ana@example.com', {}, [GET], 'ana@example.com'],
		['u1', {}, [], 'u1'],
	])('is removed by ID: %s, %j', async (userId, shown, looked, memberId) => {
		const { output, calls, subject } = await runOperation(remove, { ...fields, userId }, (route) =>
			route === GET ? shown : {},
		);
		expect(output).toEqual({ ...fields, userId, removed: true });
		expect(calls.map(([route]) => route).slice(0, -1)).toEqual(looked);
		expect(calls.at(-1)).toEqual([expect.stringMatching(/^DELETE/), { ...sent, memberId }]);
		expect(subject).toBe(`user ${userId}`);
	});
});

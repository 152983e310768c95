import { ZoomConnectionError, ZoomRefusedError } from '../../../../zoom/errors';
import { MembershipCalls } from '../../../../zoom/sync/membership/apply';
import { leaveQueues, QueueCalls } from '../../../../zoom/sync/membership/queueCalls';
import type { Change, PlanRow } from '../../../../zoom/sync/model/planRow';
import { Settlement } from '../../../../zoom/sync/calls/settlement';
import { ScriptedZoom } from '../support/scripted';

const JOIN = 'POST /phone/call_queues/{callQueueId}/members';
const LEAVE = 'DELETE /phone/call_queues/{callQueueId}/members/{memberId}';
const LOOK = 'GET /phone/call_queues/{callQueueId}';
const PHONE = 'GET /phone/users/{userId}';

const refused = (zoomCode: number) => new ZoomRefusedError(`Code ${zoomCode}`, { status: 400, zoomCode });
const LOST = new ZoomConnectionError('The connection was closed', true);
const shows = (...ids: string[]) => ({ members: { users: ids.map((id) => ({ id, level: 'user' })) } });

const change = (field: string, to: string): Change => ({ field, from: to === '' ? 'Sales' : null, to });
const person = (name: string, ...changes: Change[]): PlanRow => ({
	action: 'update',
	email: `${name}@example.com`,
	userId: name,
	reason: '',
	changes,
	items: [0],
});
const joins = (name: string) => person(name, change('callQueue.Q1', 'Sales'));
const leaves = (name: string) => person(name, change('callQueue.Q1', ''));

async function carryOut(zoom: ScriptedZoom, rows: readonly PlanRow[]): Promise<Array<[string, string]>> {
	const settlement = new Settlement({ concurrency: 3 });
	await new MembershipCalls(new QueueCalls(zoom.calls), settlement).carryOut(rows);
	return [...settlement.failures].map(([{ email }, error]) => [email, (error as Error).message]);
}

const sent = ({ asked }: ScriptedZoom) => asked.map(({ route, parameters }) => [route, parameters]);
const sending = (...ids: string[]) => [
	JOIN,
	{ callQueueId: 'Q1', body: { members: { users: ids.map((id) => ({ id })) } } },
];
const look = [LOOK, { callQueueId: 'Q1' }];

describe('putting people into a call queue', () => {
	it('is one call for several, and one look', async () => {
		const zoom = new ScriptedZoom({ [LOOK]: [shows('ana', 'ben')] });
		expect(await carryOut(zoom, [joins('ana'), joins('ben')])).toEqual([]);
		expect(sent(zoom)).toEqual([sending('ana', 'ben'), look]);
	});

	it('sends each alone where the look shows one of them only', async () => {
		const zoom = new ScriptedZoom({ [LOOK]: [shows('ana'), shows('ana'), shows('ana')] });
		expect(await carryOut(zoom, [joins('ana'), joins('ben')])).toEqual([
			['ben@example.com', 'Zoom did not put ben@example.com into the call queue "Sales"'],
		]);
		expect(sent(zoom)).toEqual([sending('ana', 'ben'), look, sending('ana'), look, sending('ben'), look]);
	});

	it('is done for somebody whom Zoom refuses because they are in it already', async () => {
		const zoom = new ScriptedZoom({ [JOIN]: [refused(300)], [LOOK]: [shows('ana')] });
		expect(await carryOut(zoom, [joins('ana')])).toEqual([]);
		expect(sent(zoom)).toEqual([sending('ana'), look]);
	});

	it('fails for whom Zoom refuses, who is not in it', async () => {
		const zoom = new ScriptedZoom({ [JOIN]: [refused(300)], [LOOK]: [shows('ben')] });
		expect(await carryOut(zoom, [joins('ana')])).toEqual([['ana@example.com', 'Code 300']]);
	});

	it('fails for all in one call where the call queue is gone', async () => {
		const zoom = new ScriptedZoom({ [JOIN]: [refused(300)], [LOOK]: [refused(13000)] });
		const told = 'Zoom has no call queue "Sales" any more';
		expect(await carryOut(zoom, [joins('ana'), joins('ben')])).toEqual([
			['ana@example.com', told],
			['ben@example.com', told],
		]);
		expect(zoom.routes).toEqual([JOIN, LOOK]);
	});

	it('looks where the answer was lost', async () => {
		const zoom = new ScriptedZoom({ [JOIN]: [LOST], [LOOK]: [shows('ana')] });
		expect(await carryOut(zoom, [joins('ana')])).toEqual([]);
		const gone = new ScriptedZoom({ [JOIN]: [LOST], [LOOK]: [shows()] });
		expect(await carryOut(gone, [joins('ana')])).toEqual([['ana@example.com', LOST.message]]);
	});

	it('knows a new person by the ID on Zoom Phone', async () => {
		const { userId: _, ...neo } = joins('neo');
		const zoom = new ScriptedZoom({ [PHONE]: [{ id: 'N1' }], [LOOK]: [shows('N1')] });
		expect(await carryOut(zoom, [neo])).toEqual([]);
		expect(sent(zoom)).toEqual([
			[JOIN, { callQueueId: 'Q1', body: { members: { users: [{ email: 'neo@example.com' }] } } }],
			look,
			[PHONE, { userId: 'neo@example.com' }],
		]);
	});

	it('says nothing of groups', async () => {
		const zoom = new ScriptedZoom();
		expect(await carryOut(zoom, [person('ana', change('group.G1', 'Sales'))])).toEqual([]);
		expect(zoom.routes).toEqual([]);
	});
});

describe('taking people out of a call queue', () => {
	const leave = (memberId: string) => [LEAVE, { callQueueId: 'Q1', memberId }];

	it('is done when the call queue does not show them', async () => {
		const zoom = new ScriptedZoom({ [LOOK]: [shows('ben')] });
		expect(await carryOut(zoom, [leaves('ana')])).toEqual([]);
		expect(sent(zoom)).toEqual([leave('ana'), look]);
	});

	it('is done where the call queue is gone', async () => {
		const zoom = new ScriptedZoom({ [LEAVE]: [refused(13000)], [LOOK]: [refused(13000)] });
		expect(await carryOut(zoom, [leaves('ana')])).toEqual([]);
	});

	it.each([
		[
			'still shows them',
			shows('ana'),
			'Zoom took the change, but still shows ana@example.com in the call queue "Sales"',
		],
		['cannot be looked at', refused(200), 'Code 200'],
		['does not answer', LOST, LOST.message],
	])('failed where the call queue %s', async (_, answer, message) => {
		const zoom = new ScriptedZoom({ [LOOK]: [answer] });
		expect(await carryOut(zoom, [leaves('ana')])).toEqual([['ana@example.com', message]]);
	});

	it('failed for a manager, and the message names the call queue', async () => {
		const manager = { members: { users: [{ id: 'ana', level: 'manager' }] } };
		const zoom = new ScriptedZoom({ [LEAVE]: [refused(300)], [LOOK]: [manager] });
		const [[, message] = []] = await carryOut(zoom, [leaves('ana')]);
		expect(message).toMatch(
			/^ana@example\.com manages the call queue "Sales", and Zoom takes no manager out/,
		);
	});

	it('sends nothing for somebody without Zoom Phone, who is in none', async () => {
		const { userId: _, ...neo } = leaves('neo');
		const zoom = new ScriptedZoom({ [PHONE]: [refused(1001)] });
		expect(await carryOut(zoom, [neo])).toEqual([]);
		expect(zoom.routes).toEqual([PHONE]);
		const unseen = new ScriptedZoom({ [PHONE]: [refused(200)] });
		expect(await carryOut(unseen, [neo])).toEqual([['neo@example.com', 'Code 200']]);
	});

	it('of somebody who loses the account takes nothing else away', async () => {
		const zoom = new ScriptedZoom({ [LOOK]: [shows()] });
		const row = person(
			'ana',
			change('group.G1', ''),
			change('callQueue.Q1', ''),
			change('callQueue.Q2', 'Support'),
			change('dept', ''),
		);
		await leaveQueues(row, zoom.calls);
		expect(sent(zoom)).toEqual([leave('ana'), look]);
	});
});

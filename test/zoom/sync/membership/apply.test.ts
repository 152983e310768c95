import {
	ZoomCancelledError,
	ZoomConnectionError,
	ZoomCredentialsError,
	ZoomRefusedError,
	ZoomUnexpectedAnswerError,
} from '../../../../zoom/errors';
import { MembershipCalls } from '../../../../zoom/sync/membership/apply';
import { GroupCalls } from '../../../../zoom/sync/membership/groupCalls';
import type { PlanRow } from '../../../../zoom/sync/model/planRow';
import { Settlement } from '../../../../zoom/sync/calls/settlement';
import { ScriptedZoom } from '../support/scripted';

const CREATE = 'POST /groups';
const LIST = 'GET /groups';
const JOIN = 'POST /groups/{groupId}/members';
const LEAVE = 'DELETE /groups/{groupId}/members/{memberId}';
const LOOK = 'GET /users/{userId}';

const LOST = new ZoomConnectionError('The connection was closed', true);
const refused = (zoomCode: number) => new ZoomRefusedError(`Code ${zoomCode}`, { status: 400, zoomCode });

const person = (name: string, field: string, to: string): PlanRow => ({
	action: 'update',
	email: `${name}@example.com`,
	userId: name,
	reason: '',
	changes: [{ field, from: to === '' ? 'Sales' : '', to }],
	items: [0],
});
const joins = (name: string, group = 'G1') => person(name, `group.${group}`, 'Sales');
const leaves = (name: string, group = 'G1') => person(name, `group.${group}`, '');

function calls(zoom: ScriptedZoom) {
	const settlement = new Settlement({ concurrency: 1 });
	const groups = new GroupCalls(zoom.calls);
	return { groups, memberships: new MembershipCalls(groups, settlement), settlement };
}

async function carryOut(zoom: ScriptedZoom, rows: readonly PlanRow[]): Promise<Array<[string, unknown]>> {
	const { memberships, settlement } = calls(zoom);
	await memberships.carryOut(rows);
	return [...settlement.failures].map(([{ email }, error]) => [email, error]);
}

const took = (...ids: string[]) => ({ ids: ids.join(',') });

describe('putting people into groups', () => {
	it('sends everybody of a group at once, and each group by itself', async () => {
		const zoom = new ScriptedZoom({ [JOIN]: [took('ana', 'ben'), took('cleo')] });
		const rows = [joins('ana'), joins('cleo', 'G2'), joins('ben')];
		expect(await carryOut(zoom, rows)).toEqual([]);
		expect(zoom.asked.map(({ parameters }) => parameters)).toEqual([
			{ groupId: 'G1', body: { members: [{ id: 'ana' }, { id: 'ben' }] } },
			{ groupId: 'G2', body: { members: [{ id: 'cleo' }] } },
		]);
	});

	it('names somebody without an ID by the address', async () => {
		const zoom = new ScriptedZoom({ [JOIN]: [took('ana')] });
		const { userId: _, ...pending } = joins('ana');
		expect(await carryOut(zoom, [pending])).toEqual([]);
		expect(zoom.asked[0]?.parameters['body']).toEqual({ members: [{ email: 'ana@example.com' }] });
	});

	it('sends each alone when Zoom left somebody out, and fails for whom it leaves out again', async () => {
		const zoom = new ScriptedZoom({
			[JOIN]: [took('ana'), took('ana'), took()],
			[LOOK]: [{ group_ids: ['G2'] }],
		});
		const failures = await carryOut(zoom, [joins('ana'), joins('ben')]);
		expect(failures.map(([email]) => email)).toEqual(['ben@example.com']);
		expect((failures[0]?.[1] as Error).message).toBe(
			'Zoom did not put ben@example.com into the group "Sales"',
		);
	});

	it.each([
		['Zoom refuses all because of one', refused(300)],
		['the answer was lost', LOST],
		['the answer cannot be read', new ZoomUnexpectedAnswerError('No JSON')],
	])('sends each alone when %s', async (_, failure) => {
		const zoom = new ScriptedZoom({ [JOIN]: [failure, took('ana'), refused(1001)] });
		const failures = await carryOut(zoom, [joins('ana'), joins('ben')]);
		expect(zoom.routes).toEqual([JOIN, JOIN, JOIN]);
		expect(failures).toMatchObject([['ben@example.com', { zoomCode: 1001 }]]);
	});

	it('sends nobody alone when there is no such group', async () => {
		const zoom = new ScriptedZoom({ [JOIN]: [refused(4130)] });
		const failures = await carryOut(zoom, [joins('ana'), joins('ben')]);
		expect(zoom.routes).toEqual([JOIN]);
		expect(failures.map(([email]) => email)).toEqual(['ana@example.com', 'ben@example.com']);
	});

	it.each([
		['lost', LOST],
		['not one that can be read', new ZoomUnexpectedAnswerError('No JSON')],
		['without the person', took()],
	])('looks at the person when the answer for one alone was %s', async (_, answer) => {
		const there = new ScriptedZoom({ [JOIN]: [answer], [LOOK]: [{ group_ids: ['G0', 'G1'] }] });
		expect(await carryOut(there, [joins('ana')])).toEqual([]);
		expect(there.asked[1]).toEqual({ route: LOOK, parameters: { userId: 'ana' } });
		const again = answer instanceof Error ? answer : took();
		for (const shown of [{ group_ids: ['G0'] }, {}, { group_ids: 'G1' }]) {
			const elsewhere = new ScriptedZoom({ [JOIN]: [again], [LOOK]: [shown] });
			expect(await carryOut(elsewhere, [joins('ana')])).toHaveLength(1);
		}
	});

	it('looks at nobody whom Zoom refuses', async () => {
		const zoom = new ScriptedZoom({ [JOIN]: [refused(1001)] });
		expect(await carryOut(zoom, [joins('ana')])).toMatchObject([['ana@example.com', { zoomCode: 1001 }]]);
		expect(zoom.routes).toEqual([JOIN]);
	});
});

describe('taking people out of groups', () => {
	it('comes after putting them into others, each by a call of its own', async () => {
		const zoom = new ScriptedZoom({ [JOIN]: [took('ana')] });
		const moves = {
			...joins('ana', 'G2'),
			changes: [...leaves('ana').changes, ...joins('ana', 'G2').changes],
		};
		expect(await carryOut(zoom, [leaves('ben'), moves])).toEqual([]);
		expect(zoom.routes).toEqual([JOIN, LEAVE, LEAVE]);
		expect(zoom.asked.slice(1).map(({ parameters }) => parameters)).toEqual([
			{ groupId: 'G1', memberId: 'ben' },
			{ groupId: 'G1', memberId: 'ana' },
		]);
	});

	it('takes nobody out who could not be put into the new one, and goes on with the others', async () => {
		const zoom = new ScriptedZoom({ [JOIN]: [refused(300)] });
		const moves = {
			...joins('ana', 'G2'),
			changes: [...leaves('ana').changes, ...joins('ana', 'G2').changes],
		};
		const failures = await carryOut(zoom, [moves, leaves('ben')]);
		expect(failures.map(([email]) => email)).toEqual(['ana@example.com']);
		expect(zoom.asked.filter(({ route }) => route === LEAVE)).toMatchObject([
			{ parameters: { memberId: 'ben' } },
		]);
	});

	it('is done when Zoom knows no such member and does not show the group', async () => {
		const zoom = new ScriptedZoom({ [LEAVE]: [refused(4131)], [LOOK]: [{ group_ids: [] }] });
		expect(await carryOut(zoom, [leaves('ana')])).toEqual([]);
	});

	it('failed when Zoom knows no such member and shows the group all the same', async () => {
		const zoom = new ScriptedZoom({ [LEAVE]: [refused(4131)], [LOOK]: [{ group_ids: ['G1'] }] });
		expect(await carryOut(zoom, [leaves('ana')])).toMatchObject([['ana@example.com', { zoomCode: 4131 }]]);
	});

	it.each([refused(4130), LOST])('failed without a look for any other reason', async (failure) => {
		const zoom = new ScriptedZoom({ [LEAVE]: [failure], [LOOK]: [{ group_ids: [] }] });
		expect(await carryOut(zoom, [leaves('ana')])).toEqual([['ana@example.com', failure]]);
		expect(zoom.routes).toEqual([LEAVE]);
	});
});

describe('what ends everything', () => {
	it('is told for everybody who is left when Zoom refuses the credentials, and nothing more is sent', async () => {
		const end = new ZoomCredentialsError('Wrong', 'client');
		const zoom = new ScriptedZoom({ [JOIN]: [end] });
		const failures = await carryOut(zoom, [joins('ana'), joins('ben', 'G2'), leaves('cleo')]);
		expect(failures).toEqual([
			['ana@example.com', end],
			['ben@example.com', end],
			['cleo@example.com', end],
		]);
		expect(zoom.routes).toEqual([JOIN]);
	});

	it('is thrown when the person stops it', async () => {
		const zoom = new ScriptedZoom({ [JOIN]: [new ZoomCancelledError()] });
		await expect(carryOut(zoom, [joins('ana')])).rejects.toBeInstanceOf(ZoomCancelledError);
	});
});

describe('a group that is created', () => {
	it('takes the people who are to be in it', async () => {
		const zoom = new ScriptedZoom({ [CREATE]: [{ id: 'G9' }], [JOIN]: [took('ana')] });
		const { groups, memberships, settlement } = calls(zoom);
		await groups.create('Sales');
		await memberships.carryOut([person('ana', 'newGroup.Sales', 'Sales')]);
		expect(settlement.failures.size).toBe(0);
		expect(zoom.asked.map(({ parameters }) => parameters)).toEqual([
			{ body: { name: 'Sales' } },
			{ groupId: 'G9', body: { members: [{ id: 'ana' }] } },
		]);
	});

	it('and was not fails for the people who were to be in it', async () => {
		const failures = await carryOut(new ScriptedZoom(), [person('ana', 'newGroup.Sales', 'Sales')]);
		expect(failures.map(([, error]) => (error as Error).message)).toEqual([
			'The group "Sales" was not created',
		]);
	});

	it.each([
		['the answer was lost', LOST],
		['the answer cannot be read', new ZoomUnexpectedAnswerError('No JSON')],
		['the name is in use', refused(4132)],
	])('is looked for on every page when %s', async (_, failure) => {
		const pages = [
			{ groups: [{ id: 'G1', name: 'Support' }], next_page_token: 'more' },
			{ groups: [{ id: 'G9', name: 'Sales' }], next_page_token: 'even more' },
		];
		const zoom = new ScriptedZoom({ [CREATE]: [failure], [LIST]: pages, [JOIN]: [took('ana')] });
		const { groups, memberships } = calls(zoom);
		await groups.create('Sales');
		await memberships.carryOut([person('ana', 'newGroup.Sales', 'Sales')]);
		expect(zoom.asked.slice(1).map(({ parameters }) => parameters)).toEqual([
			{ query: { page_size: 300 } },
			{ query: { page_size: 300, next_page_token: 'more' } },
			{ groupId: 'G9', body: { members: [{ id: 'ana' }] } },
		]);
	});

	it('failed when it is not there afterwards', async () => {
		const zoom = new ScriptedZoom({ [CREATE]: [LOST], [LIST]: [{ groups: [] }] });
		await expect(calls(zoom).groups.create('Sales')).rejects.toBe(LOST);
		expect(zoom.routes).toEqual([CREATE, LIST]);
	});

	it.each([new ZoomConnectionError('No connection', false), refused(300)])(
		'failed without a look when Zoom cannot have created it',
		async (failure) => {
			const zoom = new ScriptedZoom({ [CREATE]: [failure] });
			await expect(calls(zoom).groups.create('Sales')).rejects.toBe(failure);
			expect(zoom.routes).toEqual([CREATE]);
		},
	);
});

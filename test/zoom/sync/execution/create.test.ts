import {
	ZoomConnectionError,
	ZoomRateLimitError,
	ZoomRefusedError,
	ZoomUnexpectedAnswerError,
} from '../../../../zoom/errors';
import { createUser } from '../../../../zoom/sync/execution/create';
import type { PlanRow } from '../../../../zoom/sync/model/planRow';
import { ScriptedZoom } from '../support/scripted';

const NOW = Date.parse('2026-03-02T10:00:00Z');
const MINUTE = 60_000;
const CREATE = 'POST /users';
const LOOK = 'GET /users/{userId}';
const CHANGE = 'PATCH /users/{userId}';

const change = (field: string, to: string | number) => ({ field, from: null, to });

const ROW: PlanRow = {
	action: 'create',
	email: 'ana@example.com',
	reason: '',
	changes: [change('first_name', 'Ana'), change('type', 2), change('dept', 'Sales')],
	items: [0],
};

/** Ana as Zoom shows her when she was created a minute ago. */
const ana = (more: Record<string, unknown> = {}) => ({
	id: 'ana',
	email: 'ana@example.com',
	first_name: 'Ana',
	type: 2,
	status: 'active',
	role_id: '2',
	user_created_at: new Date(NOW - MINUTE).toISOString(),
	...more,
});

const LOST = new ZoomConnectionError('The connection was closed', true);
const refused = (zoomCode: number) => new ZoomRefusedError('No', { status: 400, zoomCode });

const executed = async (zoom: ScriptedZoom, row = ROW) =>
	await createUser(row, { zoom: zoom.calls, now: () => NOW });
/** @returns what follows */
const create = async (zoom: ScriptedZoom, row = ROW) => (await executed(zoom, row)).later;

it('creates with what a creation takes, and sets the rest afterwards', async () => {
	const zoom = new ScriptedZoom();
	expect(await create(zoom, { ...ROW, createAction: 'ssoCreate' })).toEqual([]);
	expect(zoom.asked).toEqual([
		{
			route: CREATE,
			parameters: {
				body: { action: 'ssoCreate', user_info: { email: 'ana@example.com', first_name: 'Ana', type: 2 } },
			},
		},
		{ route: CHANGE, parameters: { userId: 'ana@example.com', body: { dept: 'Sales' } } },
	]);
});

it('invites where nothing else is said, and sends no more when there is no rest', async () => {
	const zoom = new ScriptedZoom();
	await create(zoom, { ...ROW, changes: [change('type', 2)] });
	expect(zoom.asked.map(({ parameters }) => parameters)).toEqual([
		{ body: { action: 'create', user_info: { email: 'ana@example.com', type: 2 } } },
	]);
});

it('leaves the rest for later while the invitation is not accepted', async () => {
	const zoom = new ScriptedZoom({ [CHANGE]: [refused(1120)] });
	expect(await create(zoom)).toEqual([change('dept', 'Sales')]);
});

it('leaves what Zoom refuses of the profile to be sent alone', async () => {
	const zoom = new ScriptedZoom({ [CHANGE]: [refused(300)] });
	const row = { ...ROW, changes: [change('dept', 'Sales'), change('manager', 'bo@example.com')] };
	expect(await executed(zoom, row)).toEqual({
		later: [],
		refused: [change('manager', 'bo@example.com')],
	});
	expect(zoom.asked[2]?.parameters).toMatchObject({ body: { dept: 'Sales' } });
});

it('fails when the rest is refused for another reason', async () => {
	const zoom = new ScriptedZoom({ [CHANGE]: [refused(300)] });
	await expect(create(zoom)).rejects.toMatchObject({ zoomCode: 300 });
});

describe('a creation that may have come through', () => {
	it.each([
		['the answer was lost', LOST],
		['the answer cannot be read', new ZoomUnexpectedAnswerError('No JSON')],
		['the address is used', refused(1005)],
		['an account has it', refused(1009)],
	])('is completed when %s and the person is there', async (_, failure) => {
		const zoom = new ScriptedZoom({ [CREATE]: [failure], [LOOK]: [ana()] });
		expect(await create(zoom)).toEqual([]);
		expect(zoom.routes).toEqual([CREATE, LOOK, CHANGE]);
		expect(zoom.asked[1]?.parameters).toEqual({ userId: 'ana@example.com' });
	});

	it.each([
		['the connection never opened', new ZoomConnectionError('No connection', false)],
		['Zoom refuses it for another reason', refused(3412)],
		['Zoom refuses it without a number', new ZoomRefusedError('No', { status: 400 })],
		['there were too many calls', new ZoomRateLimitError('Too many', 'daily', undefined)],
	])('fails without a look when %s', async (_, failure) => {
		const zoom = new ScriptedZoom({ [CREATE]: [failure], [LOOK]: [ana()] });
		await expect(create(zoom)).rejects.toBe(failure);
		expect(zoom.routes).toEqual([CREATE]);
	});

	it.each([
		['nobody', refused(1001)],
		['an invitation that has expired', refused(1120)],
		['somebody deactivated', ana({ status: 'inactive' })],
		['somebody without a status', ana({ status: undefined })],
		['an admin', ana({ role_id: '1' })],
		['the owner', ana({ role_id: '0' })],
		['somebody whose role is not shown', ana({ role_id: undefined })],
		['somebody who was there before', ana({ user_created_at: new Date(NOW - 16 * MINUTE).toISOString() })],
		['somebody of unknown age', ana({ user_created_at: undefined })],
		['somebody with another name', ana({ first_name: 'Anne' })],
		['somebody with another license', ana({ type: 1 })],
		['somebody without a name', ana({ first_name: undefined })],
	])('fails when Zoom shows %s, and changes nothing', async (_, shown) => {
		const zoom = new ScriptedZoom({ [CREATE]: [LOST], [LOOK]: [shown] });
		await expect(create(zoom)).rejects.toBe(LOST);
		expect(zoom.routes).not.toContain(CHANGE);
	});

	it.each([
		['still invited', { status: 'pending' }],
		['14 minutes old', { user_created_at: new Date(NOW - 14 * MINUTE).toISOString() }],
		['in another department yet', { dept: 'Support' }],
	])('is completed when the person is %s', async (_, more) => {
		const zoom = new ScriptedZoom({ [CREATE]: [LOST], [LOOK]: [ana(more)] });
		expect(await create(zoom)).toEqual([]);
		expect(zoom.routes).toContain(CHANGE);
	});
});

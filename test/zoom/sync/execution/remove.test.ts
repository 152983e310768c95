import { ZoomRefusedError, ZoomUnconfirmedError } from '../../../../zoom/errors';
import type { PlanRow } from '../../../../zoom/sync/model/planRow';
import { ChangedSince, removeUser } from '../../../../zoom/sync/execution/remove';
import { ScriptedZoom } from '../support/scripted';

const REMOVE = 'DELETE /users/{userId}';
const LOOK = 'GET /users/{userId}';

const nobody = () => new ZoomRefusedError('No such user', { status: 404, zoomCode: 1001 });
const expired = () => new ZoomRefusedError('No invitation', { status: 400, zoomCode: 1120 });

const ROW: PlanRow = {
	action: 'delete',
	email: 'ana@example.com',
	userId: 'ana',
	reason: '',
	changes: [],
	before: { email: 'ana@example.com', status: 'active', type: 1, roleId: '2' },
	items: [],
};
const INVITED: PlanRow = {
	...ROW,
	userId: 'ana@example.com',
	action: 'disassociate',
	before: { email: 'ana@example.com', status: 'pending', type: 1, roleId: '2' },
};

let pauses: number[];
beforeEach(() => {
	pauses = [];
});

const remove = async (zoom: ScriptedZoom, row: PlanRow): Promise<void> => {
	await removeUser(row, zoom.calls, async (ms) => {
		await Promise.resolve();
		pauses.push(ms);
	});
};

describe('a user', () => {
	it('is removed as the plan says, with nothing handed over where nobody takes over', async () => {
		const zoom = new ScriptedZoom();
		await remove(zoom, { ...ROW, transfer: ['transfer_meeting'] });
		expect(zoom.asked).toEqual([
			{ route: REMOVE, parameters: { userId: 'ana', query: { action: 'delete' } } },
		]);
	});

	it('hands over exactly what the plan names', async () => {
		const zoom = new ScriptedZoom();
		await remove(zoom, {
			...ROW,
			action: 'disassociate',
			transferTo: 'boss@example.com',
			transfer: ['transfer_meeting', 'transfer_recording'],
		});
		expect(zoom.asked[0]?.parameters['query']).toEqual({
			action: 'disassociate',
			transfer_email: 'boss@example.com',
			transfer_meeting: true,
			transfer_recording: true,
		});
	});

	it('without an ID is known by the address', async () => {
		const zoom = new ScriptedZoom();
		const { userId: _, ...row } = ROW;
		await remove(zoom, row);
		expect(zoom.asked[0]?.parameters['userId']).toBe('ana@example.com');
	});

	it('whom Zoom does not know is looked for by ID and by address before it counts as gone', async () => {
		const gone = new ScriptedZoom({ [REMOVE]: [nobody()], [LOOK]: [nobody(), nobody()] });
		await remove(gone, ROW);
		expect(gone.asked.slice(1).map(({ parameters }) => parameters['userId'])).toEqual([
			'ana',
			'ana@example.com',
		]);
	});

	it.each([
		['by ID', [{ id: 'ana' }]],
		['by address', [nobody(), { id: 'another' }]],
		['by ID, with an invitation that has expired', [expired()]],
	])('who is found %s is not gone', async (_, looks) => {
		const zoom = new ScriptedZoom({ [REMOVE]: [nobody()], [LOOK]: looks });
		await expect(remove(zoom, ROW)).rejects.toMatchObject({ zoomCode: 1001 });
	});

	it('with something to hand over is never believed to be gone', async () => {
		const zoom = new ScriptedZoom({ [REMOVE]: [nobody()], [LOOK]: [nobody(), nobody()] });
		await expect(remove(zoom, { ...ROW, transferTo: 'boss@example.com' })).rejects.toMatchObject({
			zoomCode: 1001,
		});
		expect(zoom.routes).toEqual([REMOVE]);
	});
});

describe('an invitation', () => {
	it('is taken back without a query, and is done when it is gone', async () => {
		const zoom = new ScriptedZoom({ [LOOK]: [{ status: 'pending' }, nobody()] });
		await remove(zoom, INVITED);
		expect(zoom.asked.map(({ route, parameters }) => [route, parameters])).toEqual([
			[LOOK, { userId: 'ana@example.com' }],
			[REMOVE, { userId: 'ana@example.com' }],
			[LOOK, { userId: 'ana@example.com' }],
		]);
		expect(pauses).toEqual([]);
	});

	it('that was accepted meanwhile is left', async () => {
		const zoom = new ScriptedZoom({ [LOOK]: [{ status: 'active' }] });
		await expect(remove(zoom, INVITED)).rejects.toThrow(ChangedSince);
		expect(zoom.routes).toEqual([LOOK]);
	});

	it.each([
		['expired', expired()],
		['not shown any more', nobody()],
	])('that is %s is taken back all the same, as the list still has it', async (_, look) => {
		const zoom = new ScriptedZoom({ [LOOK]: [look, nobody()] });
		await remove(zoom, INVITED);
		expect(zoom.routes).toEqual([LOOK, REMOVE, LOOK]);
	});

	it('that has expired counts as gone once Zoom took it back', async () => {
		const zoom = new ScriptedZoom({ [LOOK]: [{ status: 'pending' }, expired()] });
		await remove(zoom, INVITED);
		expect(zoom.routes).toEqual([LOOK, REMOVE, LOOK]);
	});

	it('that Zoom does not know is gone when nobody has the address', async () => {
		const pending = { status: 'pending' };
		await remove(new ScriptedZoom({ [REMOVE]: [nobody()], [LOOK]: [pending, nobody()] }), INVITED);
		for (const look of [pending, expired()]) {
			const zoom = new ScriptedZoom({ [REMOVE]: [nobody()], [LOOK]: [pending, look] });
			await expect(remove(zoom, INVITED)).rejects.toMatchObject({ zoomCode: 1001 });
		}
	});

	it('is looked for three times, a second apart', async () => {
		const pending = { status: 'pending' };
		await remove(new ScriptedZoom({ [LOOK]: [pending, pending, pending, nobody()] }), INVITED);
		expect(pauses).toEqual([1_000, 1_000]);
		pauses = [];
		const zoom = new ScriptedZoom({ [LOOK]: [pending, pending, pending, pending] });
		await expect(remove(zoom, INVITED)).rejects.toThrow(ZoomUnconfirmedError);
		expect(pauses).toEqual([1_000, 1_000]);
	});
});

import { ZoomConnectionError, ZoomRefusedError } from '../../../../zoom/errors';
import { AddOnCalls } from '../../../../zoom/sync/addOns/apply';
import { addOnNamed } from '../../../../zoom/sync/addOns/catalog';
import { freeAddOns } from '../../../../zoom/sync/addOns/pools';
import type { PlanRow } from '../../../../zoom/sync/model/planRow';
import { Settlement } from '../../../../zoom/sync/calls/settlement';
import { accountUser } from '../../../../zoom/sync/directory/users';
import { ScriptedZoom } from '../support/scripted';

const SEND = 'POST /users/features';
const LOOK = 'GET /users/{userId}/settings';

const row = (name: string): PlanRow => ({
	action: 'changeLicense',
	email: `${name}@example.com`,
	userId: name,
	reason: '',
	changes: [{ field: 'addOn.webinar', from: null, to: 'Webinar 500' }],
	items: [0],
});
const PEOPLE = Array.from({ length: 31 }, (_, index) => row(`p${index}`));
const none = { feature: { webinar: false } };
const has = { feature: { webinar: true, webinar_capacity: 500 } };

async function carryOut(zoom: ScriptedZoom, rows: readonly PlanRow[]): Promise<Array<[string, string]>> {
	const settlement = new Settlement({ concurrency: 1 });
	const tools = { zoom: zoom.calls, concurrency: 1, sleep: async () => {}, now: () => 0 };
	await new AddOnCalls(tools, settlement).carryOut(rows);
	return [...settlement.failures].map(([{ email }, error]) => [email, (error as Error).message]);
}

const sends = ({ routes }: ScriptedZoom): number => routes.filter((route) => route === SEND).length;

it('a lost answer for 30 people keeps the 31st from nothing', async () => {
	const lost = new ZoomConnectionError('Lost', true);
	const looks = PEOPLE.map((_, index) => (index < 30 ? none : has));
	const zoom = new ScriptedZoom({ [SEND]: [lost], [LOOK]: looks });
	const failures = await carryOut(zoom, PEOPLE);
	expect(sends(zoom)).toBe(2);
	expect(failures).toEqual(PEOPLE.slice(0, 30).map(({ email }) => [email, 'Lost']));
});

it('a license that Zoom refuses whoever gets it is asked for once', async () => {
	const refused = new ZoomRefusedError('No such plan', { status: 400, zoomCode: 300 });
	const zoom = new ScriptedZoom({ [SEND]: [refused] });
	expect(await carryOut(zoom, PEOPLE)).toEqual(PEOPLE.map(({ email }) => [email, 'No such plan']));
	expect(zoom.routes).toEqual([SEND]);
});

it('somebody whose add-ons Zoom does not show after the change is not told as done', async () => {
	const zoom = new ScriptedZoom({ [LOOK]: [{}] });
	expect(await carryOut(zoom, PEOPLE.slice(0, 1))).toEqual([
		['p0@example.com', 'Zoom took the change, but does not show the add-on licenses of p0@example.com'],
	]);
});

it('of those that were bought only what active people have is not free', () => {
	const holder = (email: string, status: string, addOn: string) => {
		const user = accountUser({ email, status });
		return user ? [{ ...user, fields: { ...user.fields, 'addOn.webinar': addOn } }] : [];
	};
	const users = [
		...holder('a@example.com', 'active', 'Webinar 500'),
		...holder('b@example.com', 'inactive', 'Webinar 500'),
		...holder('c@example.com', 'active', 'Webinar 1000'),
	];
	const needed = [addOnNamed('Webinar 500') ?? []].flat();
	expect([...freeAddOns(needed, users, new Map([['Webinar 500', 5]]), [])]).toEqual([['Webinar 500', 4]]);
});

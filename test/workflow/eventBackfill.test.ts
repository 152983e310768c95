import { startSimulator, type Simulator } from '../../simulator';
import { type Answer, answer } from '../../zoom/events/backfill/answer';
import { systemRuntime } from '../../zoom/runtime';
import { ZoomSdk } from '../../zoom';
import { type Caller, logIn } from '../simulator/support/caller';

const HOST = 'host@example.com';
const MINUTE = 60_000;

let zoom: Simulator;
let admin: Caller;
let sdk: ZoomSdk;
let from: number;

beforeEach(async () => {
	zoom = await startSimulator({ plan: 'business' });
	sdk = new ZoomSdk({ ZOOM_ORIGIN: zoom.origin }, systemRuntime());
	await zoom.control.seed({ users: [{ email: HOST, type: 2, id: 'the-host' }] });
	admin = await logIn(zoom);
	from = Date.now() - MINUTE;
});
afterEach(async () => {
	sdk.dispose();
	await zoom.close();
});

async function missed(...events: string[]): Promise<Answer> {
	const { accountId, clientId, clientSecret } = zoom.credentials;
	const reader = sdk.serverToServer({
		environment: 'commercial',
		plan: 'business',
		accountId,
		clientId,
		clientSecret,
	});
	const question = {
		window: { from, to: Date.now() + 1_000 },
		events: new Set(events),
		hostIds: [],
		meetingIds: [],
		accountId,
		now: Date.now(),
	};
	return await answer(question, reader, new AbortController().signal);
}

const objects = ({ events }: Answer): unknown[] => events.map(({ payload }) => payload.object);
const past = (uuid: string, endsAt: number) => ({
	host: HOST,
	uuid,
	startsAt: endsAt - 10 * MINUTE,
	endsAt,
	participants: [],
});

it('finds the meetings that ended, and the recordings that are ready', async () => {
	const uuid = '/abc+defghijklmnopqrs==';
	const now = Date.now();
	await zoom.control.seed({
		pastMeetings: [past(uuid, now), past('before==', now - 60 * MINUTE)],
		recordings: [{ host: HOST, uuid, topic: 'Recorded', startsAt: now - 10 * MINUTE, duration: 5 }],
	});
	const found = await missed('meeting.ended', 'recording.completed');
	expect(found.unanswered).toEqual([]);
	expect(found.events.map(({ event }) => event).sort()).toEqual(['meeting.ended', 'recording.completed']);
	expect(objects(found)).toEqual([
		expect.objectContaining({ uuid, host_id: 'the-host' }),
		expect.objectContaining({ uuid, host_id: 'the-host' }),
	]);
	const { download_token } = found.events.find(({ event }) => event === 'recording.completed') ?? {};
	expect(download_token).toEqual(expect.any(String));
});

it('finds the meetings that began and still run, host by host where the plan has no dashboard', async () => {
	const meeting = { host: HOST, topic: 'Now', status: 'started' as const, startsAt: Date.now() };
	await zoom.control.seed({ meetings: [meeting] });
	await zoom.control.configureAccount({ plan: 'pro' });
	const found = await missed('meeting.started');
	expect(found.unanswered).toEqual([]);
	expect(objects(found)).toEqual([expect.objectContaining({ topic: 'Now', host_id: 'the-host' })]);
	const { routes } = await zoom.control.counters();
	expect(routes).toHaveProperty(['GET /users/{userId}/meetings']);
});

it('finds the users who were created, and who is invited', async () => {
	const create = (email: string, action: string) =>
		admin.call('POST', '/users', { action, user_info: { email, type: 1, first_name: 'Noa' } });
	expect((await create('invited@example.com', 'create')).status).toBe(201);
	expect((await create('there@example.com', 'custCreate')).status).toBe(201);
	const found = await missed('user.created');
	expect(objects(found)).toEqual(
		expect.arrayContaining([
			expect.objectContaining({ email: 'invited@example.com', id: expect.any(String) as string }),
			expect.objectContaining({ email: 'there@example.com', id: expect.any(String) as string }),
		]),
	);
	expect(found.unanswered).toEqual([]);
});

it('finds who registered', async () => {
	const settings = { approval_type: 0 };
	await zoom.control.seed({ meetings: [{ host: HOST, id: 98765432100, settings }] });
	const guest = { email: 'guest@example.com', first_name: 'Gus' };
	expect((await admin.call('POST', '/meetings/98765432100/registrants', guest)).status).toBe(201);
	const found = await missed('meeting.registration_created');
	expect(objects(found)).toEqual([
		expect.objectContaining({
			id: 98765432100,
			host_id: 'the-host',
			registrant: expect.objectContaining({ email: guest.email }) as object,
		}),
	]);
});

it('asks Zoom for nothing that its documents do not have', async () => {
	const all = ['meeting.started', 'meeting.ended', 'webinar.ended', 'recording.completed', 'user.created'];
	const rest = ['user.deactivated', 'meeting.registration_created', 'webinar.registration_created'];
	const { unanswered } = await missed(...all, ...rest);
	expect(unanswered).toEqual([]);
	expect((await zoom.control.counters()).violations.total).toBe(0);
});

it('says which scope is missing', async () => {
	await zoom.control.configureApp({ kind: 'server-to-server', scopes: ['user:read:list_users:admin'] });
	const { unanswered } = await missed('meeting.ended', 'user.created');
	expect(unanswered).toMatchObject([{ events: ['meeting.ended'], passing: false }]);
	expect(unanswered[0]?.why).toMatch(/scope/i);
});

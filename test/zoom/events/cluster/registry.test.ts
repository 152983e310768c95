import type { AppCredentials, Grant } from '../../../../zoom/auth/login';
import { TokenRegistry } from '../../../../zoom/auth/registry';
import { ZoomCredentialsError, ZoomInvalidInputError } from '../../../../zoom/errors';
import type { ListenerOptions } from '../../../../zoom/events/cluster/listener';
import { EventRegistry } from '../../../../zoom/events/cluster/registry';
import type { Envelope } from '../../../../zoom/events/model/envelope';
import { MemoryMeter } from '../../../../zoom/metrics/meter';
import { SharedStores } from '../../../../zoom/store/sharedStores';
import { VirtualTime } from '../../../support/virtualTime';
import { credentials, FakeTransport, refusal } from '../../auth/support';

const MINUTE = 60_000;
const SUBSCRIPTION = 'Subscription_0123456789';
const GRANT = 'account_credentials';

let time: VirtualTime;
let meters: Map<string, MemoryMeter>;
let transport: FakeTransport;
let registry: EventRegistry;

function meterOf({ accountId }: AppCredentials): MemoryMeter {
	const meter = meters.get(accountId) ?? new MemoryMeter();
	meters.set(accountId, meter);
	return meter;
}

beforeEach(() => {
	time = new VirtualTime();
	meters = new Map();
	const stores = new SharedStores({}, time);
	transport = new FakeTransport();
	const tokens = new TokenRegistry({ env: {}, runtime: time, transport, stores });
	registry = new EventRegistry({ env: {}, runtime: time, tokens, stores, meterOf });
});

afterEach(() => {
	registry.dispose();
});

/** A workflow to which nothing happens. */
const deafListener: ListenerOptions = {
	scope: 'workflow',
	production: true,
	pings: false,
	wants: () => true,
	maxWaiting: 10,
	concurrency: 1,
	emit: () => undefined,
	connected: () => undefined,
	replaced: () => undefined,
	trouble: () => undefined,
	fatal: () => undefined,
};

const event = (name: string, uuid: string, event_ts = 1_000): Envelope => ({
	event: name,
	event_ts,
	payload: { account_id: 'account', object: { uuid, id: '98765432100' } },
});

const counts = async (accountId = credentials.accountId): Promise<Array<[string, number]>> =>
	[...((await meters.get(accountId)?.totals()) ?? [])].sort();

describe('the hubs of a process', () => {
	const hubOf = async (change: Partial<AppCredentials> = {}, grant: Grant = GRANT, pasted = SUBSCRIPTION) =>
		await time.until(registry.hub({ ...credentials, ...change }, grant, pasted));

	it('are one for all workflows with the same login and subscription', async () => {
		const hub = await hubOf();
		expect(await hubOf({}, GRANT, ` ${SUBSCRIPTION} `)).toBe(hub);
		expect(await hubOf({}, GRANT, `wss://ws.zoom.us/ws?subscriptionId=${SUBSCRIPTION}`)).toBe(hub);
		expect(transport.requests).toEqual([]);
	});

	it.each([
		['account', { accountId: 'another' }, GRANT, SUBSCRIPTION],
		['cloud', { environment: 'government' }, GRANT, SUBSCRIPTION],
		['grant', {}, 'client_credentials', SUBSCRIPTION],
		['subscription', {}, GRANT, 'another'],
		['endpoint', {}, GRANT, `wss://ws-eu.zoom.us/ws?subscriptionId=${SUBSCRIPTION}`],
	] as const)('are others for another %s', async (_, change, grant, subscription) => {
		const hub = await hubOf();
		expect(await hubOf(change, grant, subscription)).not.toBe(hub);
	});

	it('are one for a new client secret too, once Zoom accepts it', async () => {
		const hub = await hubOf();
		expect(await hubOf({ clientSecret: 'new' })).toBe(hub);
		expect(transport.requests).toHaveLength(1);
		await hubOf({ clientSecret: 'new' });
		expect(transport.requests).toHaveLength(1);
	});

	it('let nobody in with a client secret that Zoom refuses, and go on with their own', async () => {
		const hub = await hubOf();
		transport.answers.push(refusal('invalid_client', 'Invalid client_id or client_secret', 401));
		await expect(hubOf({ clientSecret: 'wrong' })).rejects.toThrow(ZoomCredentialsError);
		expect(await hubOf()).toBe(hub);
		expect(transport.requests).toHaveLength(1);
	});

	it('refuse what is no subscription and what is no login', async () => {
		await expect(hubOf({}, GRANT, '')).rejects.toThrow(ZoomInvalidInputError);
		await expect(hubOf({ clientId: '' })).rejects.toThrow(ZoomInvalidInputError);
	});

	it('know nothing of a subscription that nobody listens to, and do not listen for being asked', async () => {
		expect(await registry.status(credentials, GRANT, SUBSCRIPTION)).toBeUndefined();
		await expect(registry.status(credentials, GRANT, 'a b')).rejects.toThrow(ZoomInvalidInputError);
	});

	it('tell how they are doing only to whoever has their client secret', async () => {
		const hub = await hubOf();
		const listener = await hub.join(deafListener);
		const status = async (clientSecret: string) =>
			await registry.status({ ...credentials, clientSecret }, GRANT, SUBSCRIPTION);
		expect(await status(credentials.clientSecret)).toBeDefined();
		expect(await status('wrong')).toBeUndefined();
		await time.until(hub.leave(listener));
	});

	it('tell nothing of how another subscription is doing', async () => {
		const hub = await hubOf();
		const listener = await hub.join(deafListener);
		await time.advance(10_000);
		const status = async (subscription: string) => await registry.status(credentials, GRANT, subscription);
		expect(await status(SUBSCRIPTION)).toMatchObject({ subscriptionId: SUBSCRIPTION });
		expect(await status('another')).toBeUndefined();
		await time.until(hub.leave(listener));
	});

	it('are forgotten when the process ends', async () => {
		const hub = await hubOf();
		registry.dispose();
		expect(await hubOf()).not.toBe(hub);
	});
});

describe('an event by webhook', () => {
	const isFirst = (scope: string, one: Envelope, of = credentials) => registry.isFirst(of, scope, one);

	it('comes to a workflow once, as often as Zoom repeats it', async () => {
		const started = event('meeting.started', 'one');
		expect(await isFirst('workflow', started)).toBe(true);
		expect(await isFirst('workflow', started)).toBe(false);
		await time.advance(90 * MINUTE);
		expect(await isFirst('workflow', { ...started })).toBe(false);
		expect(await counts()).toEqual([
			['zoom_events_duplicate_total|webhook', 2],
			['zoom_events_emitted_total|webhook', 1],
			['zoom_events_received_total|webhook', 3],
		]);
	});

	it('comes to each workflow, and to each account', async () => {
		const started = event('meeting.started', 'one');
		const other = { ...credentials, accountId: 'another' };
		expect(await isFirst('workflow', started)).toBe(true);
		expect(await isFirst('another workflow', started)).toBe(true);
		expect(await isFirst('workflow', started, other)).toBe(true);
	});

	it('is another when it happened at another time or to something else', async () => {
		expect(await isFirst('workflow', event('meeting.started', 'one'))).toBe(true);
		expect(await isFirst('workflow', event('meeting.started', 'two'))).toBe(true);
		expect(await isFirst('workflow', event('meeting.ended', 'one'))).toBe(true);
		expect(await isFirst('workflow', event('meeting.started', 'one', 2_000))).toBe(true);
	});

	it('that is refused is counted with the reason', async () => {
		registry.refused(credentials, 'signature');
		expect(await counts()).toEqual([['zoom_webhook_refused_total|signature', 1]]);
	});
});

it('works where nobody counts', async () => {
	const stores = new SharedStores({}, time);
	const tokens = new TokenRegistry({ env: {}, runtime: time, transport: new FakeTransport(), stores });
	const uncounted = new EventRegistry({ env: {}, runtime: time, tokens, stores });
	uncounted.refused(credentials, 'signature');
	expect(await uncounted.isFirst(credentials, 'workflow', event('meeting.started', 'one'))).toBe(true);
	uncounted.dispose();
});

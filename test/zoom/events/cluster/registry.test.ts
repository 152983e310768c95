import type { AppCredentials } from '../../../../zoom/auth/login';
import { TokenRegistry } from '../../../../zoom/auth/registry';
import { ZoomInvalidInputError } from '../../../../zoom/errors';
import { EventRegistry } from '../../../../zoom/events/cluster/registry';
import type { Envelope } from '../../../../zoom/events/model/envelope';
import { MemoryMeter } from '../../../../zoom/metrics/meter';
import { SharedStores } from '../../../../zoom/store/sharedStores';
import { VirtualTime } from '../../../support/virtualTime';
import { credentials, FakeTransport } from '../../auth/support';

const MINUTE = 60_000;
const SUBSCRIPTION = 'Subscription_0123456789';
const GRANT = 'account_credentials';

let time: VirtualTime;
let meters: Map<string, MemoryMeter>;
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
	const tokens = new TokenRegistry({ env: {}, runtime: time, transport: new FakeTransport(), stores });
	registry = new EventRegistry({ env: {}, runtime: time, tokens, stores, meterOf });
});

afterEach(() => {
	registry.dispose();
});

const event = (name: string, uuid: string, event_ts = 1_000): Envelope => ({
	event: name,
	event_ts,
	payload: { account_id: 'account', object: { uuid, id: '98765432100' } },
});

const counts = async (accountId = credentials.accountId): Promise<Array<[string, number]>> =>
	[...((await meters.get(accountId)?.totals()) ?? [])].sort();

describe('the hubs of a process', () => {
	it('are one for all workflows with the same login and subscription', () => {
		const hub = registry.hub(credentials, GRANT, SUBSCRIPTION);
		expect(registry.hub({ ...credentials }, GRANT, ` ${SUBSCRIPTION} `)).toBe(hub);
		const url = `wss://ws.zoom.us/ws?subscriptionId=${SUBSCRIPTION}`;
		expect(registry.hub(credentials, GRANT, url)).toBe(hub);
	});

	it.each([
		['secret', { clientSecret: 'corrected' }, GRANT, SUBSCRIPTION],
		['account', { accountId: 'another' }, GRANT, SUBSCRIPTION],
		['cloud', { environment: 'government' }, GRANT, SUBSCRIPTION],
		['grant', {}, 'client_credentials', SUBSCRIPTION],
		['subscription', {}, GRANT, 'another'],
		['endpoint', {}, GRANT, `wss://ws-eu.zoom.us/ws?subscriptionId=${SUBSCRIPTION}`],
	] as const)('are others for another %s', (_, change, grant, subscription) => {
		const hub = registry.hub(credentials, GRANT, SUBSCRIPTION);
		expect(registry.hub({ ...credentials, ...change }, grant, subscription)).not.toBe(hub);
	});

	it('refuse what is no subscription and what is no login', () => {
		expect(() => registry.hub(credentials, GRANT, '')).toThrow(ZoomInvalidInputError);
		expect(() => registry.hub({ ...credentials, clientId: '' }, GRANT, SUBSCRIPTION)).toThrow(
			ZoomInvalidInputError,
		);
	});

	it('know nothing of a subscription that nobody listens to, and do not listen for being asked', async () => {
		expect(await registry.status(credentials, GRANT, SUBSCRIPTION)).toBeUndefined();
		await expect(registry.status(credentials, GRANT, 'a b')).rejects.toThrow(ZoomInvalidInputError);
	});

	it('are forgotten when the process ends', () => {
		const hub = registry.hub(credentials, GRANT, SUBSCRIPTION);
		registry.dispose();
		expect(registry.hub(credentials, GRANT, SUBSCRIPTION)).not.toBe(hub);
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

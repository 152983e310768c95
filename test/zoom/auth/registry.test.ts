import { ZoomCancelledError, ZoomInvalidInputError } from '../../../zoom/errors';
import { TokenRegistry } from '../../../zoom/auth/registry';
import { SharedStores } from '../../../zoom/store/sharedStores';
import { collectGarbage } from '../../support/collectGarbage';
import { VirtualTime } from '../../support/virtualTime';
import { credentials, FakeTransport } from './support';

const HOUR = 3_600_000;
let time: VirtualTime;
let zoom: FakeTransport;
let registry: TokenRegistry;

beforeEach(() => {
	time = new VirtualTime();
	zoom = new FakeTransport();
	const env = {};
	registry = new TokenRegistry({ env, runtime: time, transport: zoom, stores: new SharedStores(env, time) });
});

it('gives everybody with the same credentials the same source', async () => {
	const [one, other] = [registry.for(credentials), registry.for({ ...credentials })];
	expect(one).toBe(other);
	expect(registry.for({ ...credentials, accountId: ` ${credentials.accountId} ` })).toBe(one);
	await time.until(Promise.all([one.get(), other.get()]));
	expect(zoom.requests).toHaveLength(1);
});

it.each([
	['secret', { clientSecret: 'corrected' }],
	['account', { accountId: 'another' }],
	['app', { clientId: 'another' }],
	['cloud', { environment: 'government' }],
] as const)('gives another source for another %s, and both work', async (_, change) => {
	const [one, other] = [registry.for(credentials), registry.for({ ...credentials, ...change })];
	expect(one).not.toBe(other);
	const [first, second] = await time.until(Promise.all([one.get(), other.get()]));
	expect(first.value).not.toBe(second.value);
	expect(zoom.requests).toHaveLength(2);
});

it('gives another source for another way of logging in', async () => {
	const source = registry.for({ ...credentials, accountId: '' }, 'client_credentials');
	await time.until(source.get());
	expect(zoom.requests[0]?.body).toBe('grant_type=client_credentials');
	expect(source).not.toBe(registry.for(credentials));
});

it('refuses incomplete credentials before anything is sent', () => {
	expect(() => registry.for({ ...credentials, clientSecret: '' })).toThrow(ZoomInvalidInputError);
	expect(() => registry.for({ ...credentials, redisUrl: 'http://not-redis' })).toThrow(ZoomInvalidInputError);
	expect(zoom.requests).toEqual([]);
});

it('lets go of what nobody has used for longer than any token lives', async () => {
	const used = registry.for(credentials);
	const unused = new WeakRef(registry.for({ ...credentials, accountId: 'unused' }));
	const held = registry.for({ ...credentials, accountId: 'held' });
	for (let hour = 0; hour < 3; hour++) {
		await time.advance(HOUR);
		expect(registry.for(credentials)).toBe(used);
	}
	await collectGarbage();
	expect(unused.deref()).toBeUndefined();
	expect(registry.for({ ...credentials, accountId: 'held' })).toBe(held);
	expect(registry.for(credentials)).toBe(used);
});

it('keeps a source between two workflows that use it', async () => {
	const source = new WeakRef(registry.for(credentials));
	await time.advance(HOUR);
	registry.for({ ...credentials, accountId: 'another' });
	await collectGarbage();
	expect(source.deref()).toBeDefined();
});

it('ends what goes on in the background when it is disposed of', async () => {
	zoom.before = () => time.sleep(1_000);
	zoom.answers.push({ status: 503, body: '' }, { status: 503, body: '' });
	const call = registry.for(credentials).get();
	const outcome = call.catch((error: unknown) => error);
	await time.advance(1_000);
	registry.dispose();
	expect(await time.until(outcome)).toBeInstanceOf(ZoomCancelledError);
	await time.advance(HOUR);
	expect(zoom.requests.length).toBeLessThanOrEqual(2);
});

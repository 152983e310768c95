import { ZoomCredentialsError } from '../../zoom/errors';
import { ZoomSdk, type AccountAccess } from '../../zoom';
import { silentLog, systemRuntime } from '../../zoom/runtime';
import { IoredisConnection } from '../../zoom/store/ioredisConnection';
import { redisFromUrl } from '../../zoom/store/redisUrl';
import { RedisNotes } from '../../zoom/store/notes';
import { startSimulator, type Simulator } from '../../simulator';
import { startRedis, type TestRedis } from '../support/redis';

/** The steps of docs/production.md, "Rotate secrets", as an operator follows them. */

const OLD = 'the-old-password';
const NEW = 'the-new-password';
const KEY = 'n8n-zoom:{rotation}:note';

let redis: TestRedis;

beforeAll(async () => {
	redis = await startRedis(['--requirepass', OLD], OLD);
});
afterAll(async () => {
	await redis.close();
});

describe("Redis's password", () => {
	let processes: IoredisConnection[] = [];
	const process = (password: string): RedisNotes => {
		const url = `redis://:${password}@127.0.0.1:${redis.port}`;
		const connection = new IoredisConnection(redisFromUrl(url, 'test'), silentLog);
		processes.push(connection);
		return new RedisNotes(connection);
	};
	afterEach(() => {
		for (const connection of processes) connection.close();
		processes = [];
	});

	it('is replaced with none of the processes ever without Redis', async () => {
		const [main, worker] = [process(OLD), process(OLD)];
		await main.write(KEY, 'before', 60_000);
		// 1. Redis takes both.
		await redis.client.call('ACL', 'SETUSER', 'default', `>${NEW}`);
		await expect(worker.read(KEY)).resolves.toBe('before');
		// 2. The processes are started again, one after the other, with the new one.
		const [nextMain, nextWorker] = [process(NEW), process(NEW)];
		await expect(nextMain.read(KEY)).resolves.toBe('before');
		await expect(worker.read(KEY)).resolves.toBe('before');
		await expect(nextWorker.read(KEY)).resolves.toBe('before');
		// 3. Redis forgets the old one.
		await redis.client.call('ACL', 'SETUSER', 'default', `<${OLD}`);
		await expect(nextMain.read(KEY)).resolves.toBe('before');
		await expect(process(OLD).read(KEY)).rejects.toThrow();
		// As at the next start of Redis, where connections are made anew.
		await redis.client.call('CLIENT', 'KILL', 'TYPE', 'normal', 'SKIPME', 'yes');
		await new Promise((resolve) => setTimeout(resolve, 1_500));
		await expect(nextWorker.read(KEY)).resolves.toBe('before');
		await redis.client.call('ACL', 'SETUSER', 'default', `>${OLD}`);
	});
});

describe("the Zoom app's client secret", () => {
	let zoom: Simulator;
	let sdks: ZoomSdk[];
	/** An n8n process of its own. */
	const start = (): ZoomSdk => {
		const env = {
			ZOOM_ORIGIN: zoom.origin,
			ZOOM_REDIS_URL: `redis://:${OLD}@127.0.0.1:${redis.port}`,
		};
		const sdk = new ZoomSdk(env, systemRuntime());
		sdks.push(sdk);
		return sdk;
	};
	const access = (clientSecret: string): AccountAccess => ({
		accountId: zoom.credentials.accountId,
		clientId: zoom.credentials.clientId,
		clientSecret,
		environment: 'commercial',
		plan: 'pro',
	});
	const call = async (sdk: ZoomSdk, secret: string): Promise<unknown> =>
		await sdk.serverToServer(access(secret)).list('GET /users', {}, { limit: 1 });

	beforeEach(async () => {
		zoom = await startSimulator({ plan: 'pro' });
		sdks = [];
	});
	afterEach(async () => {
		for (const sdk of sdks) sdk.dispose();
		await zoom.close();
	});

	it('is replaced while calls go on: with the old one as long as its token lives, with the new one from its first call', async () => {
		const { clientSecret: old } = zoom.credentials;
		const [main, worker] = [start(), start()];
		await Promise.all([call(main, old), call(worker, old)]);
		// 1. In Zoom: Regenerate.
		const next = 'the-regenerated-secret';
		await zoom.control.configureApp({ kind: 'server-to-server', clientSecret: next });
		// Executions that have begun, and processes that start now, go on with the token that is shared.
		await Promise.all([call(main, old), call(worker, old), call(start(), old)]);
		// 2. In n8n: the new one into the credential.
		await Promise.all([call(main, next), call(worker, next), call(main, old)]);
		expect((await zoom.control.counters()).tokens.total).toBe(2);
		// Whoever would log in with the old one is told what is wrong.
		await expect(main.tokens.for(access(old)).renew()).rejects.toBeInstanceOf(ZoomCredentialsError);
	});
});

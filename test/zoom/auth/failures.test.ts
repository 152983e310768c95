import { ZoomConnectionError, ZoomCredentialsError, ZoomRateLimitError } from '../../../zoom/errors';
import { Cluster, valueOf } from './cluster';
import { refusal } from './support';

const MINUTE = 60_000;
let cluster: Cluster;

beforeEach(() => {
	cluster = new Cluster();
});

const slowZoom = (ms: number): void => {
	cluster.zoom.before = () => cluster.time.sleep(ms);
};
const requests = (): number => cluster.zoom.requests.length;

describe('bad credentials', () => {
	const wrong = { clientSecret: 'WrongSecret' };

	async function failures(count: number, source = cluster.process(wrong)): Promise<unknown[]> {
		const errors: unknown[] = [];
		for (let call = 0; call < count; call++) {
			errors.push(await source.get().catch((error: unknown) => error));
		}
		return errors;
	}

	beforeEach(() => {
		cluster.zoom.answers.push(...Array.from({ length: 10_000 }, () => refusal('invalid_client', 'wrong')));
	});

	it('cost one request for 10,000 items in a row', async () => {
		const errors = await failures(10_000);
		expect(requests()).toBe(1);
		for (const error of errors) {
			expect(error).toBeInstanceOf(ZoomCredentialsError);
			expect(error).toMatchObject({ fault: 'client', status: 400 });
		}
	});

	it('cost one request over many processes', async () => {
		slowZoom(300);
		const family = Array.from({ length: 8 }, () => cluster.process(wrong));
		const calls = family.map((source) => source.get().catch((error: unknown) => error));
		for (const error of await cluster.time.until(Promise.all(calls))) {
			expect(error).toMatchObject({ fault: 'client' });
		}
		expect(requests()).toBe(1);
	});

	it('are tried again after half a minute', async () => {
		const source = cluster.process(wrong);
		await failures(10, source);
		await cluster.time.advance(31_000);
		cluster.zoom.answers.length = 0;
		expect(await cluster.time.until(valueOf(source))).toBe('token-2');
	});

	it('are forgotten at once when they are corrected', async () => {
		await failures(10);
		cluster.zoom.answers.length = 0;
		expect(await cluster.time.until(valueOf(cluster.process()))).toBe('token-2');
	});

	it('are tried at once when a person asks, and then work everywhere', async () => {
		const [here, there] = [cluster.process(), cluster.process()];
		await failures(1, here);
		await failures(1, there);
		cluster.zoom.answers.length = 0;
		expect((await cluster.time.until(here.renew())).value).toBe('token-2');
		expect(await cluster.time.until(valueOf(here))).toBe('token-2');
		expect(await cluster.time.until(valueOf(there))).toBe('token-2');
		expect(requests()).toBe(2);
	});

	it('that a person meets who asks are told to the others', async () => {
		await expect(cluster.time.until(cluster.process(wrong).renew())).rejects.toMatchObject({
			fault: 'client',
		});
		expect(await failures(1)).toMatchObject([{ fault: 'client' }]);
		expect(requests()).toBe(1);
	});

	it('do not take a good token from the others', async () => {
		cluster.zoom.answers.length = 0;
		const source = cluster.process();
		await cluster.time.until(source.get());
		await cluster.time.advance(55 * MINUTE);
		cluster.zoom.answers.push(refusal('invalid_client', 'wrong'));
		await source.get();
		await cluster.time.advance(100);
		expect(await cluster.time.until(valueOf(cluster.process()))).toBe('token-1');
	});
});

describe('other failures', () => {
	it('are told to everybody when it is Zoom’s limit, for as long as it lasts', async () => {
		cluster.zoom.answers.push({ status: 429, body: '', headers: { 'retry-after': '20' } });
		for (const source of cluster.processes(5)) {
			await expect(cluster.time.until(source.get())).rejects.toBeInstanceOf(ZoomRateLimitError);
		}
		expect(requests()).toBe(1);
		await cluster.time.advance(21_000);
		expect(await cluster.time.until(valueOf(cluster.process()))).toBe('token-2');
	});

	it('are not asked about early by somebody whose token still serves', async () => {
		const source = cluster.process();
		const old = await cluster.time.until(valueOf(source));
		await cluster.time.advance(55 * MINUTE);
		const other = cluster.process();
		await cluster.time.until(other.get());
		await other.reject(old);
		cluster.zoom.answers.push({ status: 429, body: '', headers: { 'retry-after': '20' } });
		await expect(cluster.time.until(other.get())).rejects.toBeInstanceOf(ZoomRateLimitError);
		expect(await valueOf(source)).toBe(old);
		await cluster.time.advance(1_000);
		expect(requests()).toBe(2);
	});

	it('stay with their process when it is a limit of which Zoom does not say how long it lasts', async () => {
		const limit = { status: 429, body: '' };
		cluster.zoom.answers.push(limit, limit, limit);
		await expect(cluster.time.until(cluster.process().get())).rejects.toBeInstanceOf(ZoomRateLimitError);
		expect(await cluster.stored()).toBeUndefined();
		expect(await cluster.time.until(valueOf(cluster.process()))).toBe('token-4');
	});

	it('stay with the process whose network it is', async () => {
		const gone = new ZoomConnectionError('No connection to zoom.us', false);
		cluster.zoom.answers.push(gone, gone, gone);
		await expect(cluster.time.until(cluster.process().get())).rejects.toBe(gone);
		expect(await cluster.time.until(valueOf(cluster.process()))).toBe('token-4');
	});

	it('are shared by the calls that waited, and the next call tries again', async () => {
		const source = cluster.process();
		const gone = new ZoomConnectionError('No connection to zoom.us', false);
		cluster.zoom.answers.push(gone, gone, gone);
		const calls = Array.from({ length: 10 }, () => source.get().catch((error: unknown) => error));
		expect(new Set(await cluster.time.until(Promise.all(calls)))).toEqual(new Set([gone]));
		expect(await cluster.time.until(valueOf(source))).toBe('token-4');
	});
});

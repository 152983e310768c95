import {
	ZoomCancelledError,
	ZoomConnectionError,
	ZoomCredentialsError,
	ZoomRateLimitError,
} from '../../../zoom/errors';
import type { Claim, Store } from '../../../zoom/store/store';
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

/** A store that counts what it is asked. */
function counted(): { store: Store; calls: () => number } {
	let calls = 0;
	const store = new Proxy(cluster.store, {
		get(target, name) {
			const method: unknown = Reflect.get(target, name);
			if (typeof method !== 'function') return method;
			return (...given: unknown[]): unknown => {
				calls++;
				return Reflect.apply(method, target, given) as unknown;
			};
		},
	});
	return { store, calls: () => calls };
}

/** The cluster's store with one method of its own. */
function withMethod<Name extends keyof Store>(name: Name, method: Store[Name]): Store {
	return new Proxy(cluster.store, {
		get: (target, asked) =>
			asked === name ? method : (Reflect.get(target, asked) as () => unknown).bind(target),
	});
}

describe('one process', () => {
	it('asks Zoom once for 1,000 calls at once', async () => {
		slowZoom(200);
		const source = cluster.process();
		const calls = Promise.all(Array.from({ length: 1_000 }, () => valueOf(source)));
		expect(new Set(await cluster.time.until(calls))).toEqual(new Set(['token-1']));
		expect(requests()).toBe(1);
	});

	it('reads a fresh token without asking anybody', async () => {
		const { store, calls } = counted();
		const source = cluster.process({}, store);
		await cluster.time.until(source.get());
		const before = calls();
		for (let call = 0; call < 100; call++) await source.get();
		expect(calls()).toBe(before);
		expect(requests()).toBe(1);
	});

	it('refreshes in the background while the old token still serves', async () => {
		const source = cluster.process();
		await cluster.time.until(source.get());
		await cluster.time.advance(55 * MINUTE);
		slowZoom(500);
		expect(await valueOf(source)).toBe('token-1');
		expect(await valueOf(source)).toBe('token-1');
		await cluster.time.advance(1_000);
		expect(requests()).toBe(2);
		expect(await valueOf(source)).toBe('token-2');
	});

	it('does not refresh before there is need', async () => {
		const source = cluster.process();
		await cluster.time.until(source.get());
		await cluster.time.advance(45 * MINUTE);
		await source.get();
		await cluster.time.advance(1_000);
		expect(requests()).toBe(1);
	});

	it('waits for a new token when the old one is at its end', async () => {
		const source = cluster.process();
		await cluster.time.until(source.get());
		await cluster.time.advance(59.9 * MINUTE);
		slowZoom(500);
		expect(await cluster.time.until(valueOf(source))).toBe('token-2');
	});

	it('works with tokens of any life', async () => {
		cluster.zoom.lifeSeconds = 2;
		const source = cluster.process();
		expect(await cluster.time.until(valueOf(source))).toBe('token-1');
		await cluster.time.advance(1_000);
		expect(await cluster.time.until(valueOf(source))).toBe('token-1');
		await cluster.time.advance(1_500);
		expect(await cluster.time.until(valueOf(source))).toBe('token-2');
	});

	it('goes on with the old token when the early refresh fails, and does not try at every call', async () => {
		const source = cluster.process();
		await cluster.time.until(source.get());
		await cluster.time.advance(55 * MINUTE);
		cluster.zoom.answers.push(...Array.from({ length: 100 }, () => ({ status: 500, body: '' })));
		for (let call = 0; call < 50; call++) {
			expect(await valueOf(source)).toBe('token-1');
			await cluster.time.advance(100);
		}
		expect(requests()).toBe(1 + 3);
		expect(
			cluster.time.log.at('warn').filter(({ fields }) => fields['what'] === 'early refresh'),
		).toHaveLength(1);
		cluster.zoom.answers.length = 0;
		await cluster.time.advance(MINUTE);
		await source.get();
		await cluster.time.advance(100);
		expect(await valueOf(source)).toBe('token-5');
	});

	it('lets one caller give up without harm to the others', async () => {
		slowZoom(500);
		const source = cluster.process();
		const stop = new AbortController();
		const impatient = source.get(stop.signal);
		const patient = valueOf(source);
		stop.abort();
		await expect(impatient).rejects.toBeInstanceOf(ZoomCancelledError);
		expect(await cluster.time.until(patient)).toBe('token-1');
		await expect(source.get(AbortSignal.abort())).resolves.toMatchObject({ value: 'token-1' });
	});

	it('asks nobody for a caller who has given up already', async () => {
		const source = cluster.process();
		await expect(source.get(AbortSignal.abort())).rejects.toBeInstanceOf(ZoomCancelledError);
		await cluster.time.advance(1_000);
		expect(requests()).toBe(0);
	});
});

describe('a token that Zoom no longer accepts', () => {
	it('is replaced once, however many calls met the refusal', async () => {
		const source = cluster.process();
		const old = await cluster.time.until(valueOf(source));
		slowZoom(200);
		const calls = Array.from({ length: 200 }, async () => {
			await source.reject(old);
			return await valueOf(source);
		});
		expect(new Set(await cluster.time.until(Promise.all(calls)))).toEqual(new Set(['token-2']));
		expect(requests()).toBe(2);
	});

	it('is removed from the store, so that a new process does not meet it', async () => {
		const [one, other] = [cluster.process(), cluster.process()];
		const old = await cluster.time.until(valueOf(one));
		await one.reject(old);
		expect(await cluster.stored()).toBeUndefined();
		expect(await cluster.time.until(valueOf(other))).toBe('token-2');
	});

	it('costs nothing newer when the refusal comes late', async () => {
		const [one, other] = [cluster.process(), cluster.process()];
		const old = await cluster.time.until(valueOf(one));
		await cluster.time.until(other.get());
		await one.reject(old);
		expect(await cluster.time.until(valueOf(one))).toBe('token-2');

		await one.reject(old);
		await other.reject(old);
		expect(await cluster.time.until(valueOf(one))).toBe('token-2');
		expect(await cluster.time.until(valueOf(other))).toBe('token-2');
		expect(await cluster.time.until(valueOf(cluster.process()))).toBe('token-2');
		expect(requests()).toBe(2);
	});

	it('is replaced once over many processes', async () => {
		const family = cluster.processes(8);
		const old = await cluster.time.until(valueOf(family[0] ?? cluster.process()));
		await cluster.time.until(Promise.all(family.map(valueOf)));
		slowZoom(300);
		const calls = family.map(async (source) => {
			await source.reject(old);
			return await valueOf(source);
		});
		expect(new Set(await cluster.time.until(Promise.all(calls)))).toEqual(new Set(['token-2']));
		expect(requests()).toBe(2);
	});

	it('is not taken back when it is rejected while it is on its way', async () => {
		const old = await cluster.time.until(valueOf(cluster.process()));
		const source = cluster.process(
			{},
			withMethod('claim', async (...given) => {
				const claim = await cluster.store.claim(...given);
				await cluster.time.sleep(500);
				return claim;
			}),
		);
		const call = valueOf(source);
		await cluster.time.advance(100);
		await source.reject(old);
		expect(await cluster.time.until(call)).toBe('token-2');
	});

	it('may be unknown here', async () => {
		const source = cluster.process();
		await source.reject('never seen');
		expect(await cluster.time.until(valueOf(source))).toBe('token-1');
	});

	it('is rejected without a word of failure when the store is broken', async () => {
		const broken = withMethod('remove', () => Promise.reject(new Error('broken')));
		const source = cluster.process({}, broken);
		const old = await cluster.time.until(valueOf(source));
		await expect(source.reject(old)).resolves.toBeUndefined();
	});
});

describe('many processes', () => {
	it('ask Zoom once when they start cold at once', async () => {
		slowZoom(400);
		const family = cluster.processes(20);
		const calls = Promise.all(family.flatMap((source) => [valueOf(source), valueOf(source)]));
		expect(new Set(await cluster.time.until(calls))).toEqual(new Set(['token-1']));
		expect(requests()).toBe(1);
	});

	it('ask Zoom once when it takes much longer than a lease', async () => {
		slowZoom(9_000);
		const calls = Promise.all(cluster.processes(8).map(valueOf));
		expect(new Set(await cluster.time.until(calls)).size).toBe(1);
		expect(requests()).toBe(1);
	});

	it('refresh once, though each has its own time for it', async () => {
		let seed = 0;
		cluster = new Cluster(() => (seed = (seed + 0.37) % 1));
		const family = cluster.processes(8);
		await cluster.time.until(Promise.all(family.map(valueOf)));
		for (let minute = 0; minute < 59; minute++) {
			await cluster.time.advance(MINUTE);
			await cluster.time.until(Promise.all(family.map(valueOf)));
		}
		expect(requests()).toBe(2);
		expect(await cluster.time.until(valueOf(cluster.process()))).toBe('token-2');
	});

	it('do not refresh all in the same moment', async () => {
		let seed = 0;
		cluster = new Cluster(() => (seed = (seed + 0.37) % 1));
		const family = cluster.processes(8);
		await cluster.time.until(Promise.all(family.map(valueOf)));
		const { store } = cluster;
		const looks: number[] = [];
		const claim = store.claim.bind(store);
		store.claim = (...given): Promise<Claim> => {
			looks.push(cluster.time.now());
			return claim(...given);
		};
		for (let second = 0; second < 14 * 60; second++) {
			if (second === 0) await cluster.time.advance(46 * MINUTE);
			await cluster.time.advance(1_000);
			for (const source of family) await source.get();
		}
		expect(new Set(looks.map((look) => Math.floor(look / 10_000))).size).toBeGreaterThan(4);
	});

	it('see the same life of a token, whatever their clocks say', async () => {
		const [here, there] = [cluster.process(), cluster.process()];
		await cluster.time.until(here.get());
		await cluster.time.advance(10 * MINUTE);
		const { expiresAt } = await cluster.time.until(there.get());
		expect(expiresAt - cluster.time.now()).toBe(50 * MINUTE);
	});

	it('go on alone when whoever has the lease hangs', async () => {
		await cluster.store.claim(cluster.slot, 'hangs', 10 * MINUTE);
		const begun = cluster.time.now();
		expect(await cluster.time.until(valueOf(cluster.process()))).toBe('token-1');
		expect(cluster.time.now() - begun).toBeLessThan(25_000);
		expect(await cluster.stored()).toBeUndefined();
	});

	it('go on soon when whoever had the lease is dead', async () => {
		await cluster.store.claim(cluster.slot, 'dead', 3_000);
		const begun = cluster.time.now();
		await cluster.time.until(Promise.all(cluster.processes(8).map(valueOf)));
		expect(cluster.time.now() - begun).toBeLessThan(4_000);
		expect(requests()).toBe(1);
	});

	it('find the token within a moment after it is there', async () => {
		slowZoom(1_000);
		const [holder, waiter] = cluster.processes(2);
		const got: number[] = [];
		const work = [holder, waiter].map(async (source) => {
			await source?.get();
			got.push(cluster.time.now());
		});
		await cluster.time.until(Promise.all(work));
		expect((got[1] ?? 0) - (got[0] ?? 0)).toBeLessThanOrEqual(120);
	});
});

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

describe('what is stored', () => {
	it('tells neither token nor secret nor account', async () => {
		const source = cluster.process();
		const { value } = await cluster.time.until(source.get());
		const stored = Buffer.from((await cluster.stored()) ?? '', 'base64').toString('latin1');
		expect(stored.length).toBeGreaterThan(20);
		for (const secret of [value, 'ClientSecret', 'AccountId']) expect(stored).not.toContain(secret);
	});

	it('is a miss and one warning when it does not open', async () => {
		const good = cluster.process();
		await cluster.time.until(good.get());
		const claim = await cluster.store.claim(cluster.slot, 'vandal', 1_000, (await cluster.stored()) ?? '');
		if (claim.kind !== 'lease') throw new Error('No lease');
		await cluster.store.put(cluster.slot, {
			value: 'bm9uc2Vuc2U=',
			ttlMs: MINUTE,
			owner: 'vandal',
			fence: claim.fence,
		});

		await cluster.store.claim(cluster.slot, 'slow', 2_000, 'bm9uc2Vuc2U=');
		const source = cluster.process();
		expect(await cluster.time.until(valueOf(source))).toBe('token-2');
		expect(cluster.time.log.at('warn')).toHaveLength(1);
		expect(cluster.time.log.at('warn')[0]?.message).toMatch(/does not open/);
	});
});

describe('the log', () => {
	it('has a line with fields for every request, and no secret', async () => {
		await cluster.time.until(cluster.process().get());
		cluster.zoom.answers.push(refusal('invalid_client', 'wrong'));
		await cluster.time.until(
			cluster
				.process({ clientSecret: 'Wrong' })
				.get()
				.catch(() => undefined),
		);
		const lines = cluster.time.log.lines.filter(({ fields }) => fields['what'] === 'token request');
		expect(lines).toEqual([
			{
				level: 'info',
				message: 'Zoom login',
				fields: {
					what: 'token request',
					grant: 'account_credentials',
					credential: expect.stringMatching(/^[0-9a-f]{32}$/),
					result: 'ok',
					ms: 0,
				},
			},
			expect.objectContaining({
				level: 'warn',
				fields: expect.objectContaining({ result: 'refused: client' }),
			}),
		]);
		expect(JSON.stringify(cluster.time.log.lines)).not.toMatch(
			/token-1|ClientSecret|AccountId|ClientId|Wrong/,
		);
	});
});

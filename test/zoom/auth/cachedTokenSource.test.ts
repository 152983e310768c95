import { getEventListeners } from 'node:events';
import { holdLease, LEASE_MS } from '../../../zoom/auth/lease';
import { ZoomCancelledError } from '../../../zoom/errors';
import type { Store } from '../../../zoom/store/store';
import { Cluster, valueOf } from './cluster';

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
		).toMatchObject([{ message: 'The Zoom token could not be refreshed early; it still serves' }]);
		cluster.zoom.answers.length = 0;
		await cluster.time.advance(MINUTE);
		await source.get();
		await cluster.time.advance(100);
		expect(await valueOf(source)).toBe('token-5');
	});

	it.each([
		[0, 15],
		[0.5, 30],
		[0.999, 45],
	])('tries the early refresh again with chance %d after some %d s', async (chance, expected) => {
		cluster = new Cluster(() => chance);
		const source = cluster.process();
		await cluster.time.until(source.get());
		await cluster.time.advance(55 * MINUTE);
		cluster.zoom.answers.push({ status: 404, body: '' });
		const begun = cluster.time.now();
		while (requests() < 3) {
			await source.get();
			await cluster.time.advance(100);
		}
		expect(Math.round((cluster.time.now() - begun) / 1_000)).toBe(expected);
	});

	it('goes on with the old token when the store breaks at the early refresh', async () => {
		let isBroken = false;
		const store = withMethod('claim', (...given) =>
			isBroken ? Promise.reject(new Error('broken')) : cluster.store.claim(...given),
		);
		const source = cluster.process({}, store);
		await cluster.time.until(source.get());
		await cluster.time.advance(55 * MINUTE);
		isBroken = true;
		expect(await valueOf(source)).toBe('token-1');
		await cluster.time.advance(1_000);
		expect(await valueOf(source)).toBe('token-1');
		expect(cluster.time.log.at('warn')).toMatchObject([
			{ fields: { what: 'early refresh', result: 'failed' } },
		]);
	});

	it('asks Zoom when a person wants to know, though a good token is there, and all take the new one', async () => {
		const source = cluster.process();
		await cluster.time.until(source.get());
		expect((await cluster.time.until(source.renew())).value).toBe('token-2');
		expect(await valueOf(source)).toBe('token-2');
		expect(await cluster.time.until(valueOf(cluster.process()))).toBe('token-2');
		expect(requests()).toBe(2);
	});

	it('tells an observer of what Zoom gave, refused and no longer accepted', async () => {
		const told: unknown[] = [];
		const source = cluster.process({}, cluster.store, {
			granted: ({ lifeMs }) => told.push(['granted', lifeMs]),
			failed: (error) => told.push(error),
			rejected: () => told.push('rejected'),
		});
		await source.reject(await cluster.time.until(valueOf(source)));
		cluster.zoom.answers.push({ status: 404, body: '' });
		const error: unknown = await cluster.time.until(source.get()).catch((thrown: unknown) => thrown);
		expect(told).toEqual([['granted', 60 * MINUTE], 'rejected', error]);
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

	it('leaves no listener on a caller’s signal', async () => {
		slowZoom(500);
		const source = cluster.process();
		const { signal } = new AbortController();
		const calls = Promise.all([source.get(signal), source.get(signal)]);
		await cluster.time.until(calls);
		expect(getEventListeners(signal, 'abort')).toEqual([]);
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

	it('is removed from the store also when it was the one before, and the one now goes on', async () => {
		const source = cluster.process();
		const old = await cluster.time.until(valueOf(source));
		await cluster.time.advance(55 * MINUTE);
		await source.get();
		await cluster.time.advance(1_000);
		expect(await valueOf(source)).toBe('token-2');
		await source.reject(old);
		expect(await valueOf(source)).toBe('token-2');
		expect(requests()).toBe(2);
		expect(await cluster.time.until(valueOf(cluster.process()))).toBe('token-2');
	});

	it('is removed from the store also when the one now could not be stored', async () => {
		const source = cluster.process();
		const old = await cluster.time.until(valueOf(source));
		await cluster.time.advance(55 * MINUTE);
		await cluster.store.claim(cluster.slot, 'hangs', LEASE_MS, await cluster.stored());
		const lease = holdLease(cluster.store, cluster.time, cluster.slot, 'hangs');
		await source.get();
		await cluster.time.advance(25_000);
		expect(await valueOf(source)).toBe('token-2');
		lease.end();
		await source.reject(old);
		expect(await cluster.stored()).toBeUndefined();
		expect(await valueOf(source)).toBe('token-2');
	});

	it('is told of once, with one line in the log', async () => {
		const source = cluster.process();
		const old = await cluster.time.until(valueOf(source));
		await Promise.all([source.reject(old), source.reject(old)]);
		const lines = cluster.time.log.at('info').filter(({ fields }) => fields['what'] === 'token rejected');
		expect(lines).toMatchObject([{ message: 'Zoom no longer accepts a token; it is forgotten' }]);
	});

	it('may be unknown here', async () => {
		const { store, calls } = counted();
		const source = cluster.process({}, store);
		await source.reject('never seen');
		expect(await cluster.time.until(valueOf(source))).toBe('token-1');
		const before = calls();
		await source.reject('never seen either');
		expect(await valueOf(source)).toBe('token-1');
		expect(calls()).toBe(before);
		expect(requests()).toBe(1);
	});

	it('is rejected without a word of failure when the store is broken', async () => {
		const broken = withMethod('remove', () => Promise.reject(new Error('broken')));
		const source = cluster.process({}, broken);
		const old = await cluster.time.until(valueOf(source));
		await expect(source.reject(old)).resolves.toBeUndefined();
	});
});

import { holdLease, LEASE_MS } from '../../../zoom/auth/lease';
import { ZoomConnectionError } from '../../../zoom/errors';
import type { Claim } from '../../../zoom/store/store';
import { Vault } from '../../../zoom/auth/vault';
import { Cluster, valueOf } from './cluster';
import { credentials, refusal } from './support';

const MINUTE = 60_000;
let cluster: Cluster;

beforeEach(() => {
	cluster = new Cluster();
});

const slowZoom = (ms: number): void => {
	cluster.zoom.before = () => cluster.time.sleep(ms);
};
const requests = (): number => cluster.zoom.requests.length;

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

	it.each([0, 3_600_000, -3_600_000])(
		'see the same life of a token by a store %i ms ahead',
		async (ahead) => {
			cluster = new Cluster(undefined, ahead);
			const [here, there] = [cluster.process(), cluster.process()];
			await cluster.time.until(here.get());
			await cluster.time.advance(10 * MINUTE);
			const { expiresAt } = await cluster.time.until(there.get());
			expect(expiresAt - cluster.time.now()).toBe(50 * MINUTE);
			expect(cluster.time.log.at('warn')).toEqual([]);
			expect(requests()).toBe(1);
		},
	);

	it('go on alone when whoever has the lease hangs and holds on to it', async () => {
		await cluster.store.claim(cluster.slot, 'hangs', LEASE_MS);
		const lease = holdLease(cluster.store, cluster.time, cluster.slot, 'hangs');
		const begun = cluster.time.now();
		expect(await cluster.time.until(valueOf(cluster.process()))).toBe('token-1');
		expect(cluster.time.now() - begun).toBeLessThan(25_000);
		expect(await cluster.stored()).toBeUndefined();
		lease.end();
	});

	it('wait for no lease longer than ours last, whatever the store says of it', async () => {
		await cluster.store.claim(cluster.slot, 'endless', 10 * MINUTE);
		const begun = cluster.time.now();
		await cluster.time.until(Promise.all(cluster.processes(8).map(valueOf)));
		expect(cluster.time.now() - begun).toBeLessThan(4_000);
		expect(requests()).toBe(1);
	});

	it('go on soon when whoever had the lease is dead', async () => {
		await cluster.store.claim(cluster.slot, 'dead', 3_000);
		const begun = cluster.time.now();
		await cluster.time.until(Promise.all(cluster.processes(8).map(valueOf)));
		expect(cluster.time.now() - begun).toBeLessThan(4_000);
		expect(requests()).toBe(1);
	});

	it.each([0, 0.5, 0.999])(
		'find the token within a moment after it is there, without asking the store all the time (chance %d)',
		async (chance) => {
			for (let ms = 1_000; ms < 1_400; ms += 37) {
				cluster = new Cluster(() => chance);
				slowZoom(ms);
				const claim = jest.spyOn(cluster.store, 'claim');
				const got: number[] = [];
				const work = cluster.processes(2).map(async (source) => {
					await source.get();
					got.push(cluster.time.now());
				});
				await cluster.time.until(Promise.all(work));
				expect((got[1] ?? 0) - (got[0] ?? 0)).toBeLessThanOrEqual(120);
				expect(claim.mock.calls.length).toBeLessThan(40);
			}
		},
	);
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
		const gone = new ZoomConnectionError('No connection to zoom.us', false);
		cluster.zoom.answers.push(gone, gone, gone);
		await expect(cluster.time.until(source.get())).rejects.toBe(gone);
		expect(await cluster.time.until(valueOf(source))).toBe('token-5');
		const warnings = cluster.time.log.at('warn').filter(({ message }) => message !== 'Zoom login');
		expect(warnings).toEqual([
			{
				level: 'warn',
				message: 'A stored Zoom token does not open; asking Zoom for a new one',
				fields: { credential: expect.stringMatching(/^[0-9a-f]{32}$/) },
			},
		]);
	});
});

describe('what somebody kept, and puts back without an end', () => {
	const DAY = 24 * 60 * MINUTE;

	/** As with `SET`, without a lease. */
	async function putBack(value: string): Promise<void> {
		const stale = await cluster.stored();
		const claim = await cluster.store.claim(cluster.slot, 'vandal', 1_000, stale);
		if (claim.kind !== 'lease') throw new Error('No lease');
		const { fence } = claim;
		await cluster.store.put(cluster.slot, { value, ttlMs: Infinity, owner: 'vandal', fence });
	}

	async function refusedOnce(): Promise<string> {
		cluster.zoom.answers.push(refusal('invalid_client', 'wrong'));
		await cluster.time.until(valueOf(cluster.process()).catch(() => undefined));
		return (await cluster.stored()) ?? '';
	}

	it('keeps nobody from logging in, when it is a refusal', async () => {
		const kept = await refusedOnce();
		await cluster.time.advance(MINUTE);
		await putBack(kept);
		expect(await cluster.time.until(valueOf(cluster.process()))).toMatch(/^token-/);
	});

	it('is believed no longer than a refusal ever is, also at once', async () => {
		await putBack(await refusedOnce());
		const others = cluster.process();
		await expect(cluster.time.until(others.get())).rejects.toThrow(/does not accept/);
		await cluster.time.advance(31_000);
		expect(await cluster.time.until(valueOf(others))).toMatch(/^token-/);
	});

	it('is a miss, when it is a token that has run out', async () => {
		await cluster.time.until(cluster.process().get());
		const kept = (await cluster.stored()) ?? '';
		await cluster.time.advance(61 * MINUTE);
		await putBack(kept);
		expect(await cluster.time.until(valueOf(cluster.process()))).toBe('token-2');
	});

	it('is a token for as long as Zoom gave it, not for ever', async () => {
		await cluster.time.until(cluster.process().get());
		await putBack((await cluster.stored()) ?? '');
		const { value, expiresAt } = await cluster.time.until(cluster.process().get());
		expect(value).toBe('token-1');
		expect(expiresAt - cluster.time.now()).toBe(60 * MINUTE);
		await cluster.time.advance(DAY);
		expect(await cluster.time.until(valueOf(cluster.process()))).toBe('token-2');
	});

	it('is a miss, without a warning, when a newer version wrote it', async () => {
		const vault = new Vault(credentials.clientSecret);
		await putBack(vault.seal(JSON.stringify({ v: 2, kind: 'limited' }), cluster.slot));
		expect(await cluster.time.until(valueOf(cluster.process()))).toBe('token-1');
		expect(cluster.time.log.at('warn')).toEqual([]);
		expect(cluster.time.log.at('debug')).toMatchObject([
			{ message: 'Ignored a stored Zoom token of another version of the Zoom nodes' },
		]);
	});

	it('is a miss, when another version wrote it without a time', async () => {
		const vault = new Vault(credentials.clientSecret);
		await putBack(vault.seal(JSON.stringify({ kind: 'refused', fault: 'client' }), cluster.slot));
		expect(await cluster.time.until(valueOf(cluster.process()))).toBe('token-1');
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
		cluster.zoom.answers.push({ status: 404, body: '' });
		const other = cluster.process({ accountId: 'Another' }).get();
		await cluster.time.until(other.catch(() => undefined));
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
			expect.objectContaining({
				level: 'warn',
				fields: expect.objectContaining({ result: 'UNEXPECTED_ANSWER' }),
			}),
		]);
		expect(JSON.stringify(cluster.time.log.lines)).not.toMatch(
			/token-1|ClientSecret|AccountId|ClientId|Wrong/,
		);
	});
});

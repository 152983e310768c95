import { oAuth2Tokens } from '../../../../nodes/adapter/login/oAuth2Tokens';
import { ZoomConnectionError, ZoomCredentialsError } from '../../../../zoom/errors';
import type { LoginObserver } from '../../../../zoom/auth/loginObserver';
import { RecordingLog } from '../../../support/log';

type Refresh = () => Promise<void> | void;

/** A credential in n8n's database, and what else may hold the lease for refreshing it. */
interface World {
	readonly token?: unknown;
	readonly refresh?: Refresh;
	/** What the store answers before it gives the lease. */
	readonly claims?: unknown[];
}

function world({ token = 'old', refresh = () => undefined, claims = [] }: World = {}) {
	let stored: unknown = token === null ? undefined : { access_token: token };
	let now = 0;
	const refreshes: number[] = [];
	const told: unknown[] = [];
	const slots: unknown[] = [];
	const log = new RecordingLog();
	const store = {
		claim: async (slot: string, _owner: string, ms: number) => {
			slots.push(['claim', slot, ms]);
			return await Promise.resolve(claims.shift() ?? { kind: 'lease' });
		},
		release: async (slot: string) => await Promise.resolve(slots.push(['release', slot])),
		remove: async (slot: string, value: string) => await Promise.resolve(slots.push(['remove', slot, value])),
	};
	const observer: Partial<LoginObserver> = {
		granted: (details) => told.push(['granted', details]),
		failed: (error) => told.push(['failed', (error as Error).message]),
	};
	const context = {
		getCredentials: async (type: string) =>
			await Promise.resolve(type === 'zoomPkceOAuth2Api' ? { oauthTokenData: stored } : {}),
		helpers: {
			refreshOAuth2Token: async (type: string) => {
				refreshes.push(now);
				expect(type).toBe('zoomPkceOAuth2Api');
				await refresh();
			},
		},
	};
	const runtime = {
		now: () => now,
		random: () => 0.5,
		sleep: async (ms: number) => {
			now += ms;
			await Promise.resolve();
		},
		log,
	};
	return {
		store: (data: unknown) => {
			stored = data;
		},
		open: async () =>
			await oAuth2Tokens(
				context as never,
				{ store, slot: 'the-slot', runtime, observer } as unknown as Parameters<typeof oAuth2Tokens>[1],
			),
		refreshes,
		told,
		slots,
		log,
		now: () => now,
	};
}

describe('the token of a person', () => {
	it.each([null, '', 7])('is missing where nobody has connected the account: %j', async (token) => {
		const error: unknown = await world({ token })
			.open()
			.catch((one: unknown) => one);
		expect(error).toBeInstanceOf(ZoomCredentialsError);
		expect(error).toMatchObject({
			fault: 'authorization',
			message: 'The credential is not connected to a Zoom account yet',
		});
	});

	it('is read once, until it is refused', async () => {
		const one = world();
		const tokens = await one.open();
		one.store({ access_token: 'another' });
		expect(await tokens.get()).toEqual({ value: 'old' });
	});
});

describe('a token that Zoom refuses', () => {
	it('is refreshed by n8n under a lease, which ends with it, and what Zoom said of it is told', async () => {
		const one = world({
			refresh: () => {
				one.store({ access_token: 'new', expires_in: 3_600, scope: 'user:read meeting:read' });
			},
		});
		const tokens = await one.open();
		await tokens.renew('old');
		expect(await tokens.get()).toEqual({ value: 'new' });
		expect(one.slots).toEqual([
			['claim', 'the-slot', 30_000],
			['release', 'the-slot'],
		]);
		expect(one.told).toEqual([['granted', { lifeMs: 3_600_000, scopes: ['user:read', 'meeting:read'] }]]);
		expect(one.log.lines).toMatchObject([{ level: 'info', fields: { what: 'refresh', result: 'ok' } }]);
	});

	it.each([{}, { expires_in: 0, scope: 7 }, { expires_in: 'soon' }])(
		'is refreshed where Zoom says no more of it: %j',
		async (more) => {
			const one = world({
				refresh: () => {
					one.store({ access_token: 'new', ...more });
				},
			});
			await (await one.open()).reject('old');
			expect(one.told).toEqual([['granted', {}]]);
		},
	);

	it('is refreshed once for all calls of a run, and not where it is not the one in use', async () => {
		const one = world({
			refresh: () => {
				one.store({ access_token: 'new' });
			},
		});
		const tokens = await one.open();
		await Promise.all([tokens.renew('old'), tokens.renew('old'), tokens.renew('other')]);
		await tokens.renew('old');
		expect(one.refreshes).toHaveLength(1);
		await tokens.renew('new');
		expect(one.refreshes).toHaveLength(2);
	});

	it('is taken as another process has refreshed it', async () => {
		const one = world();
		const tokens = await one.open();
		one.store({ access_token: 'theirs' });
		await tokens.renew('old');
		expect([one.refreshes, one.slots, await tokens.get()]).toEqual([[], [], { value: 'theirs' }]);
	});

	it('waits for who holds the lease, and no longer than it takes to refresh', async () => {
		const held = Array.from({ length: 500 }, () => ({ kind: 'held' }));
		const one = world({
			claims: held,
			refresh: () => {
				one.store({ access_token: 'new' });
			},
		});
		await (await one.open()).renew('old');
		expect(one.refreshes).toHaveLength(1);
		expect(one.now()).toBeGreaterThan(15_000);
		expect(one.now()).toBeLessThan(16_000);
	});

	it('clears the slot of what does not belong there', async () => {
		const one = world({
			claims: [{ kind: 'value', value: 'x' }],
			refresh: () => {
				one.store({ access_token: 'new' });
			},
		});
		await (await one.open()).renew('old');
		expect(one.slots.map((slot) => (slot as string[])[0])).toEqual(['claim', 'remove', 'claim', 'release']);
	});
});

describe('a refresh that fails', () => {
	const invalid = Object.assign(new Error('secret'), { failure: { cause: 'credential-invalid' } });

	it.each([
		[invalid, ZoomCredentialsError, 'Zoom no longer accepts the authorization of the connected account'],
		[
			new Error('secret'),
			ZoomConnectionError,
			'The token could not be refreshed: Zoom’s login did not answer as it should',
		],
		[
			Object.assign(new Error('secret'), { failure: 'x' }),
			ZoomConnectionError,
			'The token could not be refreshed: Zoom’s login did not answer as it should',
		],
	])(
		'is the person’s or passes, after a look whether somebody was faster; the lease ends: %#',
		async (cause, kind, message) => {
			const one = world({ refresh: async () => await Promise.reject(cause) });
			const tokens = await one.open();
			const error: unknown = await tokens.renew('old').catch((failure: unknown) => failure);
			expect(error).toBeInstanceOf(kind);
			expect(error).toMatchObject({ message });
			expect(one.now()).toBeGreaterThanOrEqual(15_000);
			expect(one.told).toEqual([['failed', message]]);
			expect(one.slots.at(-1)).toEqual(['release', 'the-slot']);
			expect(one.log.lines).toMatchObject([
				{ level: 'warn', fields: { what: 'refresh', result: 'refused' } },
			]);
		},
	);

	it('is none where another process was faster', async () => {
		const one = world({
			refresh: async () => {
				one.store({ access_token: 'theirs' });
				await Promise.reject(invalid);
			},
		});
		const tokens = await one.open();
		await tokens.renew('old');
		expect(await tokens.get()).toEqual({ value: 'theirs' });
		expect(one.told).toEqual([]);
	});

	it('is tried anew at the next call', async () => {
		let isDown = true;
		const one = world({
			refresh: async () => {
				if (isDown) await Promise.reject(new Error('down'));
				one.store({ access_token: 'new' });
			},
		});
		const tokens = await one.open();
		await expect(tokens.renew('old')).rejects.toThrow(ZoomConnectionError);
		isDown = false;
		await tokens.renew('old');
		expect(await tokens.get()).toEqual({ value: 'new' });
	});
});

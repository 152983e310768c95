import type { ZoomError } from '../../../../zoom/errors';
import { Vault } from '../../../../zoom/auth/vault';
import { MemoryLedger } from '../../../../zoom/events/backfill/ledger';
import type { ZoomEvent } from '../../../../zoom/events/model/envelope';
import { Hub } from '../../../../zoom/events/cluster/hub';
import type { Listener, ListenerOptions } from '../../../../zoom/events/cluster/listener';
import type { Gap } from '../../../../zoom/events/model/state';
import { MemoryMeter } from '../../../../zoom/metrics/meter';
import { LayeredSeenSet } from '../../../../zoom/store/layeredSeenSet';
import { MemoryStore } from '../../../../zoom/store/memoryStore';
import { MemoryNotes } from '../../../../zoom/store/notes';
import { MemorySeenSet } from '../../../../zoom/store/seenSet';
import { type RedisConnection, StoreUnavailableError } from '../../../../zoom/store/redisConnection';
import type { SharedSeenSet } from '../../../../zoom/store/redisSeenSet';
import type { Store } from '../../../../zoom/store/store';
import { FakeSharedSeenSet } from '../../../support/fakeSharedSeenSet';
import { FakeZoom } from './fakeZoom';
import type { VirtualRuntime } from './virtualRuntime';

/** Several processes that share one Redis, all in this one and on one virtual clock. */
export class Cluster {
	readonly zoom: FakeZoom;
	/** What all of them count. */
	readonly meter = new MemoryMeter();
	away = false;
	/** Whether there is a Redis for the hubs that are made from now on. */
	hasRedis = true;
	/** What is said over Redis reaches nobody: all were cut off from it, and it was back before them. */
	deaf = false;
	/** Called when a process hears something over Redis. */
	hears: () => void = () => undefined;
	private readonly store: MemoryStore;
	private notes: MemoryNotes;
	private readonly ledger: MemoryLedger;
	private readonly seen = new FakeSharedSeenSet();
	private readonly channels = new Map<string, Set<(text: string) => void>>();

	constructor(readonly runtime: VirtualRuntime) {
		this.zoom = new FakeZoom(runtime);
		this.store = new MemoryStore(() => runtime.now());
		this.notes = new MemoryNotes(runtime.now);
		this.ledger = new MemoryLedger(runtime.now);
	}

	/** Redis loses all it holds. */
	flush(): void {
		this.store.clear();
		this.seen.empty();
		this.notes = new MemoryNotes(this.runtime.now);
	}

	/** Who listens on Redis's channels. */
	get subscribers(): number {
		return [...this.channels.values()].reduce((sum, { size }) => sum + size, 0);
	}

	/** A process. */
	process(): Process {
		return new Process(this);
	}

	hub(): Hub {
		const own = new MemorySeenSet(this.runtime.now, { ttlMs: 7_200_000, maxSize: 10_000 });
		return new Hub({
			subscription: { id: 'S', endpoint: 'wss://ws.zoom.us/ws' },
			tokens: this.zoom,
			open: this.zoom.open,
			runtime: this.runtime,
			store: this.guarded(() => this.store) as Store,
			seen: new LayeredSeenSet(own, this.guarded(() => this.seen) as SharedSeenSet, this.runtime),
			notes: this.guarded(() => this.notes) as MemoryNotes,
			redis: this.hasRedis ? this.redis : undefined,
			vault: new Vault('secret'),
			ledger: this.ledger,
			seenKey: 'seen',
			meter: this.meter,
			key: 'key',
		});
	}

	/** @param target what is there at the moment */
	private guarded(target: () => object): object {
		return new Proxy(target(), {
			get: (_, name) => {
				const method = Reflect.get(target(), name) as (...args: unknown[]) => unknown;
				return async (...args: unknown[]) => {
					if (this.away) throw new StoreUnavailableError('away');
					return await method.apply(target(), args);
				};
			},
		});
	}

	private readonly redis: RedisConnection = {
		available: true,
		whenConnected: () => undefined,
		close: () => undefined,
		check: () => Promise.resolve(),
		run: async ({ name }, [channel = ''], [text = '']) => {
			if (this.away) throw new StoreUnavailableError('away');
			await Promise.resolve();
			if (name === 'time') return this.runtime.now();
			this.hears();
			const listeners = this.deaf ? [] : [...(this.channels.get(channel) ?? [])];
			for (const listener of listeners) listener(String(text));
			return [listeners.length, this.runtime.now()];
		},
		subscribe: async (channel, listener) => {
			if (this.away) throw new StoreUnavailableError('away');
			await Promise.resolve();
			const listeners = this.channels.get(channel) ?? new Set();
			this.channels.set(channel, listeners.add(listener));
			return async () => {
				await Promise.resolve();
				listeners.delete(listener);
			};
		},
	};
}

/** One process with its hub, and what its workflows got. */
export class Process {
	readonly hub: Hub;
	private readonly listeners: Listener[] = [];

	constructor(cluster: Cluster) {
		this.hub = cluster.hub();
	}

	async listen(scope: string | undefined, options: Partial<ListenerOptions> = {}): Promise<Heard> {
		const heard = new Heard();
		const listener = await this.hub.join({
			scope,
			production: scope !== undefined,
			pings: false,
			wants: () => true,
			maxWaiting: 1_000,
			concurrency: 10,
			emit: (event) => {
				heard.events.push(event);
				return undefined;
			},
			trouble: (error) => heard.troubles.push(error),
			connected: (gap) => {
				if (gap) heard.gaps.push(gap);
			},
			replaced: () => (heard.replaced += 1),
			fatal: (error) => heard.faults.push(error),
			...options,
		});
		heard.leave = (ms) => this.hub.leave(listener, ms);
		this.listeners.push(listener);
		return heard;
	}

	async end(): Promise<void> {
		await Promise.all(this.listeners.map((listener) => this.hub.leave(listener)));
	}
}

export class Heard {
	readonly events: ZoomEvent[] = [];
	readonly troubles: ZoomError[] = [];
	readonly gaps: Gap[] = [];
	readonly faults: ZoomError[] = [];
	replaced = 0;
	leave: (ms?: number) => Promise<void> = () => Promise.resolve();

	get times(): unknown[] {
		return this.events.map(({ event_ts }) => event_ts);
	}
}

import { randomUUID } from 'node:crypto';
import { inBackground } from '../../async/background';
import { ZoomCancelledError } from '../../errors';
import type { Sealing } from '../../auth/vault';
import type { Runtime } from '../../runtime';
import { RedisClock } from '../../store/redisClock';
import { type RedisConnection, type Script, StoreUnavailableError } from '../../store/redisConnection';
import { RECORD_VERSION, VersionGate } from '../../store/version';
import { unlessAway } from '../../store/unlessAway';
import { type Message, readMessage, type Recipients } from './channelMessage';
import type { ZoomEvent } from '../model/envelope';
import { Outbox } from './outbox';
import { ReplayGuard } from './replayGuard';
import type { Gap } from '../model/state';

/** A message whose time is not Redis's is not sent; the right one is in the answer, for a second try. */
const PUBLISH: Script = {
	name: 'publish',
	holds: [],
	lua: `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
if math.abs(now - ARGV[2]) > 1000 then return {-1, now} end
return {redis.call('PUBLISH', KEYS[1], ARGV[1]), now}`,
};

/** A process that listens without the connection says so this often, */
const HELLO_MS = 4_000;
/** and is assumed to listen for this long. */
const BELIEVED_MS = 12_000;
/** A new holder asks who listens, and assumes that some process does until answers are in. */
const ANSWER_MS = 2_000;
const AGAIN_MS = 1_000;

/** In place of the sender: also the sender is meant. */
const EVERYBODY = '*';

/** What other processes reported, and what became of what was meant for them. */
export type ChannelReport =
	/** Events from the holder of the connection, or left over by a process that lost it. */
	| { readonly kind: 'lent'; readonly events: readonly ZoomEvent[] }
	/** The holder had no connection for a while. */
	| { readonly kind: 'gap'; readonly gap: Gap }
	/** This process had events for others and could not pass them on; the others are told. */
	| { readonly kind: 'notLent'; readonly gap: Gap }
	/** The holder let go. */
	| { readonly kind: 'free' }
	/** A message made us throw. */
	| { readonly kind: 'fault'; readonly error: unknown };

/**
 * What the processes that listen to one subscription tell each other over Redis. Sealed: events hold passcodes. Each message
 * carries its time, by Redis's clock, and a number, and is taken once and while it is new: who can write to Redis and kept
 * one starts nothing with it.
 */
export class Channel {
	private readonly id = randomUUID();
	private readonly clock: RedisClock;
	private readonly guard = new ReplayGuard();
	private sent = 0;
	/** Since when it listens, by this process's clock, epoch ms. */
	private listeningSince = Infinity;
	private borrowersUntil = 0;
	private saidUntil = 0;
	private readonly outbox: Outbox;
	private isSubscribed = false;
	private readonly versions: VersionGate;

	constructor(
		private readonly name: string,
		private readonly dependencies: {
			readonly redis: RedisConnection;
			readonly vault: Sealing;
			readonly runtime: Runtime;
			readonly report: (report: ChannelReport) => void;
			/** Whether this process listens without holding the connection. */
			readonly borrows: () => boolean;
			/** Tells other processes what this one emitted, before they get any of it. @throws StoreUnavailableError */
			readonly catchUp: () => Promise<void>;
		},
	) {
		const { runtime, catchUp } = dependencies;
		this.clock = new RedisClock(() => runtime.now());
		this.versions = new VersionGate('message between processes', runtime.log);
		this.outbox = new Outbox({
			runtime,
			catchUp,
			publish: async (events) => await this.publish({ kind: 'events', events }),
			tellGap: async (gap) => {
				await this.publish({ kind: 'gap', gap });
				dependencies.report({ kind: 'notLent', gap });
			},
		});
	}

	/** Another process listens without holding the connection. */
	get hasBorrowers(): boolean {
		return this.dependencies.runtime.now() < this.saidUntil;
	}

	/** Listens until the signal aborts, also after Redis was away. */
	async run(signal: AbortSignal): Promise<void> {
		const { redis, runtime } = this.dependencies;
		let leave: (() => Promise<void>) | undefined;
		try {
			while (!signal.aborted) {
				try {
					await this.clock.read(redis, this.name);
					this.listeningSince = leave ? this.listeningSince : runtime.now();
					leave ??= await redis.subscribe(this.name, (text) => {
						if (!signal.aborted) this.takeSafely(text);
					});
					this.isSubscribed = true;
					await this.outbox.tellUnsent();
					if (this.dependencies.borrows()) await this.publish({ kind: 'hello' });
				} catch (error) {
					if (!(error instanceof StoreUnavailableError)) throw error;
				}
				await runtime.sleep(leave ? HELLO_MS : AGAIN_MS, signal);
			}
		} catch (error) {
			if (!(error instanceof ZoomCancelledError)) throw error;
		} finally {
			this.isSubscribed = false;
			await leave?.().catch(() => undefined);
		}
	}

	/** This process holds the connection now; others may have listened through the one before. */
	async askWhoListens(): Promise<void> {
		this.borrowersUntil = this.dependencies.runtime.now() + ANSWER_MS;
		await this.tell({ kind: 'taken' });
	}

	/** Lends an event to those who listen elsewhere. */
	lend(event: ZoomEvent): void {
		if (this.dependencies.runtime.now() < this.borrowersUntil) this.outbox.add(event);
	}

	/** Leaves events to the current holder. @returns false when no process got them */
	async leave(events: readonly ZoomEvent[], whose: Recipients): Promise<boolean> {
		const forAll = async (some: readonly ZoomEvent[]): Promise<number> =>
			await this.publish({ kind: 'events', events: some }, whose);
		const { heardBy } = await this.outbox.send(events, whose === 'for all' ? forAll : undefined);
		return heardBy > 0;
	}

	tellFree(): Promise<void> {
		return this.tell({ kind: 'free' });
	}

	tellGap(gap: Gap): Promise<void> {
		return this.tell({ kind: 'gap', gap });
	}

	/** For optional messages: without Redis no other process could receive them. */
	private async tell(message: Message): Promise<void> {
		await unlessAway(async () => await this.publish(message));
	}

	/** @returns how many of those that are meant heard it */
	private async publish(message: Message, whose: Recipients = 'for others'): Promise<number> {
		const { redis, vault } = this.dependencies;
		const sender = whose === 'for all' ? EVERYBODY : this.id;
		const send = async (at: number): Promise<number> => {
			this.sent += 1;
			const stamped = { ...message, v: RECORD_VERSION, whose, from: this.id, number: this.sent, at };
			const sealed = vault.seal(JSON.stringify(stamped), this.name);
			const reply = await redis.run(PUBLISH, [this.name], [`${sender} ${sealed}`, at]);
			const [heard, now] = reply as [number, number];
			this.clock.set(now);
			return heard;
		};
		const first = await send(this.clock.now ?? (await this.clock.read(redis, this.name)));
		const heardBy = first < 0 ? await send(this.clock.now ?? 0) : first;
		// One's own come back too.
		return whose === 'for others' && this.isSubscribed ? heardBy - 1 : heardBy;
	}

	/** If a message makes us throw, the next one is still processed. */
	private takeSafely(text: string): void {
		try {
			this.take(text);
		} catch (error) {
			this.dependencies.report({ kind: 'fault', error });
		}
	}

	private take(text: string): void {
		const [sender, sealed = ''] = text.split(' ');
		// One's own come back too, and are not worth opening.
		if (sender === this.id) return;
		const { vault, runtime } = this.dependencies;
		const opened = vault.open(sealed, this.name);
		const message = opened === undefined ? undefined : readMessage(opened, this.versions);
		const { now } = this.clock;
		if (!message || now === undefined || (message.from === this.id && message.whose !== 'for all')) return;
		if (this.guard.accepts(message, now, runtime.now() - this.listeningSince)) this.obey(message);
	}

	private obey(message: Message): void {
		const { report, runtime, borrows } = this.dependencies;
		switch (message.kind) {
			case 'events':
				report({ kind: 'lent', events: message.events });
				return;
			case 'gap':
				report({ kind: 'gap', gap: message.gap });
				return;
			case 'free':
				report({ kind: 'free' });
				return;
			case 'hello':
				this.saidUntil = this.borrowersUntil = runtime.now() + BELIEVED_MS;
				return;
			case 'taken':
				if (borrows()) inBackground(this.tell({ kind: 'hello' }), runtime.log, 'Answering who listens');
		}
	}
}

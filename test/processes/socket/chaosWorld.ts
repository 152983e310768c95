import { type AccountCredentials, type Simulator, startSimulator } from '../../../simulator';
import { type FaultProxy, startFaultProxy } from '../../support/faultProxy';
import { startRedis, type TestRedis } from '../../support/redis';
import { type Child, Family } from './family';
import { type Missing, type Repeated, Stream } from './stream';

/**
 * - `kill`: of the process with the connection, -9; - `sleep`: it is stopped until another has taken over, and wakes up
 * then; - `redis`: restarted, and everything in it forgotten; - `freeze`: Redis takes commands, and does them later; -
 * `full`, `readOnly`: Redis answers, and takes no writes; - `garbage`: every key of ours holds something else; -
 * `reset`, `halfOpen`, `blackhole`: of the network to Zoom.
 */
export const BLOWS = [
	'kill',
	'sleep',
	'redis',
	'freeze',
	'full',
	'readOnly',
	'garbage',
	'reset',
	'halfOpen',
	'blackhole',
] as const;
export type Blow = (typeof BLOWS)[number];

/** What became of the events. */
export interface Outcome {
	readonly sent: number;
	readonly emitted: number;
	/** Not emitted, and in a gap that was told. */
	readonly inGaps: number;
	/** Emitted more than once; neither emitted nor in a gap. Both should be empty. */
	readonly twice: readonly Repeated[];
	readonly missing: readonly Missing[];
	readonly gapsTold: number;
	/** That are open in the end. */
	readonly connections: number;
	/** What one process logged at most about one blow to Redis. */
	readonly mostLogLines: readonly string[];
	/** When each blow fell, epoch ms. */
	readonly blows: ReadonlyArray<{ readonly blow: Blow; readonly at: number }>;
}

const REDIS_BLOWS: readonly Blow[] = ['redis', 'full', 'readOnly', 'garbage'];
const PROCESSES = 3;
const EVERY_MS = 40;
/** How long Redis is away, ms, one after the other: from a moment to some seconds. */
const RESTARTS_MS = [2_000, 300, 4_000, 1_000];
/** And how long it takes no writes: a lease of 8 s holds through the first, and not through the second. */
const REFUSALS_MS = [3_000, 12_000];
/** For the lease of the connection, whoever has it then, and the lines in the log. */
const AFTERWARDS_MS = 8_000;

/** Real processes and a real Redis, with Zoom behind a wire that can be cut, and events that never stop. */
export class ChaosWorld {
	private living: Child[] = [];
	private restarts = 0;
	private refusals = 0;
	/** When each blow to Redis began. */
	private readonly toRedis: Array<{ readonly from: number; readonly isGarbage: boolean }> = [];
	private readonly blows: Array<Outcome['blows'][number]> = [];

	private constructor(
		private readonly zoom: Simulator,
		private readonly wire: FaultProxy,
		private readonly redis: TestRedis,
		private readonly family: Family,
		private readonly stream: Stream,
	) {}

	static async start(): Promise<ChaosWorld> {
		const [zoom, redis] = await Promise.all([startSimulator({ socketIdleMs: 65_000 }), startRedis()]);
		const wire = await startFaultProxy({ port: Number(new URL(zoom.origin).port) });
		const { accountId, clientId, clientSecret }: AccountCredentials = zoom.credentials;
		const family = new Family({
			ZOOM_ORIGIN: `http://127.0.0.1:${wire.port}`,
			ZOOM_REDIS_URL: redis.url,
			LOGIN: JSON.stringify({ environment: 'commercial', accountId, clientId, clientSecret }),
		});
		const world = new ChaosWorld(zoom, wire, redis, family, new Stream(zoom.control, EVERY_MS));
		for (let count = 0; count < PROCESSES; count++) world.living.push(await family.add());
		await world.oneHolds();
		world.stream.start();
		return world;
	}

	/** @returns how long it took until events flowed again, ms */
	async round(blow: Blow): Promise<number> {
		await pause(1_000);
		const begun = Date.now();
		if (REDIS_BLOWS.includes(blow)) this.toRedis.push({ from: begun, isGarbage: blow === 'garbage' });
		this.blows.push({ blow, at: begun });
		await this.strike(blow);
		await this.flowsAgain();
		await this.oneHolds();
		return Date.now() - begun;
	}

	async outcome(): Promise<Outcome> {
		await pause(2_000);
		await this.stream.stop();
		await pause(3_000);
		const { lines } = this.family;
		const gaps = lines.flatMap((line) => (line.kind === 'connected' && line.gap ? [line.gap.from] : []));
		const connections = (await this.zoom.control.connections()).length;
		return {
			sent: this.stream.count,
			...this.stream.verdict(lines),
			gapsTold: new Set(gaps).size,
			connections,
			mostLogLines: this.mostLogLines(),
			blows: this.blows,
		};
	}

	async close(): Promise<void> {
		await this.stream.stop();
		await this.family.close();
		await Promise.all([this.wire.close(), this.redis.close(), this.zoom.close()]);
	}

	private mostLogLines(): string[] {
		const told = this.family.all.flatMap(({ lines }) => {
			const byBlow = new Map<object | undefined, string[]>();
			for (const line of lines) {
				if (line.kind !== 'log') continue;
				// Keys are told of together, after a while, and by then Redis may be away for another reason.
				const isAboutKeys = line.message.startsWith('Keys in Redis');
				const blow = this.toRedis.findLast(
					({ from, isGarbage }) => from <= line.at && isGarbage === isAboutKeys,
				);
				byBlow.set(blow, [...(byBlow.get(blow) ?? []), line.message]);
			}
			return [...byBlow.values()];
		});
		return told.reduce((most, some) => (some.length > most.length ? some : most), []);
	}

	private async strike(blow: Blow): Promise<void> {
		switch (blow) {
			case 'kill':
				await this.kill();
				return;
			case 'sleep':
				await this.sleep();
				return;
			case 'redis':
				await this.redis.stop();
				await pause(RESTARTS_MS[this.restarts++ % RESTARTS_MS.length] ?? 0);
				await this.redis.start();
				await pause(AFTERWARDS_MS);
				return;
			case 'freeze':
				await this.redis.client.call('CLIENT', 'PAUSE', '1500', 'ALL');
				await pause(AFTERWARDS_MS);
				return;
			case 'full':
				await this.redis.client.call('CONFIG', 'SET', 'maxmemory-policy', 'noeviction', 'maxmemory', '1mb');
				await pause(REFUSALS_MS[this.refusals++ % REFUSALS_MS.length] ?? 0);
				await this.redis.client.call('CONFIG', 'SET', 'maxmemory', '0');
				await pause(AFTERWARDS_MS);
				return;
			case 'readOnly':
				await this.redis.client.call('REPLICAOF', '127.0.0.1', '1');
				await pause(REFUSALS_MS[this.refusals++ % REFUSALS_MS.length] ?? 0);
				await this.redis.client.call('REPLICAOF', 'NO', 'ONE');
				await pause(AFTERWARDS_MS);
				return;
			case 'garbage':
				await this.redis.litter('n8n-zoom:*');
				await pause(AFTERWARDS_MS);
				return;
			case 'halfOpen':
				this.wire.set({ kind: 'halfOpen' });
				await pause(1_000);
				this.wire.set({ kind: 'none' });
				return;
			case 'reset':
				await this.wire.down();
				await this.wire.up();
				return;
			case 'blackhole':
				// Bytes are lost, so it must not end before the connection has.
				this.wire.set({ kind: 'blackhole' });
				await pause(50_000);
				this.wire.set({ kind: 'none' });
		}
	}

	private async kill(): Promise<void> {
		const holder = await this.oneHolds();
		await holder.kill();
		this.living = [...this.living.filter((child) => child !== holder), await this.family.add()];
	}

	private async sleep(): Promise<void> {
		const holder = await this.oneHolds();
		const others = this.living.filter((child) => child !== holder);
		holder.signal('SIGSTOP');
		try {
			await this.oneHolds(others);
			await pause(1_000);
		} finally {
			holder.signal('SIGCONT');
		}
	}

	/** Waits until exactly one of them has the connection. */
	private async oneHolds(among = this.living): Promise<Child> {
		const deadline = Date.now() + 30_000;
		for (;;) {
			const statuses = await Promise.all(among.map(async (child) => await child.status()));
			const holders = among.filter((_, index) => statuses[index]?.here);
			if (holders.length === 1 && holders[0]) return holders[0];
			if (Date.now() > deadline) throw new Error(`${holders.length} processes have the connection`);
			await pause(100);
		}
	}

	private async flowsAgain(): Promise<void> {
		const before = this.stream.count;
		const deadline = Date.now() + 150_000;
		while (!this.family.hasEventAfter(before + 5)) {
			if (Date.now() > deadline) throw new Error('Events do not flow again');
			await pause(200);
		}
	}
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

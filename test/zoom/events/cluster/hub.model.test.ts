import fc from 'fast-check';
import { Cluster, type Heard, type Process } from '../support/cluster';
import { eventFrame } from '../support/fakeZoom';
import { heal, STEPS } from '../support/steps';
import { VirtualRuntime } from '../support/virtualRuntime';

const PROCESSES = 3;
const SECOND = 1_000;

/** Which processes should have a workflow that listens. */
type Model = { readonly listening: Set<number> };

/** Several processes, and all that can happen to them, to Redis and to Zoom. */
class World {
	readonly runtime = new VirtualRuntime();
	readonly cluster = new Cluster(this.runtime);
	readonly processes: Process[] = Array.from({ length: PROCESSES }, () => this.cluster.process());
	private readonly heard = new Map<number, Heard>();
	private workflows = 0;

	async listen(who: number): Promise<void> {
		const joining = this.processes[who]?.listen(`workflow ${this.workflows++}`);
		await this.runtime.advance(5 * SECOND);
		const heard = await joining;
		if (heard) this.heard.set(who, heard);
	}

	async leave(who: number): Promise<void> {
		const leaving = this.heard.get(who)?.leave();
		this.heard.delete(who);
		await this.runtime.advance(5 * SECOND);
		await leaving;
	}

	/** Those whom Zoom did not refuse for good. */
	get alive(): Heard[] {
		return [...this.heard.values()].filter(({ faults }) => faults.length === 0);
	}

	check(): void {
		const open = this.cluster.zoom.openSockets;
		expect(open.filter(({ accepted }) => accepted).length).toBeLessThanOrEqual(1);
		if (this.alive.length === 0) expect(open).toEqual([]);
		this.processes.forEach(({ hub }, who) => {
			if (!this.heard.has(who)) expect(hub.status()).toMatchObject({ here: false, workflows: 0 });
		});
	}
}

class Listen implements fc.AsyncCommand<Model, World> {
	constructor(private readonly who: number) {}
	check = ({ listening }: Model): boolean => !listening.has(this.who);
	async run({ listening }: Model, world: World): Promise<void> {
		listening.add(this.who);
		await world.listen(this.who);
		world.check();
	}
	toString = (): string => `process ${this.who} listens`;
}

class Leave implements fc.AsyncCommand<Model, World> {
	constructor(private readonly who: number) {}
	check = ({ listening }: Model): boolean => listening.has(this.who);
	async run({ listening }: Model, world: World): Promise<void> {
		listening.delete(this.who);
		await world.leave(this.who);
		world.check();
	}
	toString = (): string => `process ${this.who} leaves`;
}

const HAPPENINGS: Readonly<Record<string, (world: World) => unknown>> = {
	...Object.fromEntries(
		Object.entries(STEPS).map(([name, step]) => [
			name,
			({ cluster, runtime }: World) => step(cluster.zoom, runtime),
		]),
	),
	'Redis goes away': ({ cluster }) => (cluster.away = true),
	'Redis is back': ({ cluster }) => (cluster.away = false),
	'Redis forgets everything': ({ cluster }) => {
		cluster.flush();
	},
};

class Happening implements fc.AsyncCommand<Model, World> {
	constructor(private readonly what: string) {}
	check = (): boolean => true;
	async run(_: Model, world: World): Promise<void> {
		await HAPPENINGS[this.what]?.(world);
		await world.runtime.settle();
		world.check();
	}
	toString = (): string => this.what;
}

const who = fc.nat({ max: PROCESSES - 1 });
const commands = fc.commands(
	[
		who.map((n) => new Listen(n)),
		who.map((n) => new Leave(n)),
		fc.constantFrom(...Object.keys(HAPPENINGS)).map((what) => new Happening(what)),
	],
	{ maxCommands: 20 },
);

it('has one connection at most, serves everybody again when all is well, and leaves nothing behind', async () => {
	await fc.assert(
		fc.asyncProperty(commands, async (sequence) => {
			const world = new World();
			const { cluster, runtime } = world;
			await fc.asyncModelRun(() => ({ model: { listening: new Set<number>() }, real: world }), sequence);

			heal(cluster.zoom);
			cluster.away = false;
			// The longest wait there is: for a subscription that somebody else took.
			await runtime.advance(1_300 * SECOND);
			world.check();
			const { alive } = world;
			if (alive.length > 0) {
				const event = { event: 'user.updated', event_ts: 42, payload: { object: { id: 'u' } } };
				cluster.zoom.openSockets.find(({ accepted }) => accepted)?.says(eventFrame(event));
				await runtime.settle();
			}
			for (const { times } of alive) expect(times.filter((time) => time === 42)).toHaveLength(1);

			for (let n = 0; n < PROCESSES; n++) await world.leave(n);
			await runtime.advance(20 * SECOND);
			expect(cluster.zoom.openSockets).toEqual([]);
			expect(cluster.subscribers).toBe(0);
			expect(runtime.pending).toBe(0);
		}),
		{ numRuns: Number(process.env['RUNS'] ?? 40) },
	);
}, 240_000);

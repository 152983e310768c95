import fc from 'fast-check';
import { LayeredSeenSet } from '../../../zoom/store/layeredSeenSet';
import { MemorySeenSet } from '../../../zoom/store/seenSet';
import { StoreUnavailableError } from '../../../zoom/store/redisConnection';
import type { SharedSeenSet } from '../../../zoom/store/redisSeenSet';
import { FakeSharedSeenSet } from '../../support/fakeSharedSeenSet';
import { VirtualTime } from '../../support/virtualTime';

const KEY = 'seen';
const SECOND = 1_000;
const LIMITS = { ttlMs: 3_600_000, maxSize: 50_000 };

/** One process. */
class Process implements SharedSeenSet {
	readonly once: LayeredSeenSet;
	readonly emitted: string[] = [];
	readonly over = new AbortController();
	/** Whether its questions arrive, and whether the answers do. */
	wire: 'up' | 'down' | 'answers lost' = 'up';
	/** How long an answer takes. */
	answerMs = 0;

	constructor(
		private readonly shared: FakeSharedSeenSet,
		private readonly time: VirtualTime,
	) {
		this.once = new LayeredSeenSet(new MemorySeenSet(() => time.now(), LIMITS), this, time);
	}

	async connect(): Promise<void> {
		if (this.wire === 'up') return;
		this.wire = 'up';
		await this.once.reconnected(Promise.resolve());
	}

	/** An event that came to this process from Zoom. */
	async takes(event: string): Promise<void> {
		const [first] = await this.once.addNew(KEY, [event]);
		if (first) this.emitted.push(event);
	}

	/** An event that another process told it of. */
	async borrows(event: string): Promise<void> {
		const [first] = await this.once.addNew(KEY, [event], this.over.signal);
		if (first) this.emitted.push(event);
	}

	/** Whether it could tell the others of an event. */
	async lends(): Promise<boolean> {
		const told = this.once.catchUp(KEY).then(() => this.wire === 'up');
		return await told.catch(() => false);
	}

	async addNew(key: string, members: readonly string[], question?: string): Promise<boolean[]> {
		// As RedisSeenSet, which asks nobody for nothing.
		if (members.length === 0) return [];
		return await this.travel(() => this.shared.addNew(key, members, question));
	}

	async tell(key: string, members: readonly string[]): Promise<boolean> {
		await this.addNew(key, members);
		return false;
	}

	async forget(key: string, members: readonly string[]): Promise<void> {
		await this.travel(() => this.shared.forget(key, members));
	}

	async answer(): Promise<void> {
		await this.travel(() => this.shared.answer());
	}

	private async travel<T>(work: () => Promise<T>): Promise<T> {
		await Promise.resolve();
		if (this.wire === 'down') throw new StoreUnavailableError('away');
		const answer = await work();
		if (this.answerMs > 0) await this.time.sleep(this.answerMs);
		if (this.wire !== 'up') throw new StoreUnavailableError('no answer');
		return answer;
	}
}

let time: VirtualTime;
let shared: FakeSharedSeenSet;
let holder: Process;
let one: Process;
let other: Process;

beforeEach(() => {
	time = new VirtualTime();
	shared = new FakeSharedSeenSet();
	holder = new Process(shared, time);
	one = new Process(shared, time);
	other = new Process(shared, time);
});

const all = (): Process[] => [holder, one, other];
const emitted = (): string[] => all().flatMap((process) => process.emitted);

it('asks the shared store once for each question while it is there', async () => {
	await holder.takes('a');
	await one.borrows('a');
	await holder.lends();
	await holder.takes('b');
	expect(shared.asked).toBe(3);
	expect(emitted()).toEqual(['a', 'b']);
});

it('goes on alone at once with what came to this process, while the shared store is away', async () => {
	holder.wire = 'down';
	await holder.takes('a');
	await holder.takes('a');
	expect(holder.emitted).toEqual(['a']);
});

it('what a process decided alone the others know before it can tell them of it', async () => {
	holder.wire = 'down';
	await holder.takes('a');
	expect(await holder.lends()).toBe(false);
	holder.wire = 'up';
	expect(await holder.lends()).toBe(true);
	await one.borrows('a');
	expect(emitted()).toEqual(['a']);
});

it('tells others of an event only when it has decided on it, also when another question was asked before', async () => {
	const order: string[] = [];
	holder.answerMs = 10;
	const taking = holder
		.takes('a')
		.then(() => holder.takes('b'))
		.then(() => order.push('decided'));
	const lending = holder.lends().then(() => order.push('lent'));
	// The second question is under way.
	await time.advance(15);
	await time.advance(1);
	expect(order).toEqual([]);
	await time.advance(10);
	await Promise.all([taking, lending]);
	expect(order).toEqual(['decided', 'lent']);
});

it('what a process decided alone the others know as soon as it is connected again', async () => {
	holder.wire = 'down';
	await holder.takes('a');
	await holder.connect();
	expect(shared.known).toEqual(new Set([`${KEY} a`]));
});

it('what a process heard of and cannot ask about waits until the one who had it first has told the store', async () => {
	await holder.takes('a');
	for (const process of all()) process.wire = 'down';
	shared.empty();
	const borrowed = Promise.all([one.borrows('a'), other.borrows('a')]);
	await time.advance(2 * SECOND);
	await Promise.all([one.connect(), other.connect()]);
	await time.advance(3 * SECOND);
	await holder.connect();
	await time.until(borrowed);
	expect(emitted()).toEqual(['a']);
});

it('a question that was answered and not heard is not taken for one that somebody else asked', async () => {
	one.wire = 'answers lost';
	const borrowed = one.borrows('nobody else has it');
	await time.advance(SECOND / 2);
	await one.connect();
	await time.until(borrowed);
	expect(emitted()).toEqual(['nobody else has it']);
});

it('what is being asked is not told as done', async () => {
	one.wire = 'down';
	const borrowed = one.borrows('nobody else has it');
	await time.advance(SECOND / 2);
	await one.connect();
	await time.until(borrowed);
	expect(emitted()).toEqual(['nobody else has it']);
});

it('waits longer for the others where the shared store goes again within a minute, as they look for it more rarely', async () => {
	for (const process of all()) process.wire = 'down';
	await one.takes('before');
	await one.connect();
	await one.takes('between');
	await Promise.all([holder.connect(), other.connect()]);
	await holder.takes('a');
	for (const process of all()) process.wire = 'down';
	shared.empty();
	const borrowed = one.borrows('a');
	await time.advance(2 * SECOND);
	await one.connect();
	await time.advance(14 * SECOND);
	await holder.connect();
	await time.until(borrowed);
	expect(emitted()).toEqual(['a', 'before', 'between']);
});

it('loses nothing when the shared store stays away: it is emitted after some seconds', async () => {
	one.wire = 'down';
	const borrowed = one.borrows('a');
	await time.advance(10 * SECOND);
	expect(emitted()).toEqual([]);
	await time.advance(10 * SECOND);
	await borrowed;
	expect(emitted()).toEqual(['a']);
});

it('ends the waiting when it is told to', async () => {
	one.wire = 'down';
	const begun = time.now();
	const borrowed = one.borrows('a');
	await time.advance(SECOND);
	one.over.abort();
	await borrowed;
	expect(time.now() - begun).toBe(SECOND);
});

it('emits each event once, whatever moment the shared store goes, comes back empty, and each process finds it again', async () => {
	const moment = fc.integer({ min: 0, max: 6_000 });
	const blow = fc.record({
		goesAt: moment,
		/** Until the shared store can be reached, and until each process has found it, ms. */
		awayMs: fc.integer({ min: 100, max: 6_000 }),
		lateMs: fc.array(fc.integer({ min: 0, max: 2_500 }), { minLength: 3, maxLength: 3 }),
		isEmptied: fc.boolean(),
		/** Of what the holder tells the others. */
		onTheWayMs: fc.integer({ min: 0, max: 100 }),
		/** Whether the last answers are lost on their way. */
		loses: fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
	});
	await fc.assert(
		fc.asyncProperty(fc.array(moment, { minLength: 1, maxLength: 30 }), blow, async (moments, plan) => {
			time = new VirtualTime();
			shared = new FakeSharedSeenSet();
			[holder, one, other] = [0, 1, 2].map(() => new Process(shared, time)) as [Process, Process, Process];
			const work: Array<Promise<void>> = [];
			const at = (ms: number, act: () => Promise<void>): void => {
				work.push(time.sleep(ms).then(act));
			};
			const names = moments.map((_, index) => `event ${index}`);
			moments.forEach((ms, index) => {
				at(ms, async () => {
					const name = names[index] ?? '';
					await holder.takes(name);
					if (!(await holder.lends())) return;
					await time.sleep(plan.onTheWayMs);
					await Promise.all([one.borrows(name), other.borrows(name)]);
				});
			});
			at(plan.goesAt, async () => {
				for (const [index, process] of all().entries())
					process.wire = plan.loses[index] ? 'answers lost' : 'down';
				await time.sleep(50);
				for (const process of all()) process.wire = 'down';
				if (plan.isEmptied) shared.empty();
			});
			for (const [index, process] of all().entries())
				at(plan.goesAt + plan.awayMs + 50 + (plan.lateMs[index] ?? 0), () => process.connect());
			await time.advance(60 * SECOND);
			await Promise.all(work);
			expect(emitted().sort()).toEqual([...names].sort());
		}),
		{ numRuns: 300 },
	);
}, 60_000);

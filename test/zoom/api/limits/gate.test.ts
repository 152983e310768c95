import { Gate, type Pass } from '../../../../zoom/api/limits/gate';
import { SlotLog } from '../../../../zoom/api/limits/slotLog';
import { ZoomCancelledError, ZoomRateLimitError } from '../../../../zoom/errors';
import { VirtualTime } from '../../../support/virtualTime';

let time: VirtualTime;
let gate: Gate;
/** Who came through, in order. */
let through: string[];

const LIMIT = { calls: 10, windowMs: 1_000 };

beforeEach(() => {
	time = new VirtualTime();
	through = [];
	gate = new Gate(new SlotLog(() => time.now()), () => LIMIT, time, 'LIGHT');
});

const enter = async (lane: string, deadline = Infinity, signal?: AbortSignal): Promise<Pass> => {
	const pass = await gate.enter({ lane, deadline, signal });
	through.push(lane);
	return pass;
};

it('lets the first call through without any wait', async () => {
	await enter('a');
	expect(through).toEqual(['a']);
});

it('lets lanes take turns, so that a bulk run does not hold up a single call', async () => {
	const bulk = Array.from({ length: 40 }, () => enter('bulk'));
	await time.advance(500);
	expect(through).toHaveLength(10);
	const single = enter('single');
	await time.until(single);
	expect(through.slice(10)).toEqual(expect.arrayContaining(['single']));
	expect(through.indexOf('single')).toBeLessThanOrEqual(12);
	await time.until(Promise.all(bulk));
});

it('shares the limit evenly between lanes, however many calls each has', async () => {
	const lanes = { a: 60, b: 20, c: 20 };
	const all = Object.entries(lanes).flatMap(([lane, calls]) =>
		Array.from({ length: calls }, () => enter(lane)),
	);
	await time.advance(4_500);
	const share = (lane: string) => through.filter((each) => each === lane).length;
	expect(
		Math.max(share('a'), share('b'), share('c')) - Math.min(share('a'), share('b'), share('c')),
	).toBeLessThanOrEqual(1);
	await time.until(Promise.all(all));
	expect(share('a')).toBe(60);
});

it('refuses at once a call whose turn comes too late, and says when the turn is', async () => {
	for (let calls = 0; calls < 10; calls++) await time.until(enter('a'));
	const now = time.now();
	const late = enter('b', now + 300);
	await expect(late).rejects.toThrow(ZoomRateLimitError);
	await expect(late).rejects.toMatchObject({
		kind: 'bound',
		resetsAt: expect.any(Number),
		retryAfter: expect.any(Number),
	});
	const { resetsAt } = (await late.catch((error: unknown) => error)) as ZoomRateLimitError;
	expect(resetsAt).toBeGreaterThan(now + 800);
	expect(resetsAt).toBeLessThan(now + 1_100);
	expect(time.now()).toBe(now);
});

it('refuses a call at its deadline when others were before it', async () => {
	const others = Array.from({ length: 30 }, () => enter('a'));
	const late = enter('a', time.now() + 1_200);
	const outcome = late.catch((error: unknown) => error);
	await time.advance(1_199);
	await time.advance(2);
	expect(await outcome).toMatchObject({ kind: 'bound' });
	await time.until(Promise.all(others));
	expect(through).toHaveLength(30);
});

it('lets go of a call that is cancelled, and gives its turn to the next', async () => {
	const stop = new AbortController();
	for (let calls = 0; calls < 10; calls++) await time.until(enter('a'));
	const cancelled = enter('b', Infinity, stop.signal);
	const next = enter('c');
	await time.advance(0);
	stop.abort();
	await expect(cancelled).rejects.toThrow(ZoomCancelledError);
	await time.until(next);
	expect(through.slice(10)).toEqual(['c']);
});

it('lets nothing through for a caller who has stopped already', async () => {
	const cancelled = enter('a', Infinity, AbortSignal.abort());
	await expect(cancelled).rejects.toThrow(ZoomCancelledError);
	await time.advance(10_000);
	expect(through).toEqual([]);
});

it('lets nothing through while Zoom wants a pause, not even what was next in line', async () => {
	const calls = Array.from({ length: 8 }, () => enter('a'));
	await time.advance(15);
	const before = through.length;
	expect(before).toBeGreaterThan(0);
	await gate.pause(3_000);
	await time.advance(2_900);
	expect(through).toHaveLength(before);
	await time.until(Promise.all(calls));
});

it('goes slower for a while after a refusal', async () => {
	const rate = async (): Promise<number> => {
		const from = through.length;
		const calls = Array.from({ length: 60 }, () => enter('a'));
		const begun = time.now();
		await time.until(Promise.all(calls));
		return (through.length - from) / (time.now() - begun);
	};
	const before = await rate();
	await gate.pause(0);
	await gate.pause(0);
	expect(await rate()).toBeLessThan(before * 0.9);
	await time.advance(300_000);
	expect(await rate()).toBeGreaterThan(before * 0.97);
});

it('passes on what the log of slots cannot answer', async () => {
	const broken = { reserve: () => Promise.reject(new Error('gone')), moved: jest.fn(), pause: jest.fn() };
	gate = new Gate(broken, () => LIMIT, time, 'LIGHT');
	await expect(enter('a')).rejects.toThrow('gone');
});

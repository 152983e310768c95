import { MemoryCounters, nextUtcDay } from '../../../../zoom/api/limits/counters';

const NOON = Date.UTC(2026, 2, 2, 12);
const MIDNIGHT = Date.UTC(2026, 2, 3);

let now: number;
let counters: MemoryCounters;
beforeEach(() => {
	now = NOON;
	counters = new MemoryCounters(() => now);
});

it('A daily limit takes as many as it allows, each name for itself', async () => {
	expect([await counters.take('a', 2), await counters.take('a', 2), await counters.take('a', 2)]).toEqual([
		true,
		true,
		false,
	]);
	expect([await counters.count('a'), await counters.count('b'), await counters.take('b', 1)]).toEqual([
		2,
		0,
		true,
	]);
	expect(await counters.take('c', 0)).toBe(false);
});

it('What did not happen is taken back, and nothing that was not counted', async () => {
	await counters.take('a', 1);
	await counters.giveBack('a');
	await counters.giveBack('a');
	expect(await counters.count('a')).toBe(0);
	expect([await counters.take('a', 1), await counters.take('a', 1)]).toEqual([true, false]);
});

it('Where Zoom says that the limit is reached, it is, until midnight in UTC', async () => {
	await counters.exhaust('a');
	await counters.giveBack('a');
	expect([await counters.count('a'), await counters.take('a', 1_000_000)]).toEqual([Infinity, false]);
	now = MIDNIGHT - 1;
	expect(await counters.take('a', 1)).toBe(false);
	now = MIDNIGHT;
	expect([await counters.count('a'), await counters.take('a', 1)]).toEqual([0, true]);
});

it('A limit that is reached on a new day, before anything was counted, holds for that day', async () => {
	await counters.take('a', 1);
	now = MIDNIGHT;
	await counters.exhaust('b');
	expect([await counters.count('a'), await counters.count('b')]).toEqual([0, Infinity]);
});

it.each([
	[NOON, MIDNIGHT],
	[MIDNIGHT - 1, MIDNIGHT],
	[MIDNIGHT, MIDNIGHT + 86_400_000],
])('The next day in UTC after %d is %d', (time, next) => {
	expect(nextUtcDay(time)).toBe(next);
});

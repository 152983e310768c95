import { ReplayGuard } from '../../../../zoom/events/cluster/replayGuard';

const NOW = Date.UTC(2026, 0, 1);
const MINUTE = 60_000;
let guard: ReplayGuard;

beforeEach(() => {
	guard = new ReplayGuard();
});

const accepts = (
	number: number,
	at = NOW,
	{ now = NOW, listeningMs = 60 * MINUTE, from = 'a' } = {},
): boolean => guard.accepts({ from, number, at }, now, listeningMs);

it('takes each message once', () => {
	expect([1, 2, 3].map((number) => accepts(number))).toEqual([true, true, true]);
	expect([1, 2, 3].map((number) => accepts(number))).toEqual([false, false, false]);
	expect(accepts(1, NOW, { from: 'b' })).toBe(true);
});

it('takes none twice because others begin to send', () => {
	expect([accepts(1), accepts(1, NOW, { from: 'b' }), accepts(1, NOW, { from: 'c' })]).toEqual([
		true,
		true,
		true,
	]);
	expect([accepts(1), accepts(1, NOW, { from: 'b' })]).toEqual([false, false]);
});

it('takes messages that overtook each other', () => {
	expect([5, 4, 1, 3, 2].map((number) => accepts(number))).toEqual(Array(5).fill(true));
	expect([5, 4, 1, 3, 2].map((number) => accepts(number))).toEqual(Array(5).fill(false));
});

it('takes none that is minutes old, and one that waited while this process slept', () => {
	expect(accepts(1, NOW - 6 * MINUTE)).toBe(false);
	expect(accepts(1, NOW - 4 * MINUTE)).toBe(true);
});

it('takes none that was sent before it listened', () => {
	expect(accepts(1, NOW - 10_000, { listeningMs: 3_000 })).toBe(false);
	expect(accepts(1, NOW - 4_000, { listeningMs: 3_000 })).toBe(true);
});

it('takes none from a time to come, but for servers whose clocks differ', () => {
	expect(accepts(1, NOW + MINUTE)).toBe(false);
	expect(accepts(1, NOW + 20_000)).toBe(true);
});

it('still knows what it took after many messages, and keeps but the newest', () => {
	for (let number = 1; number <= 10_000; number++) expect(accepts(number)).toBe(true);
	for (let number = 1; number <= 10_000; number++) expect(accepts(number)).toBe(false);
});

it('forgets who has long been silent, and takes nothing of theirs twice all the same', () => {
	expect(accepts(1)).toBe(true);
	const now = NOW + 10 * MINUTE;
	for (let other = 0; other < 10; other++) accepts(1, now, { now, from: `other ${other}` });
	expect(accepts(1, NOW, { now })).toBe(false);
});

import { PendingWindows } from '../../../../zoom/events/backfill/pendingWindows';

const SECOND = 1_000;
const MINUTE = 60_000;
/** How long after a question the next one comes. */
const [FIRST, SECOND_TIME, LAST] = [3 * SECOND, 5 * MINUTE, 30 * MINUTE];

let windows: PendingWindows;
beforeEach(() => {
	windows = new PendingWindows();
});

const ask = (now: number) => {
	const due = windows.due(now);
	if (!due) throw new Error(`Nothing is due at ${now}`);
	return due;
};

describe('the windows that are still to be asked for', () => {
	it('are none at first', () => {
		expect(windows.due(0)).toBeUndefined();
		expect([windows.oldest, windows.next, windows.hasNew]).toEqual([Infinity, Infinity, false]);
	});

	it('are asked for three seconds after they end, and not before', () => {
		windows.add({ from: 10, to: 20 }, 100);
		expect([windows.oldest, windows.next, windows.hasNew]).toEqual([10, 100 + FIRST, true]);
		expect(windows.due(100 + FIRST - 1)).toBeUndefined();
		expect(ask(100 + FIRST)).toMatchObject({ window: { from: 10, to: 20 }, isLast: false });
	});

	it('are asked for three times, each later than the one before, where Zoom may not have told all', () => {
		windows.add({ from: 10, to: 20 }, 0);
		windows.settle(ask(FIRST), true, 1_000_000);
		expect([windows.next, windows.hasNew, windows.oldest]).toEqual([1_000_000 + SECOND_TIME, false, 10]);
		const second = ask(windows.next);
		expect(second.isLast).toBe(false);
		windows.settle(second, true, 2_000_000);
		expect(windows.next).toBe(2_000_000 + LAST);
		const third = ask(windows.next);
		expect(third.isLast).toBe(true);
		windows.settle(third, true, 9_000_000);
		expect([windows.oldest, windows.next, windows.due(Infinity)]).toEqual([Infinity, Infinity, undefined]);
	});

	it('are gone once Zoom has told all', () => {
		windows.add({ from: 10, to: 20 }, 0);
		windows.settle(ask(FIRST), false, FIRST);
		expect(windows.due(Infinity)).toBeUndefined();
	});

	it('are asked for together, as one window around them, which is the last question when it is for one of them', () => {
		windows.add({ from: 10, to: 20 }, 0);
		windows.settle(ask(FIRST), true, 0);
		windows.settle(ask(SECOND_TIME), true, 0);
		windows.add({ from: 5, to: 8 }, LAST - FIRST);
		const both = ask(LAST);
		expect(both).toMatchObject({ window: { from: 5, to: 20 }, isLast: true });
		expect(both.pending).toHaveLength(2);
		windows.settle(both, true, LAST);
		expect([windows.oldest, windows.next]).toEqual([5, LAST + SECOND_TIME]);
	});

	it('leave those alone that were not asked for', () => {
		windows.add({ from: 10, to: 20 }, 0);
		const due = ask(FIRST);
		windows.add({ from: 30, to: 40 }, FIRST);
		windows.settle(due, false, FIRST);
		expect([windows.oldest, windows.hasNew]).toEqual([30, true]);
	});
});

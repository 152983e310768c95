import { SlotLog } from '../../../../zoom/api/limits/slotLog';
import type { SlotRequest } from '../../../../zoom/api/limits/slots';

const ONE_A_SECOND = { calls: 1, windowMs: 1_000 };

let now: number;
let log: SlotLog;
beforeEach(() => {
	now = 1_000_000;
	log = new SlotLog(() => now);
});

const reserve = async (request: Partial<SlotRequest> = {}) =>
	await log.reserve({ limit: ONE_A_SECOND, count: 1, aheadMs: Infinity, marginMs: 0, ...request });
const waits = async (request: Partial<SlotRequest> = {}) =>
	(await reserve(request)).slots.map(({ waitMs }) => waitMs);

describe('moments for calls', () => {
	it('are a window apart, and no further ahead than is asked for', async () => {
		expect(await waits({ count: 3 })).toEqual([0, 1_000, 2_000]);
		expect(await reserve({ aheadMs: 2_999 })).toEqual({ slots: [], waitMs: 3_000 });
		now += 500;
		expect(await waits()).toEqual([2_500]);
	});

	it('are later by the margin of the call before', async () => {
		await waits({ marginMs: 30 });
		expect(await waits()).toEqual([1_030]);
	});

	it('are spread where many fit into a window', async () => {
		expect(await waits({ limit: { calls: 2, windowMs: 1_000 }, count: 3 })).toEqual([0, 10, 1_000]);
	});

	it('go by when Zoom may see the calls before, in whatever order that is', async () => {
		const limit = { calls: 2, windowMs: 1_000 };
		await waits({ limit, marginMs: 30 });
		expect(await waits({ limit, marginMs: 0 })).toEqual([10]);
		// The second call is the first that Zoom surely has seen.
		expect(await waits({ limit })).toEqual([1_010]);
	});

	it('are free again when the window is over', async () => {
		await waits();
		now += 1_000;
		expect(await waits()).toEqual([0]);
	});

	it('begin anew where the clock was set back', async () => {
		await waits();
		now -= 20_000;
		expect(await waits()).toEqual([0]);
	});
});

describe('a call that Zoom may see later', () => {
	it('moves its stamp, and with it the next moment', async () => {
		const { slots } = await reserve();
		await log.moved([{ id: slots[0]?.id ?? '', lateMs: 200, agoMs: 0 }]);
		expect(await waits()).toEqual([1_200]);
	});

	it('has a stamp again where that was lost', async () => {
		await log.moved([{ id: 'lost', lateMs: 50, agoMs: 300 }]);
		expect(await waits()).toEqual([700]);
	});

	it('keeps the log in the order of time', async () => {
		const { slots } = await reserve({ limit: { calls: 2, windowMs: 1_000 }, count: 2 });
		await log.moved([{ id: slots[0]?.id ?? '', lateMs: 500, agoMs: 0 }]);
		// The second call, at 10 ms, is the older one now.
		expect(await waits({ limit: { calls: 2, windowMs: 1_000 } })).toEqual([1_010]);
	});
});

describe('a pause', () => {
	it('holds all back until it ends, and a shorter one does not end it', async () => {
		await log.pause(5_000, false);
		await log.pause(100, false);
		expect(await waits()).toEqual([5_000]);
	});

	it('after a refusal leaves a tenth more room for each, at most twice as much, half of it gone in half a minute', async () => {
		const room = async () => {
			const [first = 0, second = 0] = await waits({ count: 2 });
			return second - first;
		};
		await log.pause(0, true);
		expect(await room()).toBeCloseTo(1_100, 6);
		now += 30_000;
		expect(await room()).toBeCloseTo(1_050, 6);
		for (let refusals = 0; refusals < 20; refusals += 1) await log.pause(0, true);
		now += 10_000_000;
		expect(await room()).toBeCloseTo(1_000, 6);
		for (let refusals = 0; refusals < 20; refusals += 1) await log.pause(0, true);
		expect(await room()).toBeCloseTo(2_000, 6);
	});
});

describe('a log without anything in it', () => {
	it('is one whose pause and widest window are over', async () => {
		expect(log.isIdle(1_000)).toBe(true);
		await waits();
		now += 1_999;
		expect(log.isIdle(1_000)).toBe(false);
		now += 1;
		expect(log.isIdle(1_000)).toBe(true);
		await log.pause(10, false);
		expect(log.isIdle(1_000)).toBe(false);
		now += 10;
		expect(log.isIdle(1_000)).toBe(true);
	});
});

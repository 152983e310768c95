import { ResilientSlots } from '../../../../zoom/api/limits/resilientSlots';
import { SlotLog } from '../../../../zoom/api/limits/slotLog';
import type { Reservation, SlotRequest, Slots } from '../../../../zoom/api/limits/slots';
import { StoreUnavailableError } from '../../../../zoom/store/redisConnection';
import { VirtualTime } from '../../../support/virtualTime';

/** Slots of several processes that may go away. */
class Shared implements Slots {
	here = true;
	constructor(private readonly log: SlotLog) {}

	reserve = (request: SlotRequest): Promise<Reservation> => this.answer(() => this.log.reserve(request));
	moved: Slots['moved'] = (moves) => this.answer(() => this.log.moved(moves));
	pause: Slots['pause'] = (ms, slower) => this.answer(() => this.log.pause(ms, slower));

	private answer<T>(act: () => Promise<T>): Promise<T> {
		return this.here ? act() : Promise.reject(new StoreUnavailableError('gone'));
	}
}

let time: VirtualTime;
let shared: Shared;
let slots: ResilientSlots;

beforeEach(() => {
	time = new VirtualTime();
	shared = new Shared(new SlotLog(() => time.now()));
	slots = new ResilientSlots(shared, new SlotLog(() => time.now()));
});

/** How many slots there are within so many ms. */
async function within(ms: number, limit = { calls: 40, windowMs: 1_000 }): Promise<number> {
	const end = time.now() + ms;
	let taken = 0;
	for (;;) {
		const { slots: got, waitMs } = await slots.reserve({ limit, count: 1, aheadMs: 0, marginMs: 30 });
		taken += got.length;
		if (got.length > 0) continue;
		if (time.now() + waitMs >= end) break;
		await time.advance(waitMs);
	}
	await time.advance(end - time.now());
	return taken;
}

it('keeps to a quarter of the limit while the shared log is away, so that four processes stay within it', async () => {
	shared.here = false;
	await within(1_030);
	expect(await within(1_000)).toBe(10);
});

it('stretches a limit that is too small to be divided', async () => {
	shared.here = false;
	const limit = { calls: 1, windowMs: 1_000 };
	await within(1_030, limit);
	expect(await within(16_000, limit)).toBeLessThanOrEqual(4);
});

it('starts nothing for one window when the shared log goes, nor when it is back until all others can have seen it', async () => {
	expect(await within(500)).toBe(40);
	shared.here = false;
	expect(await within(1_000)).toBe(0);
	expect(await within(1_000)).toBe(10);
	shared.here = true;
	expect(await within(2_500)).toBe(0);
	expect(await within(1_000)).toBe(40);
});

it('does not fail when there is something to tell and nobody to tell it to', async () => {
	shared.here = false;
	await expect(slots.moved([{ id: '1', lateMs: 5, agoMs: 0 }])).resolves.toBeUndefined();
	await expect(slots.pause(1_000, true)).resolves.toBeUndefined();
});

it('passes on any other failure', async () => {
	slots = new ResilientSlots(
		{ reserve: () => Promise.reject(new Error('WRONGTYPE')), moved: jest.fn(), pause: jest.fn() },
		new SlotLog(() => time.now()),
	);
	await expect(within(10)).rejects.toThrow('WRONGTYPE');
});

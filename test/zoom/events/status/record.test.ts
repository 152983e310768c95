import { SubscriptionRecord } from '../../../../zoom/events/status/record';
import { summarize } from '../../../../zoom/events/status/summary';

const BEGUN = 1_000;
const circumstances = {
	subscriptionId: 'abc',
	workflows: 2,
	emitted: 3,
	duplicates: 4,
	dropped: 5,
	failure: undefined,
	now: 9_000,
	lease: { isHeld: true, isElsewhere: false, isUnknown: false },
	oldest: Infinity,
};

let record: SubscriptionRecord;
beforeEach(() => {
	record = new SubscriptionRecord(BEGUN);
});

describe('what a subscription has seen', () => {
	it('begins with nothing', () => {
		expect(record).toMatchObject({
			state: 'idle',
			since: BEGUN,
			events: 0,
			lastEventAt: undefined,
			connectedTimes: 0,
			lastLiveAt: 0,
			unreadable: {},
			gaps: [],
			isLive: false,
		});
	});

	it.each(['live', 'draining'] as const)(
		'stands until the state %s is left, and as long as it stays',
		(state) => {
			record.enter(state, 2_000);
			expect([record.isLive, record.since, record.lastLiveAt]).toEqual([true, 2_000, 0]);
			record.enter(state, 3_000);
			expect([record.since, record.lastLiveAt]).toEqual([2_000, 3_000]);
			record.enter('waiting', 4_000);
			record.enter('connecting', 5_000);
			expect([record.isLive, record.since, record.lastLiveAt]).toEqual([false, 5_000, 4_000]);
		},
	);

	it('counts events, and what could not be read by what it was', () => {
		record.event(2_000);
		record.event(3_000);
		expect([record.events, record.lastEventAt]).toEqual([2, 3_000]);
		for (const what of ['failed', 'binary', 'failed'] as const) record.unread(what);
		expect(record.unreadable).toEqual({ failed: 2, binary: 1 });
	});

	it('keeps the last twenty gaps', () => {
		for (let from = 1; from <= 21; from += 1) record.gap({ from, to: from + 1, reason: 'silent' });
		expect(record.gaps.map(({ from }) => from)).toEqual(Array.from({ length: 20 }, (_, index) => index + 2));
	});
});

describe('how a subscription is doing', () => {
	it('is what was seen, with what the process knows beside it', () => {
		record.enter('waiting', 2_000);
		record.event(1_500);
		record.lastTrouble = 'No answer';
		expect(summarize(record, circumstances)).toEqual({
			subscriptionId: 'abc',
			state: 'waiting',
			writtenAt: 9_000,
			since: 2_000,
			lastLiveAt: 0,
			here: true,
			workflows: 2,
			events: 1,
			lastEventAt: 1_500,
			connectedTimes: 0,
			unreadable: {},
			emitted: 3,
			duplicates: 4,
			dropped: 5,
			gaps: [],
			lastTrouble: 'No answer',
			failure: undefined,
			handedOnUntil: 0,
		});
	});

	it.each([
		[{ isHeld: false, isElsewhere: true, isUnknown: false }, 'elsewhere', false],
		[{ isHeld: false, isElsewhere: true, isUnknown: true }, 'unknown', false],
		[{ isHeld: true, isElsewhere: false, isUnknown: false }, 'idle', true],
	])('depends on who has the connection: %j', (lease, state, here) => {
		expect(summarize(record, { ...circumstances, lease })).toMatchObject({ state, here });
	});

	it('is up to now while it is live, and handed on up to the oldest event that waits', () => {
		record.enter('live', 2_000);
		expect(summarize(record, circumstances)).toMatchObject({ lastLiveAt: 9_000, handedOnUntil: 9_000 });
		expect(summarize(record, { ...circumstances, oldest: 8_000 })).toMatchObject({
			lastLiveAt: 9_000,
			handedOnUntil: 8_000,
		});
		record.enter('waiting', 3_000);
		expect(summarize(record, circumstances)).toMatchObject({ lastLiveAt: 3_000, handedOnUntil: 3_000 });
	});
});

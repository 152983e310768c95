import { readStatus, type SubscriptionStatus } from '../../../../zoom/events/status/status';

const STATUS: SubscriptionStatus = {
	subscriptionId: 'abc',
	state: 'live',
	writtenAt: 1,
	since: 2,
	lastLiveAt: 3,
	here: true,
	workflows: 4,
	events: 5,
	lastEventAt: 6,
	connectedTimes: 7,
	unreadable: { json: 1 },
	emitted: 8,
	duplicates: 9,
	dropped: 10,
	gaps: [{ from: 1, to: 2, reason: 'silent' }],
	lastTrouble: undefined,
	failure: undefined,
	handedOnUntil: 11,
};

const without = (name: string) => Object.fromEntries(Object.entries(STATUS).filter(([one]) => one !== name));

describe('what another process wrote of its subscription', () => {
	it('is read with and without what it may lack', () => {
		expect(readStatus({ v: 1, ...STATUS })).toEqual(STATUS);
		for (const name of ['lastEventAt', 'lastTrouble', 'failure']) {
			expect(readStatus(without(name))).toEqual(without(name));
		}
		expect(readStatus({ ...STATUS, gaps: [] })).toMatchObject({ gaps: [] });
	});

	const needed = Object.keys(STATUS).filter(
		(name) => !['lastEventAt', 'lastTrouble', 'failure'].includes(name),
	);

	it.each(needed)('is no status without its %s, or with something else there', (name) => {
		expect(readStatus(without(name))).toBeUndefined();
		expect(readStatus({ ...STATUS, [name]: null })).toBeUndefined();
		expect(readStatus({ ...STATUS, [name]: [7] })).toBeUndefined();
	});

	it.each([[{ to: 2, reason: 'x' }], [{ from: 1, reason: 'x' }], [{ from: 1, to: 2 }], ['a gap'], [null]])(
		'is none with a gap that is %j; a reason that only a newer version knows is taken',
		(gap) => {
			expect(readStatus({ ...STATUS, gaps: [...STATUS.gaps, gap] })).toBeUndefined();
			const newer = [{ from: 1, to: 2, reason: 'newer' }];
			expect(readStatus({ ...STATUS, gaps: newer })).toMatchObject({ gaps: newer });
		},
	);
});

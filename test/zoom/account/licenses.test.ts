import { addOnsIn, hasLicense, isGiven, poolsFor } from '../../../zoom/account/licenses';
import { poolsOf } from '../../../zoom/account/pools';

const POOLS = poolsOf({
	plan_base: { type: 'yearly', hosts: 5, usage: 1 },
	plan_webinar: [
		{ type: 'webinar500_yearly', hosts: 2, usage: 1 },
		{ type: 'webinar1000_yearly', hosts: 4, usage: 0 },
	],
});

describe('the pool that a license is taken from', () => {
	it('is that of its capacity', () => {
		expect(poolsFor({ feature: 'webinar', value: '64' }, POOLS)).toMatchObject([
			{ capacity: 1000, bought: 4 },
		]);
		expect(poolsFor({ feature: 'user_type', value: '2' }, POOLS)).toMatchObject([{ pool: 'base' }]);
	});

	it('is unknown where Zoom names none, and none is needed to take a license away', () => {
		expect(poolsFor({ feature: 'webinar', value: '128' }, POOLS)).toEqual([]);
		expect(poolsFor({ feature: 'zoom_whiteboard', value: 'true' }, POOLS)).toEqual([]);
		expect(poolsFor({ feature: 'webinar', value: '0' }, POOLS)).toEqual([]);
		expect(poolsFor({ feature: 'user_type', value: '1' }, POOLS)).toEqual([]);
	});
});

it.each([
	['user_type', '2', true],
	['user_type', '1', false],
	['concurrent_meeting', 'None', false],
	['concurrent_meeting', 'Plus', true],
	['zoom_clips_plus', 'false', false],
	['zoom_one_type', '0', false],
	['zoom_one_type', '16', true],
] as const)('%s %s is a license: %s', (feature, value, given) => {
	expect(isGiven({ feature, value })).toBe(given);
});

it('knows who has a license already', () => {
	const feature = { webinar: true, webinar_capacity: 500, concurrent_meeting: 'Plus', zoom_whiteboard: true };
	expect(hasLicense({ feature: 'webinar', value: '1' }, { feature })).toBe(true);
	expect(hasLicense({ feature: 'webinar', value: '64' }, { feature })).toBe(false);
	expect(hasLicense({ feature: 'concurrent_meeting', value: 'Plus' }, { feature })).toBe(true);
	expect(hasLicense({ feature: 'zoom_whiteboard', value: 'true' }, { feature })).toBe(true);
	expect(hasLicense({ feature: 'user_type', value: '2' }, { type: 2 })).toBe(true);
	expect(hasLicense({ feature: 'webinar', value: '1' }, {})).toBe(false);
});

it('lists the add-ons that somebody has', () => {
	const feature = {
		webinar: true,
		webinar_capacity: 500,
		large_meeting: false,
		concurrent_meeting: 'None',
		zoom_whiteboard: true,
		meeting_capacity: 100,
	};
	expect(addOnsIn({ feature })).toEqual([{ addOn: 'webinar', capacity: 500 }, { addOn: 'zoom_whiteboard' }]);
	expect(addOnsIn({ feature: { concurrent_meeting: 'Basic' } })).toEqual([{ addOn: 'concurrent_meeting' }]);
	expect(addOnsIn({ feature: null })).toEqual([]);
});

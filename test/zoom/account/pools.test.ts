import { freeIn, freeLicenses, poolsOf } from '../../../zoom/account/pools';

const BASE = { type: 'yearly', hosts: 10, usage: 7, pending: 1 };

describe('the answer to how many licenses there are', () => {
	it('is one base plan, with what is left of it', () => {
		expect(poolsOf({ plan_base: BASE })).toEqual([
			{ pool: 'base', plan: 'yearly', capacity: undefined, bought: 10, assigned: 7, pending: 1, free: 3 },
		]);
	});

	it('or a list of them, in which what is assigned has another name', () => {
		const pools = poolsOf({
			plan_base: [
				{ type: 'yearly', hosts: 10, active_hosts: 9 },
				{ type: 'monthly', hosts: 5, active_hosts: 5 },
			],
		});
		expect(pools.map(({ bought, assigned, free }) => [bought, assigned, free])).toEqual([
			[10, 9, 1],
			[5, 5, 0],
		]);
		expect(freeLicenses(pools)).toBe(1);
	});

	it('has add-ons with the people they take in, and plans within plans', () => {
		const pools = poolsOf({
			plan_webinar: [
				{ type: 'webinar500_yearly', hosts: 2, usage: 1 },
				{ type: 'webinar1000_monthly', hosts: '1', usage: '0' },
			],
			plan_phone: {
				plan_base: { type: 'phone_base' },
				plan_calling: [{ type: 'us_unlimited', hosts: 4, usage: 4 }],
			},
			plan_recording: { type: 'cmr', plan_storage: '0' },
		});
		expect(pools.map(({ pool, capacity, bought, free }) => [pool, capacity, bought, free])).toEqual([
			['webinar', 500, 2, 1],
			['webinar', 1000, 1, 1],
			['phone_calling', undefined, 4, 0],
		]);
	});

	it.each([
		[{}],
		[{ plan_base: null }],
		[{ plan_base: 'none' }],
		[{ plan_base: { hosts: null } }],
		[{ plan_base: [null, {}] }],
	])('may say nothing: %j', (answer) => {
		expect(poolsOf(answer)).toEqual([]);
		expect(freeLicenses(poolsOf(answer))).toBeUndefined();
	});

	it('does not tell what is free where it does not tell what is assigned', () => {
		const [pool] = poolsOf({ plan_base: { hosts: 3 } });
		expect(pool).toMatchObject({ bought: 3, assigned: undefined, free: undefined });
		expect(freeIn(pool ? [pool] : [])).toBeUndefined();
	});

	it('never has less than none left: more may be assigned than is bought', () => {
		expect(freeLicenses(poolsOf({ plan_base: { hosts: 3, usage: 5 } }))).toBe(0);
	});
});

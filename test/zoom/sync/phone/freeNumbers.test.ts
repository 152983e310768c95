import { FreeNumbers, nextFreeIn } from '../../../../zoom/sync/phone/freeNumbers';
import { phoneNumberIn, PhoneSystem } from '../../../../zoom/sync/phone/system';

const number = (digits: string, site: string, owner?: string) =>
	phoneNumberIn({
		id: digits,
		number: `+${digits}`,
		site: { site_id: site, name: `Site ${site}` },
		assigned_list: owner === undefined ? [] : [{ assigned_to_id: owner, assigned_to_name: owner }],
	});
const NUMBERS = [number('14155550101', 'A'), number('14155550102', 'B'), number('49305550103', 'B')];

const free = (numbers = NUMBERS, reserved: string[] = []) =>
	new FreeNumbers(new PhoneSystem({ numbers }), new Set(reserved));
const next = (where: string, siteId: string, numbers = free()): string => {
	const found = numbers.next(where, siteId);
	return found.kind === 'number' ? found.number.number : found.why;
};

describe('the next free number', () => {
	it.each([
		['of an area code is that of the person’s site before others', '415', 'B', '+14155550102'],
		['of an area code may be of another site', '415', 'C', '+14155550101'],
		['begins as it is written', '+49 (30)', 'A', '+49305550103'],
		['of a site is found by its name', 'site b', 'A', '+14155550102'],
		['of a site is found by its ID', 'B', 'A', '+14155550102'],
		['is of the person’s own site where nothing is said', '', 'B', '+14155550102'],
	])('%s', (_, where, siteId, found) => {
		expect(next(where, siteId)).toBe(found);
	});

	it('is given once, and not where the list names it', () => {
		const numbers = free(NUMBERS, ['14155550101']);
		expect(next('415', 'A', numbers)).toBe('+14155550102');
		expect(next('415', 'A', numbers)).toBe('no phone number is free in 415');
	});

	it('that somebody has is not free', () => {
		const own = free([number('14155550101', 'A', 'ana')]);
		expect(next('', 'A', own)).toBe('no phone number is free at the site of the person');
	});

	it('of somebody whose site is not known is that of the only site there is', () => {
		const unknown = 'the site of the person is not known, so no free phone number is chosen';
		expect(next('', '', free(NUMBERS.slice(1)))).toBe('+14155550102');
		expect(next('', '')).toBe(unknown);
		expect(next('', '', free([]))).toBe(unknown);
	});

	it('is not guessed where two sites have the name', () => {
		const twins = ['A', 'B'].map((site) =>
			phoneNumberIn({ id: site, number: `+1${site}`, site: { site_id: site, name: 'Berlin' } }),
		);
		expect(next('berlin', '', free(twins))).toBe(
			'no free phone number is at a site "berlin", and no area code is called so',
		);
	});
});

it.each<[string, string | undefined]>([
	['next free', ''],
	['Next  Free in 415 ', '415'],
	['next free +49', '+49'],
	['next free in Inverness', 'inverness'],
	['+14155550101', undefined],
	['the next free one', undefined],
])('a cell says where the next free number is wanted: %j', (cell, where) => {
	expect(nextFreeIn(cell)?.where).toBe(where);
});

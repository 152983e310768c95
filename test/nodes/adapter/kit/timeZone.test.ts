import type { ILoadOptionsFunctions } from 'n8n-workflow';
import { field } from '../../../../nodes/adapter/kit';

const zone = field.timeZone('Of the meeting');
const all = async () =>
	(await zone.methods?.loadOptions?.['getTimeZones']?.call({} as ILoadOptionsFunctions)) ?? [];

it('A time zone is chosen from all that there are, UTC first and the others in the alphabet, none twice', async () => {
	const [none, utc, ...others] = (await all()).map(({ value }) => String(value));
	expect([none, utc]).toEqual(['', 'UTC']);
	expect(others).toEqual([...new Set(others)].sort());
	expect(others).not.toContain('UTC');
	expect(others.length).toBeGreaterThan(400);
});

it.each([
	'Europe/Kyiv',
	'Asia/Kolkata',
	'Asia/Yangon',
	'Asia/Kathmandu',
	'Asia/Ho_Chi_Minh',
	'America/Nuuk',
	'America/Argentina/Buenos_Aires',
	'Africa/Asmara',
])('It has the name of today: %s', async (name) => {
	expect((await all()).map(({ value }) => value)).toContain(name);
});

it('Each is shown with its offset', async () => {
	const names = new Map((await all()).map(({ name, value }) => [value, name]));
	expect(names.get('UTC')).toBe('UTC (UTC+00:00)');
	expect(names.get('Asia/Tokyo')).toBe('Asia/Tokyo (UTC+09:00)');
	expect(names.get('Asia/Kolkata')).toBe('Asia/Kolkata (UTC+05:30)');
});

it('It may be left open, and says what holds then', () => {
	expect(zone.property).toMatchObject({
		type: 'options',
		default: '',
		hint: 'Of the meeting',
		typeOptions: { loadOptionsMethod: 'getTimeZones' },
	});
	expect([zone.parse(''), zone.parse(' Asia/Tokyo ')]).toEqual(['', 'Asia/Tokyo']);
});

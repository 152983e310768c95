import { isSameTimeZone } from '../../../zoom/values/timeZone';

it.each([
	['Asia/Calcutta', 'Asia/Kolkata'],
	['US/Pacific', 'America/Los_Angeles'],
	['Europe/Kiev', 'Europe/Kyiv'],
	['Asia/Saigon', 'Asia/Ho_Chi_Minh'],
	['Etc/UTC', 'UTC'],
	['europe/madrid', 'Europe/Madrid'],
])('%s and %s are one', (one, other) => {
	expect(isSameTimeZone(one, other)).toBe(true);
});

it.each([
	['Europe/Berlin', 'Europe/Paris'],
	['Nowhere', 'Elsewhere'],
	['', 'UTC'],
])('%j and %j are two', (one, other) => {
	expect(isSameTimeZone(one, other)).toBe(false);
});

import { retryAfterMs, retryTime } from '../../../zoom/http/retryAfter';

const NOW = Date.UTC(2026, 4, 30, 22, 15, 0);
const MIDNIGHT = Date.UTC(2026, 4, 31);

it.each([
	['seconds', '3', NOW + 3_000],
	['a fraction of a second', '0.5', NOW + 500],
	['an ISO date', '2026-05-31T00:00:00Z', MIDNIGHT],
	['an HTTP date', 'Sun, 31 May 2026 00:00:00 GMT', MIDNIGHT],
	['a date in the past', '2020-05-31T00:00:00Z', NOW],
	['nothing', undefined, undefined],
	['an empty header', ' ', undefined],
	['something else', 'soon', undefined],
	['the longer of two', '5, 30', NOW + 30_000],
	['a date with spaces around it', ' 2026-05-31T00:00:00Z ', MIDNIGHT],
	['a date without a comma', 'Sun 31 May 2026 00:00:00 GMT', MIDNIGHT],
	['RFC 850', 'Sunday, 31-May-26 00:00:00 GMT', MIDNIGHT],
])('reads Retry-After as %s', (_, header, expected) => {
	expect(retryTime(header, NOW)).toBe(expected);
	expect(retryAfterMs(header, NOW)).toBe(expected === undefined ? undefined : expected - NOW);
});

it.each(['-1', '60,', '1;', '5, soon', '5 5', 'on Sun, 31 May 2026', 'May 31', 'later 2026-05-31'])(
	'takes %j for no date of long ago',
	(header) => {
		expect(retryTime(header, NOW)).toBeUndefined();
	},
);

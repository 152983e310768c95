import { readRateLimit } from '../../../../zoom/api/limits/rateLimitAnswer';

const NOW = Date.UTC(2026, 4, 30, 22, 15, 0);
const MIDNIGHT = Date.UTC(2026, 4, 31);
const SECOND = 'You have reached the maximum per-second rate limit for this API. Try again later.';
const DAILY =
	'You have reached the maximum daily rate limit for this API. Refer to the response header for details on when you can make another request.';
const HOST =
	'You have exceeded the daily rate limit (100) of Meeting Create/Update API requests permitted for this particular user. You may resume these requests at GMT 00:00:00.';
const CONCURRENT = 'Too many concurrent requests. A request to disassociate this user has already been made.';

it('tells a per-second limit from a daily one by the words, where there are no headers', () => {
	expect(readRateLimit(SECOND, {}, NOW)).toEqual({ kind: 'second', resetsAt: undefined });
	expect(readRateLimit(DAILY, {}, NOW)).toEqual({ kind: 'daily', resetsAt: MIDNIGHT });
});

it('believes the header that tells when a daily limit ends', () => {
	const headers = { 'x-ratelimit-type': 'Daily-limit', 'retry-after': '2026-05-31T00:00:00Z' };
	expect(readRateLimit(DAILY, headers, NOW)).toEqual({ kind: 'daily', resetsAt: MIDNIGHT });
	expect(readRateLimit('Too many', { 'x-ratelimit-type': 'Daily-limit' }, NOW).kind).toBe('daily');
});

it('knows the limit of one host, although its headers are those of the ordinary limit', () => {
	const headers = {
		'x-ratelimit-category': 'Light',
		'x-ratelimit-limit': '6000',
		'x-ratelimit-remaining': '5893',
	};
	expect(readRateLimit(HOST, headers, NOW)).toEqual({ kind: 'host', resetsAt: MIDNIGHT });
});

it('knows a resource that Zoom still works on', () => {
	expect(readRateLimit(CONCURRENT, {}, NOW)).toEqual({ kind: 'concurrent', resetsAt: undefined });
	for (const words of ['Too many concurrent requests.', 'This request has already been made.']) {
		const answer = { kind: 'concurrent', resetsAt: NOW + 5_000 };
		expect(readRateLimit(words, { 'retry-after': '5' }, NOW)).toEqual(answer);
	}
});

it('says when calls may go on again where Zoom does', () => {
	expect(readRateLimit(SECOND, { 'retry-after': '5' }, NOW)).toEqual({
		kind: 'second',
		resetsAt: NOW + 5_000,
	});
	const either = [HOST, 'This is not permitted for this particular user today.'];
	for (const words of either) {
		expect(readRateLimit(words, { 'retry-after': '5' }, NOW)).toEqual({ kind: 'host', resetsAt: MIDNIGHT });
	}
});

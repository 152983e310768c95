import type { Sender, ZoomHttpRequest, ZoomHttpResponse } from '../../../zoom/api/client/sender';
import { MAX_CALLS, Watch } from '../../../zoom/verify/watch';

const get: ZoomHttpRequest = { method: 'GET', path: '/users', query: {} };
const sending = (send: Sender['send']): Sender => ({
	ready: async () => await Promise.resolve(),
	send,
	maxRenewals: 1,
});
const answering = (answer: Partial<ZoomHttpResponse>): Watch =>
	new Watch(sending(async () => await Promise.resolve({ status: 200, headers: {}, body: '{}', ...answer })));

it.each(['POST', 'PUT', 'PATCH', 'DELETE'] as const)('sends no %s, whoever asks', async (method) => {
	const sent: string[] = [];
	const watch = new Watch(
		sending(async ({ path }) => {
			sent.push(path);
			return await Promise.resolve({ status: 200, headers: {}, body: '' });
		}),
	);
	await expect(watch.send({ ...get, method })).rejects.toThrow('only reads');
	expect(sent).toEqual([]);
});

it('stops after its calls, and says why', async () => {
	const watch = answering({});
	for (let call = 0; call < MAX_CALLS; call += 1) await watch.send(get);
	await expect(watch.send(get)).rejects.toMatchObject({ code: 'RATE_LIMITED', kind: 'bound' });
	expect(watch.calls).toBe(60);
});

it('keeps what headers say of limits, but not a daily one, and the names of the headers', async () => {
	const watch = answering({
		headers: { 'x-ratelimit-category': 'Light', 'x-ratelimit-limit': '30', 'x-zm-trackingid': 'secret' },
	});
	await watch.send(get);
	expect([...watch.limits.values()]).toEqual([{ category: 'LIGHT', limit: 30 }]);
	expect([...watch.headerNames]).toEqual(['x-ratelimit-category', 'x-ratelimit-limit']);

	const daily = answering({
		headers: {
			'x-ratelimit-category': 'Heavy',
			'x-ratelimit-limit': '30000',
			'x-ratelimit-type': 'Daily-limit',
		},
	});
	await daily.send(get);
	expect(daily.limits.size).toBe(0);
});

it.each([
	['12', 'seconds'],
	['2026-01-02T00:00:00Z', 'ISO date'],
	['Fri, 02 Jan 2026 00:00:00 GMT', 'HTTP date'],
	['soon', 'something else'],
	[undefined, 'absent'],
])('tells the form of Retry-After %s', async (value, form) => {
	const watch = answering({ status: 429, headers: value === undefined ? {} : { 'retry-after': value } });
	await watch.send(get);
	expect([...watch.retryAfterForms]).toEqual([form]);
});

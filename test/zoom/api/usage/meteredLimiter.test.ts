import { ZoomConnectionError } from '../../../../zoom/errors';
import { ZoomClient } from '../../../../zoom/api/client/client';
import type { ZoomHttpResponse } from '../../../../zoom/api/client/sender';
import { AccountLimiter } from '../../../../zoom/api/limits/accountLimiter';
import { callCounter } from '../../../../zoom/api/usage/callCounter';
import { MeteredLimiter } from '../../../../zoom/api/usage/meteredLimiter';
import { MemoryTally } from '../../../../zoom/api/usage/tally';
import { MemoryMeter } from '../../../../zoom/metrics/meter';
import { VirtualTime } from '../../../support/virtualTime';
import { PER_SECOND } from '../support/fakeZoom';

const USER = { userId: 'ana@example.com' };
const ok = { status: 200, headers: {}, body: '{}' };
const limited = { ...ok, status: 429, body: JSON.stringify(PER_SECOND.body) };

/** A client whose Zoom answers in turn, each time after so long. */
function zoomThat(answers: ReadonlyArray<ZoomHttpResponse | Error>, ms = 120) {
	const time = new VirtualTime();
	const meter = new MemoryMeter();
	let sent = 0;
	const client = new ZoomClient({
		sender: {
			ready: async () => await Promise.resolve(),
			send: async () => {
				const answer = answers[Math.min(sent++, answers.length - 1)];
				await time.sleep(ms);
				if (answer instanceof Error) throw answer;
				return answer ?? ok;
			},
			maxRenewals: 0,
		},
		limiter: new MeteredLimiter(new AccountLimiter({ plan: 'free', runtime: time }), meter, () => time.now()),
		tally: callCounter(new MemoryTally(() => time.now()), meter),
		runtime: time,
	});
	const counts = async (name: string): Promise<Record<string, number>> =>
		Object.fromEntries(
			[...(await meter.totals())].flatMap(([series, count]) =>
				series.startsWith(`${name}|`) ? [[series.slice(name.length + 1), count]] : [],
			),
		);
	const read = async (): Promise<unknown> => {
		const call = client.request('GET /users/{userId}', USER).catch((error: unknown) => error);
		await time.advance(60_000);
		return await call;
	};
	return { client, time, counts, read };
}

it('counts each call once by its end, and each request by its answer', async () => {
	const { read, counts } = zoomThat([limited, ok]);
	await read();
	expect(await counts('zoom_api_calls_total')).toEqual({ 'LIGHT|ok': 1 });
	expect(await counts('zoom_api_requests_total')).toEqual({ 'LIGHT|429': 1, 'LIGHT|200': 1 });
	expect(await counts('zoom_api_rate_limited_total')).toEqual({ 'LIGHT|second': 1 });
	expect(await counts('zoom_api_retries_total')).toEqual({ LIGHT: 1 });
});

it('measures how long Zoom takes from the moment at which the request leaves', async () => {
	const { read, counts } = zoomThat([ok], 120);
	await read();
	expect(await counts('zoom_api_answer_seconds')).toEqual({ 'LIGHT|0.25': 1, 'LIGHT|sum': 120 });
});

it('measures how long calls wait for the limits', async () => {
	const { client, time, counts } = zoomThat([ok]);
	// A free account may send 4 a second.
	const calls = Array.from({ length: 6 }, () => client.request('GET /users/{userId}', USER));
	await time.advance(60_000);
	await Promise.all(calls);
	const waits = await counts('zoom_api_limit_wait_seconds');
	const longerThanHalfASecond = (waits['LIGHT|1'] ?? 0) + (waits['LIGHT|5'] ?? 0);
	expect(longerThanHalfASecond).toBe(2);
	expect(waits['LIGHT|sum']).toBeGreaterThan(1_000);
});

it('counts a request without an answer as such, and measures no time for it', async () => {
	const { read, counts } = zoomThat([new ZoomConnectionError('The connection broke', true)]);
	await read();
	expect(await counts('zoom_api_requests_total')).toEqual({ 'LIGHT|none': 4 });
	expect(await counts('zoom_api_answer_seconds')).toEqual({});
	expect(await counts('zoom_api_calls_total')).toEqual({ 'LIGHT|CONNECTION_FAILED': 1 });
});

it.each([
	[99, 'other'],
	[599, '599'],
	[600, 'other'],
	[799, 'other'],
])('makes up no labels from what a proxy answers: %i', async (status, label) => {
	const { read, counts } = zoomThat([{ ...ok, status }]);
	await read();
	expect(Object.keys(await counts('zoom_api_requests_total'))).toEqual([`LIGHT|${label}`]);
});

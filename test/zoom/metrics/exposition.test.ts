import { exposition, type Reading } from '../../../zoom/metrics/exposition';
import { MemoryMeter } from '../../../zoom/metrics/meter';

/** The lines that are no comments, and not about what never happened. */
async function linesOf(meter: MemoryMeter, readings: readonly Reading[] = []): Promise<string[]> {
	const { text } = await exposition(await meter.totals(), readings);
	return linesIn(text).filter((line) => line.includes('_bucket') || !line.endsWith(' 0'));
}

const linesIn = (text: string): string[] =>
	text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));

it('adds counts up by metric and label', async () => {
	const meter = new MemoryMeter();
	meter.count('zoom_api_calls_total', { class: 'LIGHT', outcome: 'ok' });
	meter.count('zoom_api_calls_total', { class: 'LIGHT', outcome: 'ok' }, 2);
	meter.count('zoom_api_calls_total', { class: 'HEAVY', outcome: 'REFUSED' });
	expect(await linesOf(meter)).toEqual([
		'zoom_api_calls_total{class="LIGHT",outcome="ok"} 3',
		'zoom_api_calls_total{class="HEAVY",outcome="REFUSED"} 1',
	]);
});

it('shows in seconds what was counted in milliseconds', async () => {
	const meter = new MemoryMeter();
	meter.count('zoom_event_gap_seconds_total', { reason: 'silent' }, 12_500);
	expect(await linesOf(meter)).toEqual(['zoom_event_gap_seconds_total{reason="silent"} 12.5']);
});

it('counts in each bucket of a histogram all that took no longer, and everything in the last', async () => {
	const meter = new MemoryMeter();
	for (const ms of [40, 50, 51, 700, 90_000])
		meter.observe('zoom_api_answer_seconds', { class: 'LIGHT' }, ms);
	const lines = await linesOf(meter);
	const bucket = (le: string): string | undefined =>
		lines.find((line) => line.startsWith(`zoom_api_answer_seconds_bucket{class="LIGHT",le="${le}"}`));
	expect(['0.05', '0.1', '0.5', '1', '60', '+Inf'].map((le) => bucket(le)?.split(' ')[1])).toEqual([
		'2',
		'3',
		'3',
		'4',
		'4',
		'5',
	]);
	expect(lines).toContain('zoom_api_answer_seconds_sum{class="LIGHT"} 90.841');
	expect(lines).toContain('zoom_api_answer_seconds_count{class="LIGHT"} 5');
});

it('has help and type for each metric, as Prometheus expects, and its media type', async () => {
	const meter = new MemoryMeter();
	meter.observe('zoom_api_limit_wait_seconds', { class: 'LIGHT' }, 0);
	const { text, contentType } = await exposition(await meter.totals(), [
		{ name: 'zoom_redis_up', labels: {}, value: 1 },
	]);
	expect(text).toMatch(/^# HELP zoom_api_limit_wait_seconds How long a call waited/m);
	expect(text).toContain('# TYPE zoom_api_limit_wait_seconds histogram\n');
	expect(text).toContain('# TYPE zoom_redis_up gauge\nzoom_redis_up 1\n');
	expect(contentType).toBe('text/plain; version=0.0.4; charset=utf-8');
});

it('leaves out what it does not know, such as a count of another version or of somebody else’s hand', async () => {
	const totals = new Map([
		['zoom_api_calls_total|LIGHT|ok', 1],
		['zoom_api_calls_total|LIGHT|ok|more', 5],
		['zoom_api_answer_seconds|LIGHT|0.07', 5],
		['zoom_api_retries_total|LIGHT', NaN],
		['something_else', 5],
		['toString', 5],
	]);
	const { text } = await exposition(totals, []);
	expect(linesIn(text).filter((line) => !line.endsWith(' 0'))).toEqual([
		'zoom_api_calls_total{class="LIGHT",outcome="ok"} 1',
	]);
});

it('begins counts at 0, so that Prometheus sees the first one too', async () => {
	const { text } = await exposition(new Map(), []);
	expect(linesIn(text)).toEqual(
		expect.arrayContaining([
			'zoom_token_requests_total{grant="account_credentials",result="CREDENTIALS_REJECTED"} 0',
			'zoom_event_gaps_total{reason="silent"} 0',
		]),
	);
});

it('tells no count at all while nobody knows them, since 0 would look like a restart', async () => {
	const { text } = await exposition(undefined, [{ name: 'zoom_redis_up', labels: {}, value: 0 }]);
	expect(linesIn(text)).toEqual(['zoom_redis_up 0']);
});

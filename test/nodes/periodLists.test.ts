import type { ItemOperation } from '../../nodes/adapter/kit/operation';
import type { ZoomRecord } from '../../zoom/values';
import { least } from './support/filled';
import { OPERATIONS } from './support/operations';
import { runOperation } from './support/operationRun';

/** Lists of what happened in a period: Zoom answers for a month at most, so that they are asked for in windows. */

/** By which field a row is told from every other (Zoom's OpenAPI documents), where it has one. */
const IDENTITIES: Readonly<Record<string, string>> = {
	'call getAll': 'call_history_uuid',
	'voicemail getAll': 'id',
	'report getCallCharges': 'charge_id',
	'sms getAll': 'session_id',
	'sms getMessages': 'message_id',
};

const LISTS = OPERATIONS.filter(({ title }) => title in IDENTITIES).map(({ title, operation }) => ({
	title,
	operation: operation as ItemOperation,
	identity: IDENTITIES[title] ?? '',
}));

const PERIOD = {
	period: 'lastDays',
	days: 60,
	returnAll: true,
	simplify: false,
	options: { timezone: 'UTC' },
};

async function rowsOf(operation: ItemOperation, rows: (window: number) => ZoomRecord[]) {
	const { fields } = await least(operation, PERIOD);
	let windows = 0;
	const run = await runOperation(operation, fields, () => rows(windows++));
	if (run.error) throw run.error as Error;
	return { rows: run.output as ZoomRecord[], queries: run.calls.map(([, { query }]) => query as ZoomRecord) };
}

it('are these', () => {
	expect(LISTS.map(({ title }) => title).sort()).toEqual(Object.keys(IDENTITIES).sort());
});

describe.each(LISTS)('$title', ({ operation, identity }) => {
	it('has a row once that comes at the seam of two windows, and rows that differ only in their identity', async () => {
		const row = (id: string): ZoomRecord => ({ [identity]: id, date_time: '2026-02-01T00:00:00Z' });
		const { rows } = await rowsOf(operation, (window) => [row('seam'), row(`a${window}`), row(`b${window}`)]);
		const ids = rows.map((one) => one[identity]);
		expect(ids.filter((id) => id === 'seam')).toHaveLength(1);
		expect(ids.length).toBe(1 + 2 * 3);
		expect(new Set(ids).size).toBe(ids.length);
	});

	it('is asked for in windows that cover the period without a gap', async () => {
		const { queries } = await rowsOf(operation, () => []);
		const windows = queries.map(
			({ from, to }) => [Date.parse(String(from)), Date.parse(String(to))] as const,
		);
		const inOrder = [...windows].sort(([one], [other]) => one - other);
		expect(inOrder.length).toBeGreaterThan(1);
		// The trial's day is 15 March.
		expect(inOrder[0]?.[0]).toBe(Date.UTC(2026, 0, 14));
		expect(inOrder.at(-1)?.[1]).toBe(Date.UTC(2026, 2, 15) - 1_000);
		inOrder.slice(1).forEach(([from], index) => {
			expect(from - (inOrder[index]?.[1] ?? 0)).toBe(1_000);
		});
	});
});

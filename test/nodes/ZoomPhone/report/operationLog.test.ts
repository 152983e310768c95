import { getOperationLog } from '../../../../nodes/ZoomPhone/actions/report/getOperationLog.operation';
import type { ZoomRecord } from '../../../../zoom/values';
import { runOperation } from '../../support/operationRun';

const NOW = Date.UTC(2026, 2, 15, 12);

async function run(fields: object, times: readonly string[] = []) {
	const { output, calls, error } = await runOperation(
		getOperationLog,
		{ period: 'between', from: '2026-03-10', to: '2026-03-11', returnAll: true, ...fields },
		() => times.map((time) => ({ time })),
		{ now: NOW },
	);
	expect(error).toBeUndefined();
	return {
		queries: calls.map(([, { query }]) => query),
		times: (output as ZoomRecord[]).map(({ time }) => time),
	};
}
const zone = (timezone: string) => ({ options: { timezone } });

describe('the operation log of the phone system', () => {
	it('is asked for by the days of UTC that those of the person touch', async () => {
		expect((await run(zone('UTC'))).queries).toEqual([{ from: '2026-03-10', to: '2026-03-11' }]);
		expect((await run(zone('Asia/Tokyo'))).queries).toEqual([{ from: '2026-03-09', to: '2026-03-11' }]);
		expect((await run(zone('America/New_York'))).queries).toEqual([{ from: '2026-03-10', to: '2026-03-12' }]);
	});

	it('is asked for until today where the day of the person ends tomorrow in UTC', async () => {
		const fields = { from: '2026-03-15', to: '2026-03-15', ...zone('America/New_York') };
		expect((await run(fields)).queries).toEqual([{ from: '2026-03-15', to: '2026-03-15' }]);
	});

	it('has what happened within the days of the person, to the second, and what has no time', async () => {
		const inside = ['2026-03-09T15:00:00Z', '2026-03-11T14:59:59.999Z', '', 'some day'];
		const outside = ['2026-03-09T14:59:59Z', '2026-03-11T15:00:00Z'];
		expect((await run(zone('Asia/Tokyo'), [...inside, ...outside])).times.sort()).toEqual([...inside].sort());
	});

	it('has one category where it was chosen', async () => {
		const { queries } = await run({ filters: { categoryType: 'Phone Number' }, ...zone('UTC') });
		expect(queries).toEqual([{ category_type: 'Phone Number', from: '2026-03-10', to: '2026-03-11' }]);
	});
});

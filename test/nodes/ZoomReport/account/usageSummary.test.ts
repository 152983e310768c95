import { usageSummaryOperation } from '../../../../nodes/ZoomReport/actions/account/usageSummary.operation';
import { WithFiles } from '../../../../nodes/adapter/kit/output';
import type { ZoomRecord } from '../../../../zoom/values';
import { runOperation } from '../../support/operationRun';

/** The trial's day is 15 March 2026. */
const days = (from: string, to: string) => ({ period: 'between', from, to });
const FEBRUARY = days('2026-02-01', '2026-02-28');
/** Of half a year ago: what was before it, Zoom has forgotten, in part or as a whole. */
const AUTUMN = days('2025-10-01', '2025-11-30');

const ANA = {
	id: 'a',
	email: 'ana@example.com',
	user_name: 'Ana',
	meetings: 3,
	participants: 9,
	meeting_minutes: 90,
};
const BEN = {
	id: 'b',
	email: 'ben@example.com',
	user_name: 'Ben',
	meetings: 1,
	participants: 2,
	meeting_minutes: 20,
};
const GROUPS = [{ id: 'g1', name: 'East' }];
const USERS = [
	{ id: 'a', type: 2, dept: 'Sales', group_ids: ['g1'] },
	{ id: 'b', type: 1, dept: 'IT', group_ids: ['g2'] },
];

const OPTIONS = { timezone: 'UTC' };

async function run(fields: object, options: object = {}) {
	const trial = await runOperation(
		usageSummaryOperation,
		{ ...FEBRUARY, ...fields, options: { ...OPTIONS, ...options } },
		(route) => {
			if (route === 'GET /users') return USERS;
			if (route === 'GET /groups') return GROUPS;
			return route === 'GET /report/users' ? [ANA, BEN] : { dates: [] };
		},
	);
	expect(trial.error).toBeUndefined();
	return { ...trial, routes: trial.calls.map(([route]) => route) };
}

const summaryOf = async (fields: object, options?: object): Promise<ZoomRecord> =>
	(await run(fields, options)).output as ZoomRecord;

describe('the usage summary', () => {
	it('asks for groups, whose scope an app may lack, only where it is split by them', async () => {
		expect((await run({ splitBy: 'department' })).routes).not.toContain('GET /groups');
		expect((await run({ splitBy: 'group' })).routes).toContain('GET /groups');
	});

	it('has groups by their names, and those that Zoom does not list by their IDs', async () => {
		const { byPart } = await summaryOf({ splitBy: 'group' });
		expect((byPart as ZoomRecord[]).map(({ name }) => name)).toEqual(['East', 'g2']);
	});

	it('lists as many hosts as were chosen', async () => {
		const emails = async (topHosts: number) =>
			((await summaryOf({}, { topHosts }))['topHosts'] as ZoomRecord[]).map(({ email }) => email);
		expect(await emails(1)).toEqual(['ana@example.com']);
		expect(await emails(2)).toEqual(['ana@example.com', 'ben@example.com']);
		expect(await emails(0)).toEqual([]);
	});

	it('is compared with as many days before, in the zone that was chosen', async () => {
		const { previous } = await summaryOf({});
		expect(previous).toMatchObject({ from: '2026-01-04', to: '2026-01-31' });
		const late = Date.UTC(2026, 2, 1, 23, 30);
		const { output } = await runOperation(
			usageSummaryOperation,
			{ period: 'yesterday', options: { timezone: 'Asia/Tokyo' } },
			(route) => (route.startsWith('GET /report/daily') ? { dates: [] } : []),
			{ now: late, timezone: 'UTC' },
		);
		expect(output).toMatchObject({ from: '2026-03-01', previous: { from: '2026-02-28', to: '2026-02-28' } });
	});

	it.each([
		['in part', AUTUMN],
		['as a whole', days('2025-09-20', '2025-09-30')],
	])('is compared with nothing, and says so, where Zoom has forgotten it %s', async (_what, period) => {
		const { output, hints } = await run(period);
		expect((output as ZoomRecord)['previous']).toBeUndefined();
		expect(hints).toEqual([expect.stringContaining('no longer keeps the period before this one')]);
	});

	it('says nothing of what is there', async () => {
		const { output, hints } = await run({});
		expect(hints).toEqual([]);
		expect(output).not.toHaveProperty('notAvailable');
	});

	it('has its page and its file in the field that was chosen', async () => {
		const filesOf = async (output: string) => {
			const { output: given } = await run({ output }, { binaryField: 'usage' });
			if (!(given instanceof WithFiles)) throw new Error('No file came');
			return given;
		};
		const page = await filesOf('page');
		const name = 'zoom-usage-2026-02-01-to-2026-02-28.html';
		expect(page.record).toMatchObject({ fileName: name, meetings: 4 });
		expect(page.files).toMatchObject({ usage: { name, type: 'text/html' } });
		const csv = await filesOf('csv');
		expect(csv.record).toMatchObject({ rows: 2, from: '2026-02-01' });
		expect(csv.files).toMatchObject({ usage: { type: 'text/csv' } });
	});
});

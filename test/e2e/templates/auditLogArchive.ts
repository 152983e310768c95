import { DateTime } from 'luxon';
import { parse } from 'papaparse';
import type { TemplateTest } from './templateRun';

const month = DateTime.utc().minus({ months: 1 });
const from = month.startOf('month').toISODate();
const to = month.endOf('month').toISODate();

const LOGS = [
	{ file: 'operationLogs', path: '/report/operationlogs', list: 'operation_logs' },
	{ file: 'signInActivities', path: '/report/activities', list: 'activity_logs' },
] as const;

type Row = Record<string, string>;

const rowsOf = (csv: string): Row[] => parse<Row>(csv, { header: true, skipEmptyLines: true }).data;
const timesOf = (rows: readonly Row[] = []): Array<string | undefined> => rows.map(({ time }) => time).sort();

export const auditLogArchive: TemplateTest = {
	scene: async ({ zoom }) => {
		await zoom.control.seed({ users: 20, activity: { hosts: 5, days: 75 } });
		return {};
	},
	stories: {
		'saves last month’s operations and sign-ins, all of them, as CSV files': async (run) => {
			await run.toEnd('Second of the month at 3');
			for (const { file, path, list } of LOGS) {
				const rows = rowsOf(run.stage.read(`zoom-audit/zoom-${file}-${from}-to-${to}.csv`));
				const page = await run.admin.call<Record<string, Row[]>>(
					'GET',
					`${path}?from=${from}&to=${to}&page_size=300`,
				);
				expect(rows.length).toBeGreaterThan(30);
				expect(timesOf(rows)).toEqual(timesOf(page.body[list]));
			}
		},
		'fails when Zoom does not give everything': async (run) => {
			await run.stage.zoom.control.fault({
				on: 'GET /report/operationlogs',
				status: 403,
				forever: true,
				body: { code: 200, message: 'No permission.' },
			});
			await expect(run.toEnd('Second of the month at 3')).rejects.toThrow('Operation logs');
		},
	},
};

import Table from 'cli-table3';
import type { IDataObject } from 'n8n-workflow';

/** What the provisioning template's last node puts out. */
export interface SyncResult {
	readonly employees: number;
	readonly created: number;
	readonly skipped: number;
	readonly failed: number;
}

/** What the report template puts out, as far as it is shown. */
export interface ReportResult {
	/** Hosts, active and inactive. */
	readonly rows: number;
	/** First and last day, such as 2026-11-09. */
	readonly from: string;
	readonly to: string;
	readonly activeHosts: number;
	readonly inactiveHosts: number;
	readonly meetings: number;
}

export interface Outcome {
	/** Lines of the HR source, and different people in them; undefined when nobody was provisioned. */
	readonly hr?: { readonly lines: number; readonly people: number };
	/** One result a run of the provisioning template. */
	readonly syncs: readonly SyncResult[];
	readonly report: ReportResult;
	/** What only the simulator can tell. */
	readonly simulator?: {
		readonly tokenRequests: number;
		/** People of the HR source that Zoom does not have. */
		readonly missing: number;
		/** Users that Zoom has beyond the HR source and those it had before. */
		readonly unexpected: number;
	};
}

export function readSync(result: IDataObject): SyncResult {
	const { employees, created, skipped, failed } = result;
	return {
		employees: Number(employees),
		created: Number(created),
		skipped: Number(skipped),
		failed: Number(failed),
	};
}

export function readReport(totals: IDataObject, rows: number): ReportResult {
	const { from, to, activeHosts, inactiveHosts, meetings } = totals;
	return {
		rows,
		from: typeof from === 'string' ? from : 'unknown',
		to: typeof to === 'string' ? to : 'unknown',
		activeHosts: Number(activeHosts),
		inactiveHosts: Number(inactiveHosts),
		meetings: Number(meetings),
	};
}

/** What did not come out as it has to; empty when all is well. */
export function complaints({ hr, syncs, report, simulator }: Outcome): string[] {
	const found: string[] = [];
	const expect = (holds: boolean, otherwise: string): void => {
		if (!holds) found.push(otherwise);
	};
	syncs.forEach(({ employees, created, skipped, failed }, index) => {
		const run = `Provisioning run ${index + 1}`;
		expect(failed === 0, `${run}: ${failed} users could not be created.`);
		expect(employees === hr?.people, `${run}: ${employees} people, not the ${hr?.people} of the HR source.`);
		expect(
			created + skipped + failed === employees,
			`${run}: not every person is created, skipped or failed.`,
		);
		expect(index === 0 || created === 0, `${run}: ${created} users were created again.`);
	});
	if (simulator) {
		expect(report.rows > 0, 'The usage report has no rows.'); // A real account may have been quiet.
		const { tokenRequests, missing, unexpected } = simulator;
		expect(missing === 0, `${missing} people of the HR source have no Zoom user.`);
		expect(unexpected === 0, `${unexpected} Zoom users are not in the HR source.`);
		expect(tokenRequests === 1, `${tokenRequests} token requests were made; one is enough.`);
	}
	return found;
}

/** The short table that a person reads at the end. */
export function outcomeTable({ hr, syncs, report, simulator }: Outcome): string {
	const { rows, from, to, activeHosts, inactiveHosts, meetings } = report;
	const table = new Table({ style: { head: [], border: [] } });
	if (hr) table.push(['HR source', `${hr.lines} lines, ${hr.people} different people`]);
	syncs.forEach(({ created, skipped, failed }, index) => {
		const title = index === 0 ? 'Daily user sync' : 'Daily user sync, once more';
		table.push([title, `${created} created, ${skipped} skipped (have an account), ${failed} failed`]);
	});
	table.push([
		'Weekly usage report',
		`${rows} rows for ${from} to ${to}: ${activeHosts} active and ${inactiveHosts} inactive hosts, ${meetings} meetings`,
	]);
	if (simulator) table.push(['Token requests made', String(simulator.tokenRequests)]);
	return table.toString();
}

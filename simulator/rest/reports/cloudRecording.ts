import { utcDay } from '../../engine/clock';
import { ReportRows } from '../../history/reportRows';
import { ok } from '../../http/answer';
import { invalidParameter } from '../routing/refusal';
import { defineRoute } from '../routing/route';
import { checkPaid, readPeriod, readReport, type Period } from './period';

const DAY_MS = 86_400_000;

/** Storage used on each day: at most 30 days in one call, until yesterday. */
export const reportCloudRecording = defineRoute<Partial<Period>>({
	method: 'GET',
	path: '/report/cloud_recording',
	label: 'HEAVY',
	// Zoom names no granular scope for it.
	scopes: readReport(),
	query: { from: { type: 'string' }, to: { type: 'string' }, group_id: { type: 'string' } },
	handle({ account, query, now }) {
		checkPaid(account.has);
		const { from, to } = readPeriod(query, now);
		if ((Date.parse(to) - Date.parse(from)) / DAY_MS > 30) {
			throw invalidParameter('The date gap between from and to should be smaller or equal to 30 days.');
		}
		if (to >= utcDay(now)) throw invalidParameter('The report is available until yesterday.');
		const rows = account.part(ReportRows).between('cloud_recording_storage', { from, to });
		return ok({ from, to, cloud_recording_storage: rows.map(({ fields }) => fields) });
	},
});

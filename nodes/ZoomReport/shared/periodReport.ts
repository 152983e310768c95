import {
	defineOperation,
	field,
	type GroupValues,
	type Operation,
	type Parameters,
	periodFields,
	periodOptions,
	toZoomFields,
} from '../../adapter/kit';
import { binaryField, checkComplete, deliver, ifIncomplete } from './deliver';
import { reportDays } from './reportDays';
import { mostRows, reportLimit, reportSize } from './reportSize';
import { UnpromisedDays } from './unpromisedDays';
import { cutAt, dayWindows, monthWindows, type DayRange } from '../../../zoom/reports/windows';
import { gather } from '../../../zoom/reports/gather';
import { textOrNumber, type ZoomRecord } from '../../../zoom/values';

type Query = Record<string, unknown>;

/** Lists with `from` and `to`. */
type PeriodRoute =
	| 'GET /metrics/meetings'
	| 'GET /metrics/webinars'
	| 'GET /report/activities'
	| 'GET /report/cloud_recording'
	| 'GET /report/history_meetings'
	| 'GET /report/meeting_activities'
	| 'GET /report/operationlogs'
	| 'GET /report/telephone';

/** No progress is logged for fewer parts. */
const FEW_PARTS = 6;

const MONTHS_WITHOUT_A_PROMISE = 12;

/** A report that Zoom gives for a period: what is different from one to the next. */
interface PeriodReport<F extends Parameters> {
	name: string;
	value: string;
	action: string;
	description: string;
	/** For messages: `telephone report`. */
	subject: string;
	route: PeriodRoute;
	/** Named like Zoom's query parameters, in camel case. */
	filters: F;
	/** Zoom's query, or several whose rows belong together. Default: the filters as they are. */
	queries?: (filters: GroupValues<F>) => Query[];
	/** The field that tells a row from every other; without it only windows are compared. */
	identity?: string;
	/** Where Zoom counts days instead of a month. */
	mostDays?: number;
	untilYesterday?: boolean;
	/** Zoom's documents name no end: more than six months may be there. */
	noEndKnown?: boolean;
}

/** Any period, cut into Zoom's windows, asked for side by side, put together without repeats. */
export function periodReport<const F extends Parameters>(report: PeriodReport<F>): Operation {
	const { name, value, action, description, route, identity, mostDays, untilYesterday = false } = report;
	return defineOperation({
		name,
		value,
		action,
		description,
		parameters: {
			...periodFields,
			...reportSize,
			filters: field.filters(report.filters),
		},
		options: { ...periodOptions, ifIncomplete, binaryField, mostRows },
		subject: () => report.subject,
		async execute(call) {
			const { zoom, values, options, n8n } = call;
			const days = reportDays(call, {
				untilYesterday,
				...(report.noEndKnown && { monthsKept: MONTHS_WITHOUT_A_PROMISE }),
			});
			const unpromised = new UnpromisedDays(days.promisedFrom);
			const filters = values.filters;
			const queries = report.queries?.(filters) ?? [toZoomFields(filters)];
			const windowsOf = (part: DayRange) =>
				mostDays === undefined ? monthWindows(part) : dayWindows(part, mostDays);
			const windows = cutAt(days, days.promisedFrom).flatMap(windowsOf);
			const calls = windows.flatMap((window) => queries.map((query) => ({ ...query, ...window })));
			const limit = reportLimit({ ...values, ...options }, n8n);
			const rows = await gather(
				calls,
				async (query, bound) => await unpromised.read(query, zoom.list(route, { query }, bound)),
				{
					...(identity !== undefined && { identity: (row: ZoomRecord) => textOrNumber(row[identity]) }),
					limit: limit.count,
					onMore: limit.onMore,
					onWindow: (done, all) => {
						if (all > FEW_PARTS) n8n.progress(`${report.subject}, ${done} of ${all} parts of the period`);
					},
				},
			);
			checkComplete(unpromised.missing, options.ifIncomplete);
			const missing = [...days.missing, ...unpromised.missing];
			const { more } = limit;
			return deliver(
				{ name: value, period: { ...days, missing }, rows, more },
				{ ...values, ...options },
				n8n,
			);
		},
	});
}

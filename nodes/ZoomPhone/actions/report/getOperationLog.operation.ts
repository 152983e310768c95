import {
	defineOperation,
	field,
	listPeriod,
	listSize,
	periodFields,
	periodOptions,
} from '../../../adapter/kit';
import { textOf } from '../../../../zoom/values';
import { isoDay } from '../../../../zoom/values/time';

/** Of an instant: `2026-03-19`. */
const DAY = 10;
const SECOND_MS = 1_000;

/** Zoom says nothing of how long it keeps the log. */
const MONTHS_KEPT = 120;

export const getOperationLog = defineOperation({
	name: 'Get Operation Log',
	value: 'getOperationLog',
	action: 'Get the operation log of the phone system',
	description: 'Get what admins changed in Zoom Phone, when, and who did it',
	parameters: {
		...periodFields,
		...listSize,
		filters: field.filters({
			categoryType: field.text({
				displayName: 'Category',
				placeholder: 'e.g. Phone Number',
				description: 'Only changes of this kind, as rows have it under "category_type"',
			}),
		}),
	},
	options: periodOptions,
	subject: () => 'operation log of the phone system',
	async execute(call) {
		const { zoom, values } = call;
		return await listPeriod(call, {
			bounds: { what: 'this log', monthsKept: MONTHS_KEPT },
			async fetch({ from, to }, bound) {
				// Of the phone's lists only this one takes days alone: those that the period touches, none that is yet to come.
				const today = isoDay(zoom.now());
				const days = { from: from.slice(0, DAY), to: to.slice(0, DAY) < today ? to.slice(0, DAY) : today };
				const query = { category_type: values.filters.categoryType, ...days };
				const rows = await zoom.list('GET /phone/reports/operationlogs', { query }, bound);
				return rows.filter((row) => isWithin(textOf(row['time']), from, to));
			},
		});
	},
});

/** A row whose time cannot be read stays. @param from, to instants, both included */
function isWithin(time: string, from: string, to: string): boolean {
	const at = Date.parse(time);
	return Number.isNaN(at) || (at >= Date.parse(from) && at < Date.parse(to) + SECOND_MS);
}

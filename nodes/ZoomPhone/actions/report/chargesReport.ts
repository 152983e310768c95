import {
	defineOperation,
	field,
	listPeriod,
	listSize,
	periodFields,
	periodOptions,
} from '../../../adapter/kit';

const MONTHS_KEPT = 13;

interface ChargesReport {
	readonly name: string;
	readonly value: string;
	readonly action: string;
	readonly description: string;
	readonly route: 'GET /phone/reports/call_charges' | 'GET /phone/reports/sms_charges';
	/** For messages: `charges for calls`. */
	readonly what: string;
	/** The field that tells a charge from every other, where Zoom gives one. */
	readonly identity?: string;
}

/** What calls and messages cost: reports that differ in what they are about. */
export const chargesReport = ({ route, what, identity, ...words }: ChargesReport) =>
	defineOperation({
		...words,
		parameters: {
			...periodFields,
			...listSize,
			filters: field.filters({
				showChargesOnly: field.flag('Charges Only', 'to leave out what cost nothing'),
			}),
		},
		options: periodOptions,
		subject: () => what,
		async execute(call) {
			const { zoom, values } = call;
			return await listPeriod(call, {
				identity,
				bounds: { what, monthsKept: MONTHS_KEPT },
				async fetch(window, bound) {
					const query = { show_charges_only: values.filters.showChargesOnly, ...window };
					return await zoom.list(route, { query }, bound);
				},
			});
		},
	});

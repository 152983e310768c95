import {
	defineOperation,
	field,
	listPeriod,
	listSize,
	periodFields,
	periodOptions,
} from '../../../adapter/kit';

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
		filters: field.collection(
			{ displayName: 'Filters', placeholder: 'Add Filter' },
			{
				categoryType: field.text({
					displayName: 'Category',
					placeholder: 'e.g. Phone Number',
					description: 'Only changes of this kind, as rows have it under "category_type"',
				}),
			},
		),
	},
	options: periodOptions,
	subject: () => 'operation log of the phone system',
	async execute(call) {
		const { zoom, values } = call;
		return await listPeriod(call, {
			bounds: { what: 'this log', monthsKept: MONTHS_KEPT },
			async fetch(_, bound, days) {
				// Of the phone's lists only this one takes no instants.
				const query = { category_type: values.filters.categoryType, ...days };
				return await zoom.list('GET /phone/reports/operationlogs', { query }, bound);
			},
		});
	},
});

import { boolean, number, shownWhen, text, type Parameter } from './parameters';
import type { ZoomRecord } from '../../../zoom/values';

/** Fields that many operations have, declared once. */

/** "Return All" and "Limit"; read them with `limitOf` of rowLimit.ts. */
export const listSize = {
	returnAll: boolean({
		displayName: 'Return All',
		description: 'Whether to return all results or only up to a given limit',
	}),
	limit: shownWhen(
		{ returnAll: [false] },
		number({ displayName: 'Limit', description: 'Max number of results to return', default: 50, min: 1 }),
	),
};

/** The binary field of an output item that gets a file. */
export const outputFile = (description: string): Parameter<string> =>
	text({
		displayName: 'Put Output File in Field',
		description,
		default: 'data',
		hint: 'The name of the output binary field to put the file in',
		required: true,
	});

/** "Simplify": the operation receives a function that leaves the record as it is, or keeps only these fields. */
export function simplify(fields: readonly string[]): Parameter<(record: ZoomRecord) => ZoomRecord> {
	const pick = (record: ZoomRecord): ZoomRecord =>
		Object.fromEntries(fields.filter((field) => field in record).map((field) => [field, record[field]]));
	return {
		property: {
			displayName: 'Simplify',
			type: 'boolean',
			default: true,
			description: 'Whether to return a simplified version of the response instead of the raw data',
		},
		parse: (raw) => (raw === true ? pick : (record) => record),
	};
}

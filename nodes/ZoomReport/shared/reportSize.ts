import { field, limitOf, listSize, type N8n, RowLimit, shownWhen } from '../../adapter/kit';
import { outputParameter } from './deliver';

/** How many rows of a report leave the node. Items are limited as everywhere in n8n; a file is whole unless asked otherwise. */

/** "Output" comes first: n8n decides in this order which fields it shows, and keeps no value of a hidden one. */
export const reportSize = {
	output: outputParameter,
	returnAll: shownWhen({ output: ['items'] }, listSize.returnAll),
	limit: shownWhen({ output: ['items'], returnAll: [false] }, listSize.limit),
};

/** Under "Options". */
export const mostRows = field.number({
	displayName: 'Maximum Rows in File',
	description: 'How many rows a CSV file may have. Without it, the file has all rows.',
	default: 1000,
	min: 1,
});

interface Size {
	readonly output: 'items' | 'csv';
	readonly returnAll: boolean;
	readonly limit: number;
	readonly mostRows?: number;
}

export function reportLimit(size: Size, n8n: N8n): RowLimit {
	const { output, mostRows: most } = size;
	if (output === 'items') return limitOf(size, n8n);
	const hint = `Only the first ${most} rows are in the file, and there may be more. Raise or remove "Maximum Rows in File" under Options.`;
	return new RowLimit(most, hint, n8n);
}

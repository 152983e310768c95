import { field, type N8n, type Output, WithFiles, withDefault } from '../../adapter/kit';
import { csvOf } from './csv';
import { ZoomInvalidInputError } from '../../../zoom/errors';
import type { DayRange, MissingPart } from '../../../zoom/reports/windows';
import type { ZoomRecord } from '../../../zoom/values';

/** How a report of rows leaves the node: as items, or as one CSV file. */

export const outputParameter = field.options({
	displayName: 'Output',
	description: 'Whether to return the rows as items or as a file',
	options: [
		{ name: 'CSV File', value: 'csv', description: 'One item with a file, for sheets and mail' },
		{ name: 'Items', value: 'items', description: 'One item for each row' },
	],
	default: 'items',
});

export const ifIncomplete = withDefault(
	field.options({
		displayName: 'If Part of the Period Is Missing',
		description: 'What to do about days that Zoom no longer keeps, or does not have yet',
		options: [
			{
				name: 'Add an Item That Says So',
				value: 'item',
				description: 'The last item has "notAvailable", the days, and the reason',
			},
			{ name: 'Fail', value: 'fail' },
			{ name: 'Only Show a Hint', value: 'hint', description: 'In the editor and in the log of n8n' },
		],
		default: 'item',
	}),
);

export const binaryField = withDefault(
	field.text({
		displayName: 'Put Output File in Field',
		description: 'The name of the output binary field to put the file in',
		default: 'data',
	}),
);

export interface Delivery {
	output: 'items' | 'csv';
	/** Of reports that may miss days. */
	ifIncomplete?: 'item' | 'fail' | 'hint';
	binaryField: string;
}

export interface RowReport {
	/** Such as `telephone`: the file is called after it. */
	name: string;
	period?: DayRange & { missing: readonly MissingPart[] };
	rows: readonly ZoomRecord[];
	/** Appended to the items: what Zoom refused, with why. */
	skipped?: readonly ZoomRecord[];
	/** Appended to the items: where a stopped run goes on. */
	last?: ZoomRecord;
	/** Rows were left out at a limit. */
	more?: boolean;
}

/** @throws ZoomInvalidInputError when part of the period is missing and the person wants all or nothing */
export function checkComplete(missing: readonly MissingPart[], wanted: Delivery['ifIncomplete']): void {
	if (missing.length === 0 || wanted !== 'fail') return;
	throw new ZoomInvalidInputError(
		`Not all of the period can be had: ${missing.map(inWords).join('; ')}`,
		'From',
	);
}

const inWords = ({ from, to, reason }: MissingPart): string => `${from} to ${to} is missing (${reason})`;

export function tellMissing(missing: readonly MissingPart[], n8n: N8n): void {
	for (const part of missing) n8n.notice(`${inWords(part)}.`);
}

export function deliver(
	{ name, period, rows, skipped = [], last, more }: RowReport,
	{ output, ifIncomplete: wanted, binaryField }: Delivery,
	n8n: N8n,
): Output {
	const missing = period?.missing ?? [];
	tellMissing(missing, n8n);
	if (output === 'csv') {
		const days = period && { from: period.from, to: period.to };
		const fileName = `zoom-${name}${days ? `-${days.from}-to-${days.to}` : ''}.csv`;
		const file = { name: fileName, type: 'text/csv', content: Buffer.from(csvOf(rows)) };
		const gaps = missing.length > 0 ? { notAvailable: missing } : {};
		const record = {
			fileName,
			rows: rows.length,
			...(more && { more }),
			...days,
			...gaps,
			...(skipped.length > 0 && { skipped }),
			...last,
		};
		return new WithFiles(record, { [binaryField]: file });
	}
	const gaps = wanted === 'item' ? missing.map((part) => ({ notAvailable: true, ...part })) : [];
	return [...rows, ...gaps, ...skipped, ...(last ? [last] : [])];
}

import type { INodeProperties } from 'n8n-workflow';
import { isRecord } from '../../zoom/values';
import { ZoomError } from '../../zoom/errors';
import { ExplainedError } from '../../nodes/adapter/errors/explained';
import type { Operation } from '../../nodes/adapter/kit/operation';
import { WithFiles } from '../../nodes/adapter/kit/output';
import { least } from './support/filled';
import { SINGLE } from './support/operations';
import { changesIn, type Fields } from './support/trial';

/** What each operation gives when all goes well: the workflow goes on with it. */

const TYPED: ReadonlySet<INodeProperties['type']> = new Set(['resourceLocator', 'string']);
/** Of what the trial's Zoom makes anew, or shows afterwards. */
const ID_AT_ZOOM = '91';

/** What was chosen from lists or typed. */
const writtenIn = (fields: Fields, { properties }: Operation): string[] =>
	properties
		.filter(({ property }) => TYPED.has(property.type) && property.name in fields)
		.map(({ property: { name } }) => {
			const value = fields[name];
			return String(isRecord(value) ? value['value'] : value);
		});

/** As they come out: an operation on all items gives outcomes, each with its record. */
const recordsOf = (output: unknown): unknown[] =>
	[output].flat().map((one) => {
		if (one instanceof WithFiles) return one.record;
		return isRecord(one) && 'item' in one ? one['output'] : one;
	});

const isFilled = (record: unknown): boolean => isRecord(record) && Object.keys(record).length > 0;

/** The answer gives the record, later. */
const GIVING = SINGLE.filter(({ title }) => title !== 'message sendAndWait');

/** Simplified, a record of the trial's Zoom may have none of the fields that are kept. */
const wholeOf = ({ properties }: Operation): Fields =>
	properties.some(({ property }) => property.name === 'simplify') ? { simplify: false } : {};

it.each(GIVING)('$title gives records, and of a change what it was done to', async ({ operation }) => {
	const { fields, trial } = await least(operation, wholeOf(operation));
	// With the least there may be nothing to update, or nothing there.
	const isRefused = trial.error instanceof ZoomError || trial.error instanceof ExplainedError;
	const records = isRefused ? [] : recordsOf(trial.output);
	expect(records.filter((record) => !isFilled(record))).toEqual([]);

	const written = writtenIn(fields, operation);
	const isChange = !isRefused && changesIn(trial).length > 0 && written.length > 0;
	const unnamed = records.filter((record) => {
		const values = JSON.stringify(record);
		return ![...written, ID_AT_ZOOM].some((value) => values.includes(`"${value}"`));
	});
	expect(isChange ? unnamed : []).toEqual([]);
	expect(isChange ? records.length : 1).toBeGreaterThan(0);
});

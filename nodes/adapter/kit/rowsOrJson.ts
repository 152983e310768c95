import { ZoomInvalidInputError } from '../../../zoom/errors';
import { isNothing, isRecord } from '../../../zoom/values';
import {
	options,
	requiredWhereShown,
	shownWhen,
	type Parameter,
	type Parameters,
	type Words,
} from './parameters';
import { json, rows, type Row, type RowWords } from './structuredParameters';

/** Rows as JSON: n8n's form for rows has no switch to an expression, this has. */

interface JsonWords extends Words {
	/** A list that a person may copy. */
	example: string;
}

/** The same rows as `rows`, as a list in JSON; an expression may give the list itself, in our names or in Zoom's. */
export function jsonRows<const P extends Parameters>(
	{ example, ...words }: JsonWords,
	fields: P,
): Parameter<Array<Row<P>>> {
	const displayName = `${words.displayName} (JSON)`;
	const description = `A list of objects, such as ${example}. An expression may give the list itself, with more of Zoom’s fields.`;
	const text = json({ ...words, displayName, description, default: '[]' });
	const list = rows({ ...words, displayName, row: 'Row' }, fields);
	return {
		...text,
		parse(raw, context) {
			const value = isNothing(raw) ? [] : text.parse(raw);
			const all = Array.isArray(value) ? value : [value];
			if (!all.every(isRecord)) {
				throw new ZoomInvalidInputError(`"${displayName}" is not a list of objects`, displayName);
			}
			return list.parse(all, context);
		},
	};
}

/** Rows that an operation cannot do without, by a form or as JSON. */
export function rowsOrJson<const P extends Parameters>(
	{ example, ...words }: RowWords & JsonWords,
	fields: P,
) {
	const { displayName } = words;
	return {
		defineUsing: options({
			displayName: `Define ${displayName} Using`,
			description: `How you give the ${displayName.toLowerCase()}: in a form, or as a list in JSON`,
			options: [
				{ name: 'Fields Below', value: 'form' },
				{ name: 'JSON', value: 'json', description: 'A list, which an expression may give too' },
			],
			default: 'form',
		}),
		form: shownWhen({ defineUsing: ['form'] }, requiredWhereShown(rows(words, fields))),
		json: shownWhen(
			{ defineUsing: ['json'] },
			requiredWhereShown(jsonRows({ displayName, example }, fields)),
		),
		/** The rows of the form or of the JSON, whichever was chosen. @throws ZoomInvalidInputError when there are none */
		chosen(defineUsing: 'form' | 'json', ofForm: ReadonlyArray<Row<P>>, ofJson: ReadonlyArray<Row<P>>) {
			const list = defineUsing === 'json' ? ofJson : ofForm;
			const shown = defineUsing === 'json' ? `${displayName} (JSON)` : displayName;
			if (list.length === 0) throw new ZoomInvalidInputError(`"${shown}" is empty`, shown);
			return list;
		},
	};
}

import type { IExecuteFunctions, INodeExecutionData, INodeParameters } from 'n8n-workflow';
import { isRecord } from '../../../zoom/values';

/** Of a field that is the same for all items. */
const ITEMS_TRIED = 20;

/**
 * Reads an operation's fields item by item. n8n evaluates a field anew for every item, which costs about 0.4 ms where
 * it holds an expression. A field without one has the same value for all items and is read once; the expression that
 * most people use, one column of the item as text, is looked up in the item.
 */
export class FieldReader {
	private readonly constants = new Map<string, unknown>();
	private readonly columns = new Map<string, string | undefined>();
	private readonly parameters: INodeParameters;
	private readonly inputs: readonly INodeExecutionData[];

	constructor(
		private readonly context: Pick<IExecuteFunctions, 'getNodeParameter' | 'getNode' | 'getInputData'>,
		private readonly defaults: ReadonlyMap<string, unknown>,
	) {
		this.parameters = context.getNode().parameters; // n8n copies the whole node at each getNode().
		this.inputs = context.getInputData();
	}

	/** The field's value for one item; null for a list picker whose expression gives nothing. */
	read(name: string, itemIndex: number): unknown {
		if (this.constants.has(name)) return this.constants.get(name);
		const raw = this.parameters[name];
		const value = this.textOfColumn(name, itemIndex) ?? this.evaluated(name, itemIndex);
		if (!holdsExpression(raw)) this.constants.set(name, value);
		// An expression that gives nothing is not the same as a field left empty on purpose.
		else if (isLocator(raw) && (value === '' || value === undefined)) return null;
		return value;
	}

	/**
	 * A field whose expression gives different values for different items; some items are tried. An item for which it
	 * gives nothing does not count.
	 */
	differing(names: readonly string[]): string | undefined {
		const step = Math.max(1, Math.floor(this.inputs.length / ITEMS_TRIED));
		return names.find((name) => {
			if (!holdsExpression(this.parameters[name])) return false;
			const values = new Set<string>();
			for (let item = 0; item < this.inputs.length; item += step) {
				const value = this.valueOrNothing(name, item);
				if (value !== undefined && value !== null && value !== '') values.add(JSON.stringify(value));
			}
			return values.size > 1;
		});
	}

	private valueOrNothing(name: string, item: number): unknown {
		try {
			return this.read(name, item);
		} catch {
			return undefined;
		}
	}

	private evaluated(name: string, itemIndex: number): unknown {
		// Hidden fields are absent from a saved workflow; so are those added to a node after the workflow was made.
		return this.context.getNodeParameter(name, itemIndex, this.defaults.get(name) ?? '', {
			extractValue: isLocator(this.parameters[name]),
		});
	}

	/** Only text: what n8n makes of other values is left to n8n. */
	private textOfColumn(name: string, itemIndex: number): string | undefined {
		if (!this.columns.has(name)) this.columns.set(name, columnOf(this.parameters[name]));
		const column = this.columns.get(name);
		const json = this.inputs[itemIndex]?.json;
		if (column === undefined || !json || !Object.hasOwn(json, column)) return undefined;
		const value = json[column];
		return typeof value === 'string' ? value : undefined;
	}
}

const isLocator = (raw: unknown): raw is Record<string, unknown> => isRecord(raw) && '__rl' in raw;

/** `={{ $json.email }}` or `={{ $json["E-mail address"] }}` */
const ONE_COLUMN = /^=\{\{\s*\$json(?:\.([A-Za-z_]\w*)|\[(["'])([^"'\\`{}]+)\2\])\s*\}\}$/;
/** n8n refuses these in expressions, for security. */
const REFUSED = new Set(['constructor', '__proto__', 'prototype']);

/** The column that a field consists of, in a list picker as well; undefined: the field is something else. */
function columnOf(raw: unknown): string | undefined {
	const text = isLocator(raw) ? raw['value'] : raw;
	const [, plain, , quoted] = (typeof text === 'string' && ONE_COLUMN.exec(text)) || [];
	const column = plain ?? quoted;
	return column === undefined || REFUSED.has(column) ? undefined : column;
}

function holdsExpression(raw: unknown): boolean {
	if (typeof raw === 'string') return raw.startsWith('=');
	if (typeof raw !== 'object' || raw === null) return false;
	return Object.values(raw).some(holdsExpression);
}

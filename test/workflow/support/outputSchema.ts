import { isRecord } from '../../../zoom/values';

/** A JSON schema as far as n8n shows fields by it: names and types, none of the values. */
export interface Schema {
	readonly type: string | readonly string[];
	readonly properties?: Readonly<Record<string, Schema>>;
	readonly items?: Schema;
}

/** Keys that are data, such as dates and IDs, are no fields. */
const FIELD = /^[A-Za-z_]\w*$/;

const typeOf = (value: unknown): string => {
	if (value === null) return 'null';
	if (Array.isArray(value)) return 'array';
	return typeof value;
};

/** What all of these values have in common; a field that only some have is in it too. */
export function schemaOf(values: readonly unknown[]): Schema {
	const found = [...new Set(values.map(typeOf))].sort();
	// n8n shows a field that is sometimes empty by what it is otherwise.
	const types = found.length > 1 ? found.filter((type) => type !== 'null') : found;
	const type = types.length === 1 ? (types[0] ?? 'object') : types;
	const records = values.filter(isRecord);
	const lists = values.filter((value) => Array.isArray(value)).flat() as unknown[];
	return {
		type,
		...(records.length > 0 && { properties: propertiesOf(records) }),
		...(lists.length > 0 && { items: schemaOf(lists) }),
	};
}

function propertiesOf(records: ReadonlyArray<Readonly<Record<string, unknown>>>): Record<string, Schema> {
	const names = [...new Set(records.flatMap((record) => Object.keys(record)))];
	const fields = names.filter((name) => FIELD.test(name)).sort((one, other) => (one < other ? -1 : 1));
	const entries = fields.map((name) => {
		const values = records.map((record) => record[name]).filter((value) => value !== undefined);
		return [name, schemaOf(values)] as const;
	});
	return Object.fromEntries(entries.filter(([, { type }]) => type.length > 0));
}

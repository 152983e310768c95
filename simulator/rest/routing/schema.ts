import Ajv, { type ErrorObject, type SchemaObject, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { invalidFields } from './refusal';

export type Schema = SchemaObject;

const options = { allErrors: true, strict: false } as const;
const bodies = addFormats(new Ajv(options));
/** A query is text: `page_size=30` counts as a number. */
const queries = addFormats(new Ajv({ ...options, coerceTypes: true, useDefaults: true }));

/** @throws Refusal 300 that names the fields which do not fit */
export type Check = (value: unknown) => void;

export function checkBody(schema: Schema): Check {
	return check(() => bodies.compile({ type: 'object', ...schema }));
}

/** The check turns the values into the schema's types, and adds its defaults. */
export function checkQuery(schema: Schema): Check {
	return check(() => queries.compile({ type: 'object', ...schema }));
}

/** Compiles with the first call: of the hundreds of routes most runs call a few, and compiling all takes a second. */
function check(compile: () => ValidateFunction): Check {
	let validate: ValidateFunction | undefined;
	return (value) => {
		validate ??= compile();
		if (validate(value)) return;
		const fields = new Set((validate.errors ?? []).map(fieldOf).filter((field) => field !== ''));
		throw invalidFields(...fields);
	};
}

/** Zoom's spelling of a field: `user_info.email`. */
function fieldOf({ instancePath, keyword, params }: ErrorObject): string {
	const path = instancePath.slice(1).split('/').filter(Boolean);
	if (keyword === 'required') path.push(String(params['missingProperty']));
	return path.join('.');
}

export const text = (maxLength: number): Schema => ({ type: 'string', maxLength });
export const oneOf = (...values: Array<string | number>): Schema => ({ enum: values });
export const whole = (minimum: number, maximum: number): Schema => ({ type: 'integer', minimum, maximum });

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ASKED_ROUTES } from '../zoom/verify/questions';
import type { Shape } from '../zoom/verify/shape';
import { PRODUCTS } from './generate-routes';

/**
 * Writes zoom/verify/shapes.generated.ts, the fields and types of the answers that Verify looks at:
 * `npx tsx scripts/generate-shapes.ts`. They come from test/contract/, which holds the facts of Zoom's documents.
 */

interface Schema {
	readonly type?: string | readonly string[];
	readonly properties?: Readonly<Record<string, Schema>>;
	readonly required?: readonly string[];
	readonly items?: Schema;
	readonly allOf?: readonly Schema[];
	readonly oneOf?: readonly Schema[];
	readonly anyOf?: readonly Schema[];
}

type Paths = Readonly<
	Record<
		string,
		Readonly<Record<string, { readonly responses: Readonly<Record<string, { readonly schema?: Schema }>> }>>
	>
>;

const CONTRACT = join(__dirname, '../test/contract');
/** The file that is written. */
export const SHAPE_TABLE = join(__dirname, '../zoom/verify/shapes.generated.ts');

const SCALARS: Readonly<Record<string, string>> = { string: 's', integer: 'i', number: 'n', boolean: 'b' };

/** One line a route, so that a change of Zoom's is seen as one in a diff. @throws Error for a route without an answer */
export function generateShapes(): string {
	const documents = PRODUCTS.map(
		(product) => JSON.parse(readFileSync(join(CONTRACT, `${product}.json`), 'utf8')) as Paths,
	);
	const lines = ASKED_ROUTES.map((route) => {
		const [method = '', path = ''] = route.split(' ');
		const operations = documents.map((paths) => paths[path]?.[method.toLowerCase()]);
		const schema = operations.find((one) => one !== undefined)?.responses['200']?.schema;
		if (!schema) throw new Error(`Zoom's documents describe no answer to ${route}`);
		return `\t'${route}': ${JSON.stringify(shapeOf(schema))},`;
	});
	return [
		'// Written by scripts/generate-shapes.ts from Zoom’s OpenAPI documents. Do not edit.',
		"import type { Shape } from './shape';",
		'',
		'/** The answer of each route that Verify asks. */',
		'// prettier-ignore',
		'export const SHAPES: Readonly<Record<string, Shape>> = {',
		...lines.sort(),
		'};',
		'',
	].join('\n');
}

function shapeOf(schema: Schema): Shape {
	const { items, type = [] } = schema;
	const fields = fieldsOf(schema);
	if (Object.keys(fields).length > 0) return fields;
	if (items) return [shapeOf(items)];
	const parts = [...(schema.oneOf ?? []), ...(schema.anyOf ?? []), ...(schema.allOf ?? [])];
	const types = [type, ...parts.map((part) => part.type ?? [])].flat();
	if (types.includes('object')) return 'o';
	if (types.includes('array')) return ['?'];
	return [...new Set(types.map((one) => SCALARS[one] ?? '?'))].join('|') || '?';
}

/** Of an object and all that it is put together from; required is what every part of it needs. */
function fieldsOf(schema: Schema, required = true): Readonly<Record<string, Shape>> {
	const own = Object.entries(schema.properties ?? {}).map(([name, property]) => {
		const needed = required && (schema.required ?? []).includes(name);
		return [needed ? `${name}!` : name, shapeOf(property)] as const;
	});
	const all = (schema.allOf ?? []).map((part) => fieldsOf(part, required));
	const some = [...(schema.oneOf ?? []), ...(schema.anyOf ?? [])].map((part) => fieldsOf(part, false));
	return Object.assign({}, ...some, ...all, Object.fromEntries(own)) as Record<string, Shape>;
}

if (require.main === module) writeFileSync(SHAPE_TABLE, generateShapes());

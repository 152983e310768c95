import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openApiFolder, readDocuments } from './generate-routes';
import { propertiesOf, type Document, type Schema } from './openapi';

/**
 * Writes zoom/api/routes/bodies.generated.ts from Zoom's OpenAPI documents: `npx tsx scripts/generate-bodies.ts`. They are
 * looked for in `ZOOM_OPENAPI_DIR`, else in ../shared/zoom-openapi.
 *
 * Every field is optional: what Zoom demands depends on other fields, and it says itself what is missing.
 */
export function generateBodies(documents: readonly Document[]): string {
	const bodies = documents
		.flatMap(({ paths }) => Object.entries(paths))
		.flatMap(([path, methods]) =>
			Object.entries(methods).map(([method, { requestBody }]) => ({
				route: `${method.toUpperCase()} ${path}`,
				schema: requestBody?.content?.['application/json']?.schema,
			})),
		)
		.filter((body): body is { route: string; schema: Schema } => body.schema !== undefined)
		.sort((one, other) => (one.route < other.route ? -1 : 1));
	return [
		'// Written by scripts/generate-bodies.ts from Zoom’s OpenAPI documents. Do not edit.',
		'',
		'/** The JSON bodies Zoom documents. */',
		'export interface RouteBodies {',
		...bodies.map(({ route, schema }) => `\treadonly '${route}': ${typeOf(schema, 1)};`),
		'}',
		'',
	].join('\n');
}

function typeOf(schema: Schema, depth: number): string {
	const names = Object.entries(propertiesOf(schema));
	if (names.length > 0) {
		const fields = names
			.sort(([one], [other]) => (one < other ? -1 : 1))
			.map(
				([name, field]) =>
					`${'\t'.repeat(depth + 1)}readonly ${quoted(name)}?: ${typeOf(field, depth + 1)} | undefined;`,
			);
		return ['{', ...fields, `${'\t'.repeat(depth)}}`].join('\n');
	}
	if (schema.type === 'array') return `ReadonlyArray<${typeOf(schema.items ?? {}, depth)}>`;
	return PRIMITIVES[schema.type ?? ''] ?? 'unknown';
}

const PRIMITIVES: Readonly<Record<string, string>> = {
	string: 'string',
	integer: 'number',
	number: 'number',
	boolean: 'boolean',
};

const quoted = (name: string): string => (/^[a-z_]\w*$/i.test(name) ? name : `'${name}'`);

/** The file that is written. */
export const BODY_TYPES = join(__dirname, '..', 'zoom', 'api', 'routes', 'bodies.generated.ts');

if (require.main === module) {
	writeFileSync(BODY_TYPES, generateBodies(readDocuments(openApiFolder())));
}

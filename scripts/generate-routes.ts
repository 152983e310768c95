import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { operationsOf, type Document, type Names, type Operation } from './openapi';
import { inUse } from './routesInUse';

/**
 * Writes zoom/api/routes/routes.generated.ts from Zoom's OpenAPI documents: `npx tsx scripts/generate-routes.ts`.
 * They are looked for in `ZOOM_OPENAPI_DIR`, else in ../shared/zoom-openapi.
 */

export const PRODUCTS = [
	'users',
	'meetings',
	'accounts',
	'phone',
	'number-management',
	'team-chat',
	'chatbot',
] as const;

export const openApiFolder = (): string =>
	process.env['ZOOM_OPENAPI_DIR'] ?? join(__dirname, '..', '..', 'shared', 'zoom-openapi');

/** Written here, of what Zoom publishes no document of. */
export const OWN_DOCUMENTS = ['billing'] as const;

/** @throws when the documents are not there */
export function readDocuments(folder: string): Document[] {
	return [...PRODUCTS.map((product) => readDocument(folder, product)), ...OWN_DOCUMENTS.map(readOwnDocument)];
}

export const readOwnDocument = (product: (typeof OWN_DOCUMENTS)[number]): Document =>
	read(__dirname, product);

/** As far as it is in use. @throws when the document is not there */
export const readDocument = (folder: string, product: (typeof PRODUCTS)[number]): Document =>
	inUse(product, read(folder, product));

const read = (folder: string, product: string): Document =>
	JSON.parse(readFileSync(join(folder, `${product}.openapi.json`), 'utf8')) as Document;

/** One line a route, its fields packed into one string: the table costs little to load, and a route is read when it is used. */
export function generateRoutes(documents: readonly Document[]): string {
	const operations = documents
		.flatMap(operationsOf)
		.sort((a, b) => (a.path + a.method < b.path + b.method ? -1 : 1));
	const lists = operations.filter(({ list }) => list !== undefined);
	const queried = operations.filter(({ query }) => query.length > 0);
	return [
		'// Written by scripts/generate-routes.ts from Zoom’s OpenAPI documents. Do not edit.',
		'',
		'/** rate class | plan | list: paging, key, page size, identity | granular scopes | classic scopes | query | body: name(names inside) */',
		'// prettier-ignore',
		'export const ROUTES = {',
		...operations.map((operation) => `\t'${keyOf(operation)}': '${pack(operation)}',`),
		'} as const;',
		'',
		'/** The query parameters Zoom documents for a route. */',
		'// prettier-ignore',
		'export interface RouteQueryNames {',
		...queried.map((operation) => `\t'${keyOf(operation)}': ${union(operation.query)};`),
		'}',
		'',
		'/** Routes that answer with a list. */',
		'// prettier-ignore',
		'export type ListRoute =',
		...lists.map((operation) => `\t| '${keyOf(operation)}'`),
		'\t;',
		'',
	].join('\n');
}

const keyOf = ({ method, path }: Operation): string => `${method} ${path}`;

const union = (names: readonly string[]): string => names.map((name) => `'${name}'`).join(' | ');

function pack(operation: Operation): string {
	const { rateClass, plan, list, granularScopes, classicScopes, query, body } = operation;
	const paging = list ? [list.paging, list.key, list.pageSize ?? '', list.identity ?? ''].join(':') : '';
	const names = [granularScopes, classicScopes, query].map((some) => some.join(','));
	return [rateClass, plan ?? '', paging, ...names, packNames(body)].join('|');
}

const packNames = (names: Names): string =>
	Object.entries(names)
		.map(([name, inside]) => (Object.keys(inside).length === 0 ? name : `${name}(${packNames(inside)})`))
		.join(',');

/** The file that is written. */
export const ROUTE_TABLE = join(__dirname, '..', 'zoom', 'api', 'routes', 'routes.generated.ts');

if (require.main === module) {
	writeFileSync(ROUTE_TABLE, generateRoutes(readDocuments(openApiFolder())));
}

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openApiFolder, OWN_DOCUMENTS, PRODUCTS, readDocument, readOwnDocument } from './generate-routes';

/**
 * Writes test/contract/*.json, what the tests judge requests and answers by, from Zoom's OpenAPI documents:
 * `npx tsx scripts/generate-contract.ts`. It keeps facts only (paths, names, types, values, error codes, scopes, rate
 * labels), none of Zoom's texts. The documents are looked for in `ZOOM_OPENAPI_DIR`, else in ../shared/zoom-openapi.
 */

type Node = Readonly<Record<string, unknown>>;

interface Documented {
	readonly operationId: string;
	readonly description?: string;
	readonly parameters?: ReadonlyArray<Node & { readonly schema?: Node }>;
	readonly requestBody?: Content;
	readonly responses: Readonly<Record<string, Content>>;
	readonly 'x-extensions'?: {
		readonly 'x-macro-scopes'?: readonly string[];
		readonly 'x-granular-scopes'?: readonly string[];
	};
}

interface Content {
	readonly description?: string;
	readonly content?: Readonly<Record<string, { readonly schema?: Node }>>;
}

interface Document {
	readonly paths: Readonly<Record<string, Readonly<Record<string, Documented>>>>;
}

const TEXTS = new Set(['description', 'title', 'example', 'examples', 'default']);

/** A schema without its texts. A field may be called like a keyword: names of properties are kept. */
function factsOf(schema: unknown): unknown {
	if (Array.isArray(schema)) return schema.map(factsOf);
	if (typeof schema !== 'object' || schema === null) return schema;
	return Object.fromEntries(
		Object.entries(schema)
			.filter(([keyword]) => !TEXTS.has(keyword) && !keyword.startsWith('x-'))
			.map(([keyword, value]) => [
				keyword,
				keyword === 'properties' ? factsOfEach(value as Node) : factsOf(value),
			]),
	);
}

const factsOfEach = (properties: Node): Node =>
	Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, factsOf(schema)]));

const jsonSchema = ({ content }: Content): unknown => factsOf(content?.['application/json']?.schema);

function responseOf([status, response]: [string, Content]): [string, Node] {
	const named = [...(response.description ?? '').matchAll(/Error Code:\*\*\s*`(\d+)`/g)];
	const codes = [...new Set(named.map(([, code]) => Number(code)))];
	const schema = jsonSchema(response);
	return [
		status,
		{
			...(schema === undefined ? {} : { schema }),
			...(codes.length === 0 ? {} : { codes }),
		},
	];
}

function contractOf(operation: Documented): Node {
	const { operationId, description = '', parameters = [], requestBody, responses } = operation;
	const rateLabel = /Rate Limit Label\]\([^)]*\):\*\*\s*`([A-Za-z-]+)`/.exec(description)?.[1];
	const scopes = operation['x-extensions'];
	return {
		operationId,
		rateLabel: rateLabel?.toUpperCase(),
		classicScopes: scopes?.['x-macro-scopes'] ?? [],
		granularScopes: scopes?.['x-granular-scopes'] ?? [],
		parameters: parameters.map(({ name, in: place, required, schema = {} }) => ({
			name,
			in: place,
			...(required === true ? { required } : {}),
			schema: factsOf(schema),
		})),
		body: requestBody && jsonSchema(requestBody),
		responses: Object.fromEntries(Object.entries(responses).map(responseOf)),
	};
}

/** One line an operation, so that a change of Zoom's is seen as one in a diff. */
export function generateContract(document: unknown): string {
	const paths = Object.entries((document as Document).paths).map(([path, methods]) => {
		const operations = Object.entries(methods).map(
			([method, operation]) => `${JSON.stringify(method)}: ${JSON.stringify(contractOf(operation))}`,
		);
		return `${JSON.stringify(path)}: {\n${operations.join(',\n')}\n}`;
	});
	return `{\n${paths.join(',\n')}\n}\n`;
}

if (require.main === module) {
	const write = (product: string, document: unknown): void => {
		writeFileSync(join(__dirname, '..', 'test', 'contract', `${product}.json`), generateContract(document));
	};
	for (const product of PRODUCTS) write(product, readDocument(openApiFolder(), product));
	for (const product of OWN_DOCUMENTS) write(product, readOwnDocument(product));
}

/** What the route table needs of Zoom's OpenAPI documents, and where they are corrected. */

export interface Schema {
	readonly type?: string;
	readonly maximum?: number;
	readonly properties?: Readonly<Record<string, Schema>>;
	readonly items?: Schema;
	readonly allOf?: readonly Schema[];
	readonly oneOf?: readonly Schema[];
	readonly anyOf?: readonly Schema[];
}

interface Parameter {
	readonly name: string;
	readonly in: string;
	readonly description?: string;
	readonly schema?: Schema;
}

/** By media type. */
interface WithContent {
	readonly content?: Readonly<Record<string, { readonly schema?: Schema }>>;
}

interface DocumentedOperation {
	readonly deprecated?: boolean;
	readonly description?: string;
	readonly parameters?: readonly Parameter[];
	readonly requestBody?: WithContent;
	readonly responses?: Readonly<Record<string, WithContent>>;
	readonly 'x-extensions'?: {
		readonly 'x-macro-scopes'?: readonly string[];
		readonly 'x-granular-scopes'?: readonly string[];
	};
}

export interface Document {
	readonly paths: Readonly<Record<string, Readonly<Record<string, DocumentedOperation>>>>;
}

export interface Operation {
	readonly method: string;
	readonly path: string;
	readonly rateClass: string;
	/** The least plan the account needs, where the documents name one. */
	readonly plan: 'pro' | 'business' | undefined;
	readonly list: ListAnswer | undefined;
	readonly query: readonly string[];
	/** Names in the body; of its parts where it is a form. */
	readonly body: Names;
	readonly granularScopes: readonly string[];
	readonly classicScopes: readonly string[];
}

/** Names, each with those inside it; none inside where it is a plain value or may hold any name. */
export interface Names {
	readonly [name: string]: Names;
}

interface ListAnswer {
	readonly paging: 'token' | 'number' | 'none';
	/** Where the items are in the answer; empty: the answer is the list. */
	readonly key: string;
	/** The most items a page may hold; undefined for lists that come whole. */
	readonly pageSize: number | undefined;
	/** The field that tells one item of the list from every other, where there surely is one. */
	readonly identity: 'id' | undefined;
}

/** Older documents say 300 for every list. Two now declare 2,000, which nobody has seen working: see docs/zoom-facts.md#page-size. */
const MAX_PER_PAGE = 300;

/** Routes whose description lacks the rate label: that of the like list of meetings. */
const RATE_CLASS_WHERE_NOT_STATED = 'MEDIUM';

/** Single things that hold one array. */
const NOT_LISTS = /\/(settings|invitation)$|\/\{\w+\}$/;

/** Beside the lists that replace them, until the end of November 2026: see docs/zoom-facts.md#phone. */
const REPLACED_LISTS = new Set(['call_logs']);

/** Lists of things of which each is there once. Reports name the same person or meeting on several rows. */
const THINGS = new Set([
	...['users', 'groups', 'members', 'admins', 'registrants', 'policies'],
	...['numbers', 'sites', 'call_queues', 'call_queue_members', 'shared_line_groups', 'devices'],
]);
const HISTORY = /^\/(report|metrics|past_\w+)\//;

/** Where Zoom shows what a creation has made, when that is not the same path. */
const SHOWN_AT: Readonly<Record<string, string>> = {
	'/users/{userId}/meetings': '/meetings/{meetingId}',
	'/users/{userId}/webinars': '/webinars/{webinarId}',
};

export function operationsOf(document: Document): Operation[] {
	return Object.entries(document.paths).flatMap(([path, methods]) =>
		Object.entries(methods).map(([method, operation]) =>
			describe(
				method.toUpperCase(),
				path,
				operation,
				answerNames(document.paths[SHOWN_AT[path] ?? path]?.['get']),
			),
		),
	);
}

function describe(method: string, path: string, operation: DocumentedOperation, shown: Names): Operation {
	const parameters = (operation.parameters ?? []).filter((parameter) => parameter.in === 'query');
	const text = operation.description ?? '';
	const label = /Rate Limit Label\][^`]*`([^`]+)`/.exec(text)?.[1];
	return {
		method,
		path,
		rateClass: label?.toUpperCase() ?? RATE_CLASS_WHERE_NOT_STATED,
		plan: planOf(text),
		list: method === 'GET' ? listOf(path, operation, parameters) : undefined,
		query: [...new Set(parameters.map(({ name }) => name))].sort(),
		body: withShown(bodyNames(operation), shown),
		granularScopes: operation['x-extensions']?.['x-granular-scopes'] ?? [],
		classicScopes: operation['x-extensions']?.['x-macro-scopes'] ?? [],
	};
}

const bodyNames = ({ requestBody }: DocumentedOperation): Names =>
	namesIn(Object.values(requestBody?.content ?? {}).map(({ schema = {} }) => schema));

const answerNames = (operation: DocumentedOperation | undefined): Names =>
	namesIn(Object.values(operation?.responses?.['200']?.content ?? {}).map(({ schema = {} }) => schema));

/** People send back what Zoom has shown, with a change in it: what it shows inside a field is no mistake there, though Zoom ignores it. */
const withShown = (body: Names, shown: Names): Names =>
	Object.fromEntries(
		Object.entries(body).map(([name, inside]) => [
			name,
			Object.keys(inside).length === 0 ? inside : both(inside, shown[name] ?? {}),
		]),
	);

function both(one: Names, other: Names): Names {
	const names = [...new Set([...Object.keys(one), ...Object.keys(other)])].sort();
	return Object.fromEntries(names.map((name) => [name, both(one[name] ?? {}, other[name] ?? {})]));
}

/** Of all these schemas together, and of the items of lists. */
function namesIn(schemas: readonly Schema[]): Names {
	const inside = new Map<string, Schema[]>();
	const collect = (schema: Schema): void => {
		for (const [name, inner] of Object.entries(schema.properties ?? {}))
			inside.set(name, [...(inside.get(name) ?? []), inner]);
		const { allOf = [], oneOf = [], anyOf = [], items } = schema;
		for (const part of [...allOf, ...oneOf, ...anyOf, ...(items ? [items] : [])]) collect(part);
	};
	schemas.forEach(collect);
	const names = [...inside].sort(([one], [other]) => (one < other ? -1 : 1));
	return Object.fromEntries(names.map(([name, inner]) => [name, namesIn(inner)]));
}

function planOf(description: string): 'pro' | 'business' | undefined {
	const prerequisites = /Pre-?requisites?\b([\s\S]*?)(?:\*\*\[|$)/i.exec(description)?.[1] ?? '';
	if (/\bPro\b|\bpaid account\b/.test(prerequisites)) return 'pro';
	return /\bBusiness\b/.test(prerequisites) ? 'business' : undefined;
}

function listOf(
	path: string,
	operation: DocumentedOperation,
	parameters: readonly Parameter[],
): ListAnswer | undefined {
	const answer = operation.responses?.['200']?.content?.['application/json']?.schema;
	if (!answer) return undefined;
	const names = new Set(parameters.map(({ name }) => name));
	const paging = names.has('next_page_token') ? 'token' : names.has('page_number') ? 'number' : 'none';
	if (paging === 'none' && NOT_LISTS.test(path)) return undefined;
	if (answer.type === 'array') return { paging, key: '', pageSize: undefined, identity: undefined };
	const arrays = Object.entries(propertiesOf(answer)).filter(
		([name, schema]) => schema.type === 'array' && !REPLACED_LISTS.has(name),
	);
	// An answer that is not paged and has fields beside one array is a single thing, such as a meeting.
	const [key, schema] = arrays[0] ?? [];
	if (key === undefined || schema === undefined || arrays.length > 1) return undefined;
	const isListOfThings = THINGS.has(key) && !HISTORY.test(path);
	const pageSize = parameters.find(({ name }) => name === 'page_size');
	return {
		paging,
		key,
		pageSize: paging === 'none' ? undefined : largestPage(pageSize),
		identity: isListOfThings && propertiesOf(schema.items ?? {})['id'] ? 'id' : undefined,
	};
}

function largestPage(parameter: Parameter | undefined): number {
	const stated =
		parameter?.schema?.maximum ?? Number(/Max\s*-?\s*(\d+)/.exec(parameter?.description ?? '')?.[1]);
	return Math.min(stated || MAX_PER_PAGE, MAX_PER_PAGE);
}

export function propertiesOf(schema: Schema): Readonly<Record<string, Schema>> {
	const parts = [...(schema.allOf ?? []), ...(schema.oneOf ?? []), ...(schema.anyOf ?? [])];
	return Object.assign({}, schema.properties, ...parts.map(propertiesOf)) as Record<string, Schema>;
}

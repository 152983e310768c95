import Ajv2019, { type ValidateFunction } from 'ajv/dist/2019';
import addFormats from 'ajv-formats';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Zoom's API as a judge of what is sent and answered: the facts of Zoom's own OpenAPI documents, as
 * scripts/generate-contract.ts writes them to test/contract.
 */

interface SchemaNode {
	[keyword: string]: unknown;
}

interface Parameter {
	readonly name: string;
	readonly in: 'query' | 'path' | 'header';
	readonly required?: boolean;
	readonly schema: SchemaNode;
}

interface Response {
	/** Of the JSON body; absent where there is none. */
	readonly schema?: SchemaNode;
	/** Zoom's own error codes. */
	readonly codes?: readonly number[];
}

interface Operation {
	readonly operationId: string;
	/** Absent where the document states none. */
	readonly rateLabel?: string;
	readonly classicScopes: readonly string[];
	readonly granularScopes: readonly string[];
	readonly parameters: readonly Parameter[];
	/** The schema of the JSON body. */
	readonly body?: SchemaNode;
	readonly responses: Readonly<Record<string, Response>>;
}

type Paths = Readonly<Record<string, Readonly<Record<string, Operation>>>>;

export interface ZoomRequest {
	/** Upper case. */
	method: string;
	/** As the documents write it, such as `/users/{userId}`. */
	path: string;
	/** Text or the values themselves. */
	query?: Record<string, unknown>;
	body?: unknown;
}

export interface ZoomAnswer {
	method: string;
	path: string;
	status: number;
	/** Undefined for an empty body. */
	body?: unknown;
}

export class OpenApi {
	private readonly validators = new Map<string, ValidateFunction>();
	private readonly strict = newAjv({});
	/** One value stands for a list of one, as in a query. */
	private readonly coercing = newAjv({ coerceTypes: 'array' });

	constructor(private readonly paths: Paths) {}

	operation(method: string, path: string): Operation | undefined {
		return this.paths[path]?.[method.toLowerCase()];
	}

	/** `LIGHT`, `MEDIUM`, `HEAVY` or `RESOURCE-INTENSIVE`. */
	rateLabel(method: string, path: string): string | undefined {
		return this.operation(method, path)?.rateLabel;
	}

	scopes(method: string, path: string): { classic: readonly string[]; granular: readonly string[] } {
		const { classicScopes: classic = [], granularScopes: granular = [] } = this.operation(method, path) ?? {};
		return { classic, granular };
	}

	/** Zoom's codes that the documents name for an HTTP status of the operation. */
	errorCodes(method: string, path: string, status: number): readonly number[] {
		return this.operation(method, path)?.responses[String(status)]?.codes ?? [];
	}

	/** @returns what is wrong with a request; an empty list when nothing is. Names that Zoom does not know are wrong. */
	validateRequest({ method, path, query = {}, body }: ZoomRequest): string[] {
		const operation = this.operation(method, path);
		if (!operation) return [`Zoom has no ${method} ${path}`];
		return [
			...this.validateQuery(operation, query, path.startsWith('/phone/')),
			...(body === undefined ? missingBody(operation) : this.validateBody(operation, body)),
		];
	}

	/** @returns what is wrong with an answer; an empty list when nothing is. Fields that Zoom does not have are wrong. */
	validateAnswer({ method, path, status, body }: ZoomAnswer): string[] {
		const operation = this.operation(method, path);
		if (!operation) return [`Zoom has no ${method} ${path}`];
		const response = operation.responses[status];
		if (!response) return [`${method} ${path} has no answer with status ${status}`];
		const { schema } = response;
		if (!schema) return body === undefined || status >= 400 ? [] : [`status ${status} has no body`];
		if (body === undefined) return [`status ${status} has a body`];
		return this.check(this.strict, `${operation.operationId} ${status}`, schema, body);
	}

	private validateQuery(operation: Operation, query: Record<string, unknown>, isPhones: boolean): string[] {
		const parameters = operation.parameters.filter((parameter) => parameter.in === 'query');
		const schema: SchemaNode = {
			type: 'object',
			properties: Object.fromEntries(
				parameters.map(({ name, schema: known }) => [name, isPhones ? (PHONE_QUERY[name] ?? known) : known]),
			),
			required: parameters.filter(({ required }) => required === true).map(({ name }) => name),
		};
		return this.check(this.coercing, `${operation.operationId} query`, schema, { ...query });
	}

	private validateBody(operation: Operation, body: unknown): string[] {
		const { body: schema } = operation;
		if (!schema) return [`${operation.operationId} takes no JSON body`];
		return this.check(this.strict, `${operation.operationId} body`, schema, body);
	}

	private check(ajv: Ajv2019, key: string, schema: SchemaNode, value: unknown): string[] {
		let validate = this.validators.get(key);
		if (!validate) this.validators.set(key, (validate = ajv.compile(closed(schema))));
		if (validate(value)) return [];
		return (validate.errors ?? []).map(
			({ instancePath, message, params }) => `${key}${instancePath}: ${message} ${JSON.stringify(params)}`,
		);
	}
}

function newAjv(options: object): Ajv2019 {
	const ajv = new Ajv2019({ strict: false, allErrors: true, logger: false, ...options });
	addFormats(ajv);
	return ajv;
}

function missingBody({ operationId, body }: Operation): string[] {
	const required = body?.['required'];
	return Array.isArray(required) && required.length > 0 ? [`${operationId} needs a body`] : [];
}

const COMBINERS = ['allOf', 'anyOf'];

/** Where a schema says less than the prose beside it. */
const CORRECTIONS: Record<string, SchemaNode> = {
	// A time, or an empty text while the archive is not complete; the schema asks for an object that is a text.
	complete_time: { type: 'string', pattern: '^(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ)?$' },
	// "This supports local time and GMT formats", says the text of meetings and webinars.
	start_time: { type: 'string', pattern: '^(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z?)?$' },
	// "Comma-separated", says the text; the enum holds single days only.
	weekly_days: { type: 'string', pattern: '^[1-7](,[1-7])*$' },
	// "To provide multiple values, separate them with commas"; the enum holds single ones only.
	meeting_feature: { type: 'string', pattern: '^[a-z_]+(,[a-z_]+)*$' },
};

/** "yyyy-mm-dd or yyyy-MM-dd'T'HH:mm:ss'Z' format", says the text of the phone's lists; the schema knows days only. */
const PHONE_TIME: SchemaNode = { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\d(T\\d\\d:\\d\\d:\\d\\dZ)?$' };
const PHONE_QUERY: Readonly<Record<string, SchemaNode>> = { from: PHONE_TIME, to: PHONE_TIME };

/**
 * The same schema, in which objects have the documented properties and no others. Zoom writes `oneOf` for alternatives
 * that overlap.
 */
function closed(schema: SchemaNode, combined = false): SchemaNode {
	const copy: SchemaNode = { ...schema };
	if (copy['oneOf']) {
		copy['anyOf'] = copy['oneOf'];
		delete copy['oneOf'];
	}
	for (const combiner of COMBINERS) {
		const members = copy[combiner];
		if (Array.isArray(members)) copy[combiner] = members.map((member: SchemaNode) => closed(member, true));
	}
	const { properties, items } = copy;
	if (isNode(properties)) {
		copy['properties'] = Object.fromEntries(
			Object.entries(properties).map(([name, property]) => [
				name,
				CORRECTIONS[name] ?? (namesNoFields(property) ? { type: 'object' } : closed(property as SchemaNode)),
			]),
		);
	}
	if (isNode(items)) copy['items'] = closed(items);
	const describesFields = isNode(properties) || COMBINERS.some((combiner) => combiner in copy);
	if (describesFields && !combined && copy['additionalProperties'] === undefined) {
		copy['unevaluatedProperties'] = false;
	}
	return copy;
}

/** A card of a chatbot, whose fields stand on a page of their own. */
const namesNoFields = (property: unknown): boolean =>
	isNode(property) && isNode(property['properties']) && Object.keys(property['properties']).length === 0;

const isNode = (value: unknown): value is SchemaNode =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

const PRODUCTS = [
	'users',
	'meetings',
	'accounts',
	'billing',
	'phone',
	'number-management',
	'team-chat',
	'chatbot',
];

export function loadOpenApi(): OpenApi {
	const paths: Record<string, Paths[string]> = {};
	for (const product of PRODUCTS) {
		const more = JSON.parse(readFileSync(join(__dirname, `../contract/${product}.json`), 'utf8')) as Paths;
		for (const [path, operations] of Object.entries(more)) paths[path] = { ...paths[path], ...operations };
	}
	return new OpenApi(paths);
}

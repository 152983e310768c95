import Ajv2019, { type ValidateFunction } from 'ajv/dist/2019';
import addFormats from 'ajv-formats';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

/**
 * Zoom's own OpenAPI documents, as a judge of what is sent and answered. They are not part of this repository: they
 * are looked for in ZOOM_OPENAPI_DIR, then beside the repository.
 */

interface SchemaNode {
	[keyword: string]: unknown;
}

interface Parameter {
	name: string;
	in: 'query' | 'path' | 'header';
	required?: boolean;
	schema?: SchemaNode;
}

interface Content {
	content?: Record<string, { schema?: SchemaNode }>;
	description?: string;
}

export interface Operation {
	operationId: string;
	description?: string;
	parameters?: Parameter[];
	requestBody?: Content;
	responses: Record<string, Content>;
	'x-extensions'?: { 'x-macro-scopes'?: string[]; 'x-granular-scopes'?: string[] };
}

type Paths = Record<string, Record<string, Operation>>;

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
	private readonly coercing = newAjv({ coerceTypes: true });

	constructor(private readonly paths: Paths) {}

	operation(method: string, path: string): Operation | undefined {
		return this.paths[path]?.[method.toLowerCase()];
	}

	/** `LIGHT`, `MEDIUM`, `HEAVY` or `RESOURCE-INTENSIVE`, from the operation's description. */
	rateLabel(method: string, path: string): string | undefined {
		const { description = '' } = this.operation(method, path) ?? {};
		return /Rate Limit Label\]\([^)]*\):\*\*\s*`([A-Za-z-]+)`/.exec(description)?.[1]?.toUpperCase();
	}

	scopes(method: string, path: string): { classic: string[]; granular: string[] } {
		const extensions = this.operation(method, path)?.['x-extensions'] ?? {};
		return {
			classic: extensions['x-macro-scopes'] ?? [],
			granular: extensions['x-granular-scopes'] ?? [],
		};
	}

	/** Zoom's codes that the documents name for an HTTP status of the operation. */
	errorCodes(method: string, path: string, status: number): number[] {
		const { description = '' } = this.operation(method, path)?.responses[status] ?? {};
		return [...description.matchAll(/Error Code:\*\*\s*`(\d+)`/g)].map(([, code]) => Number(code));
	}

	/** @returns what is wrong with a request; an empty list when nothing is. Names that Zoom does not know are wrong. */
	validateRequest({ method, path, query = {}, body }: ZoomRequest): string[] {
		const operation = this.operation(method, path);
		if (!operation) return [`Zoom has no ${method} ${path}`];
		return [
			...this.validateQuery(operation, query),
			...(body === undefined ? missingBody(operation) : this.validateBody(operation, body)),
		];
	}

	/** @returns what is wrong with an answer; an empty list when nothing is. Fields that Zoom does not have are wrong. */
	validateAnswer({ method, path, status, body }: ZoomAnswer): string[] {
		const operation = this.operation(method, path);
		if (!operation) return [`Zoom has no ${method} ${path}`];
		const response = operation.responses[status];
		if (!response) return [`${method} ${path} has no answer with status ${status}`];
		const schema = jsonSchema(response);
		if (!schema) return body === undefined || status >= 400 ? [] : [`status ${status} has no body`];
		if (body === undefined) return [`status ${status} has a body`];
		return this.check(this.strict, `${operation.operationId} ${status}`, schema, body);
	}

	private validateQuery(operation: Operation, query: Record<string, unknown>): string[] {
		const parameters = (operation.parameters ?? []).filter((parameter) => parameter.in === 'query');
		const schema: SchemaNode = {
			type: 'object',
			properties: Object.fromEntries(parameters.map(({ name, schema: known = {} }) => [name, known])),
			required: parameters.filter(({ required }) => required === true).map(({ name }) => name),
		};
		return this.check(this.coercing, `${operation.operationId} query`, schema, { ...query });
	}

	private validateBody(operation: Operation, body: unknown): string[] {
		const schema = jsonSchema(operation.requestBody);
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

const jsonSchema = (content: Content | undefined): SchemaNode | undefined =>
	content?.content?.['application/json']?.schema;

function missingBody({ operationId, requestBody }: Operation): string[] {
	const required = jsonSchema(requestBody)?.['required'];
	return Array.isArray(required) && required.length > 0 ? [`${operationId} needs a body`] : [];
}

const COMBINERS = ['allOf', 'anyOf'];

/** Where a schema says less than the prose beside it. */
const CORRECTIONS: Record<string, SchemaNode> = {
	// "This supports local time and GMT formats", says the text of meetings and webinars.
	start_time: { type: 'string', pattern: '^(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z?)?$' },
	// "Comma-separated", says the text; the enum holds single days only.
	weekly_days: { type: 'string', pattern: '^[1-7](,[1-7])*$' },
	// "To provide multiple values, separate them with commas"; the enum holds single ones only.
	meeting_feature: { type: 'string', pattern: '^[a-z_]+(,[a-z_]+)*$' },
};

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
				CORRECTIONS[name] ?? closed(property as SchemaNode),
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

const isNode = (value: unknown): value is SchemaNode =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

const ROOT = resolve(__dirname, '../..');

/** @returns undefined where the documents are not at hand; a suite that needs them is then skipped */
export function loadOpenApi(): OpenApi | undefined {
	const places = [process.env['ZOOM_OPENAPI_DIR'], join(ROOT, '../shared/zoom-openapi')];
	const directory = places.find((place) => place !== undefined && existsSync(place));
	if (directory === undefined) return undefined;
	const documents = readdirSync(directory).filter((name) => name.endsWith('.openapi.json'));
	const paths: Paths = {};
	for (const name of documents) {
		const { paths: more } = JSON.parse(readFileSync(join(directory, name), 'utf8')) as { paths: Paths };
		for (const [path, operations] of Object.entries(more)) paths[path] = { ...paths[path], ...operations };
	}
	return new OpenApi(paths);
}

import type { RouteBodies } from './bodies.generated';
import { ROUTES, type ListRoute, type RouteQueryNames } from './routes.generated';

/** A method and a path as Zoom documents them, such as `GET /users/{userId}`: the one key to all that is known of it. */
export type Route = keyof typeof ROUTES;
export type { ListRoute };

/** Zoom's rate-limit labels. */
export type RateClass = 'LIGHT' | 'MEDIUM' | 'HEAVY' | 'RESOURCE-INTENSIVE';

export interface ListShape {
	/** `number`: by `page_number`, where Zoom has nothing else; `none`: the whole list in one answer. */
	readonly paging: 'token' | 'number' | 'none';
	/** Where the items are in the answer; empty: the answer itself is the list. */
	readonly key: string;
	/** The most items on one page. */
	readonly pageSize: number;
	/** The field that tells an item from every other of the list; empty where no field surely does. */
	readonly identity: string;
}

export interface RouteFacts {
	readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
	/** With its parameters in braces. */
	readonly template: string;
	readonly rateClass: RateClass;
	/** The least plan the account needs, where Zoom's documents name one. */
	readonly plan: 'pro' | 'business' | undefined;
	readonly list: ListShape | undefined;
	/** Any one of a kind is enough. Empty where Zoom lists none. */
	readonly scopes: { readonly granular: readonly string[]; readonly classic: readonly string[] };
	/** The call goes to Zoom's host for files. */
	readonly takesFiles: boolean;
	/** Names of the query parameters, and of the fields of the body; empty where Zoom takes none. */
	readonly names: { readonly query: readonly string[]; readonly body: FieldNames };
}

/** Names of fields, each with those that Zoom takes or shows inside it; none inside a plain value, or where it documents none. */
export type FieldNames = ReadonlyMap<string, FieldNames>;

/** The names between braces: `userId` of `GET /users/{userId}`. */
export type PathParameterName<R extends string> = R extends `${string}{${infer Name}}${infer Rest}`
	? Name | PathParameterName<Rest>
	: never;

type QueryName<R extends Route> = R extends keyof RouteQueryNames ? RouteQueryNames[R] : never;

/** The JSON body that Zoom documents for a route, all of its fields optional. */
export type RouteBody<R extends Route> = R extends keyof RouteBodies ? RouteBodies[R] : unknown;

type NamesOf<Body> = Body extends unknown ? keyof Body : never;
type FieldOf<Body, Name> = Body extends unknown ? (Name extends keyof Body ? Body[Name] : never) : never;

/**
 * What a body has to be besides, wherever it was built: without a name that Zoom does not document, also inside. Records
 * that may hold any name pass; the client looks at their names before they are sent.
 */
export type KnownNames<Known, Given> = unknown extends Known
	? unknown
	: Given extends ReadonlyArray<infer Item>
		? ReadonlyArray<KnownNames<FieldOf<Known, number>, Item>>
		: Given extends object
			? string extends keyof Given
				? unknown
				: {
						readonly [Name in keyof Given]: Name extends NamesOf<Known>
							? KnownNames<FieldOf<Known, Name>, Given[Name]>
							: never;
					}
			: unknown;

/** What a route takes: its path parameters by name, `query` with the names Zoom documents, and `body`. */
export type RouteParameters<R extends Route> = {
	readonly [Name in PathParameterName<R>]: string | number;
} & {
	/** What is undefined is not sent; everything else is, `false`, `0` and `''` included. */
	readonly query?: { readonly [Name in QueryName<R>]?: string | number | boolean | undefined };
	/** Sent as JSON; a FormFile as a form. */
	readonly body?: RouteBody<R>;
};

/** Zoom takes files of chats elsewhere, say the texts of its documents. */
const ON_FILE_HOST = /^\/chat\/users\/\{userId\}\/messages\/files$/;

export function routeFacts(route: Route): RouteFacts {
	const [rateClass = '', plan = '', list = '', ...names] = ROUTES[route].split('|');
	const [granular = [], classic = [], query = []] = names.slice(0, 3).map(words);
	const [method = '', template = ''] = route.split(' ');
	return {
		method: method as RouteFacts['method'],
		template,
		rateClass: rateClass as RateClass,
		plan: (plan || undefined) as RouteFacts['plan'],
		list: list ? listShape(list) : undefined,
		scopes: { granular, classic },
		takesFiles: ON_FILE_HOST.test(template),
		names: {
			query,
			// Of a long body it takes a while, and most who ask for a route ask for something else.
			get body() {
				return fieldNames(names[3]);
			},
		},
	};
}

function listShape(packed: string): ListShape {
	const [paging = '', key = '', pageSize = '', identity = ''] = packed.split(':');
	return { paging: paging as ListShape['paging'], key, pageSize: Number(pageSize), identity };
}

const words = (text: string): string[] => (text ? text.split(',') : []);

interface GrowingNames extends Map<string, GrowingNames> {
	set(name: string, inside: GrowingNames): this;
}

/** @param packed such as `agenda,settings(audio,host_video)` */
function fieldNames(packed = ''): FieldNames {
	const around: GrowingNames[] = [];
	let names: GrowingNames = new Map();
	let inside = names;
	for (const [token] of packed.matchAll(/[^(),]+|[()]/g)) {
		if (token === '(') {
			around.push(names);
			names = inside;
		} else if (token === ')') names = around.pop() ?? names;
		else names.set(token, (inside = new Map()));
	}
	return names;
}

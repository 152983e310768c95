import type { Account } from '../../account/account';
import type { Answer } from '../../http/answer';
import type { Label } from '../../limits/rateTable';
import type { AccessToken } from '../../oauth/tokens';
import type { World } from '../../engine/world';
import type { Schema } from './schema';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** One REST call that has passed Zoom's gate: token, limits and scopes are good, query and body fit the schemas. */
export interface Call<Query = Record<string, unknown>, Body = unknown> {
	world: World;
	account: Account;
	token: AccessToken;
	/** Path parameters, decoded. */
	params: Record<string, string>;
	query: Query;
	body: Body;
	/** Epoch ms at which the call arrived. */
	now: number;
	/** Where the simulator listens, such as `http://127.0.0.1:4010`, for links in answers. */
	origin: string;
}

export interface Scopes {
	classic: readonly string[];
	granular: readonly string[];
}

/** One operation of Zoom's REST API. */
export interface Route<Query = Record<string, unknown>, Body = unknown> {
	method: Method;
	/** As Zoom's OpenAPI documents write it, such as `/users/{userId}`. */
	path: string;
	/** Rate-limit label; undefined where Zoom states none. */
	label: Label | undefined;
	/** Any one of all these is enough. */
	scopes: Scopes;
	/** JSON schemas of what may be sent; what does not fit is refused with code 300. */
	query?: Record<string, Schema>;
	body?: Schema;
	handle(call: Call<Query, Body>): Answer;
	/** What Zoom works on while the call runs, and what it says to a second call on the same. */
	exclusive?(call: Call<Query, Body>): { keys: readonly string[]; message: string } | undefined;
}

/** Lets a file declare the types of query and body that its schemas guarantee. */
export function defineRoute<Query = Record<string, unknown>, Body = unknown>(
	route: Route<Query, Body>,
): Route {
	return route as Route;
}

export const routeName = (route: Pick<Route, 'method' | 'path'>): string => `${route.method} ${route.path}`;

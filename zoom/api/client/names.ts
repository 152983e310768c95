import { ZoomInvalidInputError } from '../../errors';
import { isRecord } from '../../values';
import { FormFile } from './body';
import type { Route, RouteFacts } from '../routes/routes';
import type { ZoomHttpRequest } from './sender';

/**
 * Only what Zoom documents for a route leaves: Zoom ignores names it does not know, so that a mistaken one would look
 * as if it had worked.
 * @throws ZoomInvalidInputError that names the route and what it does not take
 */
export function checkNames(
	route: Route,
	{ names }: RouteFacts,
	{ query, body }: Pick<ZoomHttpRequest, 'query' | 'body'>,
): void {
	refuse(route, 'query parameter', Object.keys(query), names.query);
	refuse(route, 'field', fieldsIn(body), names.body);
}

function fieldsIn(body: unknown): string[] {
	if (body instanceof FormFile) return [body.field, ...Object.keys(body.texts)];
	if (!isRecord(body)) return [];
	return Object.keys(body).filter((name) => body[name] !== undefined);
}

function refuse(route: Route, what: string, given: readonly string[], known: readonly string[]): void {
	const unknown = given.find((name) => !known.includes(name));
	if (unknown === undefined) return;
	throw new ZoomInvalidInputError(`Zoom’s ${route} has no ${what} "${unknown}"`, unknown);
}

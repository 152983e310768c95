import { ZoomInvalidInputError } from '../../errors';
import { isRecord } from '../../values';
import { asTyped } from '../../values/excerpt';
import { FormFile } from './body';
import type { FieldNames, Route, RouteFacts } from '../routes/routes';
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
	refuse(
		route,
		'query parameter',
		Object.keys(query).find((name) => !names.query.includes(name)),
	);
	const unknown =
		body instanceof FormFile
			? [body.field, ...Object.keys(body.texts)].find((name) => !names.body.has(name))
			: unknownIn(body, names.body);
	refuse(route, 'field', unknown);
}

function refuse(route: Route, what: string, unknown: string | undefined): void {
	if (unknown === undefined) return;
	throw new ZoomInvalidInputError(`Zoom’s ${route} has no ${what} "${asTyped(unknown)}"`, unknown);
}

/** @returns the first name that is not known, with those around it, such as `settings.host_vdieo`; of the entries of lists too */
function unknownIn(value: unknown, known: FieldNames): string | undefined {
	if (Array.isArray(value)) return first(value, (entry) => unknownIn(entry, known));
	if (!isRecord(value)) return undefined;
	return first(Object.entries(value), ([name, inner]) => {
		if (inner === undefined) return undefined;
		const inside = known.get(name);
		if (!inside) return name;
		// What Zoom documents no names of may hold any.
		const unknown = inside.size > 0 ? unknownIn(inner, inside) : undefined;
		return unknown === undefined ? undefined : `${name}.${unknown}`;
	});
}

/** The first result that there is. */
function first<Item, Result>(
	items: readonly Item[],
	of: (item: Item) => Result | undefined,
): Result | undefined {
	for (const item of items) {
		const result = of(item);
		if (result !== undefined) return result;
	}
	return undefined;
}

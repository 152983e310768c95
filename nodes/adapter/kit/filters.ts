import { collection, neverNothing, type GroupValues, type Parameter, type Parameters } from './parameters';

/**
 * What narrows a list down: "Filters". A filter whose expression gives nothing is a mistake of the item: left alone it would let
 * everything through, and what comes next in the workflow would be done to all of it. Empty on purpose is no filter.
 */
export function filters<const P extends Parameters>(fields: P): Parameter<GroupValues<P>> {
	const guarded = Object.entries(fields).map(([name, field]) => [name, neverNothing(field)]);
	return collection(
		{ displayName: 'Filters', placeholder: 'Add Filter' },
		// The same fields, of the same types.
		Object.fromEntries(guarded) as P,
	);
}

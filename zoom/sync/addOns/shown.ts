import { isRecord, numberOf, type ZoomRecord } from '../../values';
import { ADD_ON_KINDS, ADD_ON_WORDS, type AddOnKind } from './catalog';
import { addOnField } from './fields';

/** What Zoom shows of somebody's add-on licenses. */

/**
 * By the fields of a plan; undefined where Zoom does not tell.
 * @param settings the answer of `GET /users/{userId}/settings`
 */
export function addOnsShown({ feature: features }: ZoomRecord): Readonly<Record<string, string>> | undefined {
	if (!isRecord(features)) return undefined;
	const shown = ADD_ON_KINDS.flatMap((kind) => {
		const name = nameIn(kind, features);
		return name === undefined ? [] : [[addOnField(kind), name] as const];
	});
	return Object.fromEntries(shown);
}

function nameIn(kind: AddOnKind, features: ZoomRecord): string | undefined {
	const has = features[kind];
	const words = ADD_ON_WORDS[kind];
	if (kind === 'concurrent_meeting')
		return typeof has === 'string' && has !== '' && has !== 'None' ? `${words} ${has}` : undefined;
	if (has !== true) return undefined;
	const capacity = numberOf(features[`${kind}_capacity`]);
	return Number.isNaN(capacity) ? words : `${words} ${capacity}`;
}

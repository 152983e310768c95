import type { Entry } from './entry';
import { EVENTS } from './entries/events';
import { FIELDS_ENTRIES } from './entries/fields';
import { LISTS } from './entries/lists';
import { NETWORK } from './entries/network';
import { REFUSALS } from './entries/refusals';
import { THINGS } from './entries/things';

/**
 * Everything that can go wrong on a bad day, in the order in which it strikes an answer: what the account is like, then
 * what its lists are like, then what Zoom and the network make of it.
 */
export const CATALOGUE: readonly Entry[] = [
	...THINGS,
	...FIELDS_ENTRIES,
	...LISTS,
	...REFUSALS,
	...NETWORK,
	...EVENTS,
];

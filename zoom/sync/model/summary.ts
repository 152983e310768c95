import type { Result, ResultRow } from '../execution/apply';
import {
	changesPhone,
	isAction,
	isAssigned,
	losesAddOn,
	REMOVALS,
	takesMembership,
	type PlanRow,
} from './planRow';

/** A run in numbers. */
export interface Summary {
	/** People of the input, each once. */
	readonly listed: number;
	/** How many rows there are of each action. */
	readonly actions: Readonly<Record<PlanRow['action'], number>>;
	/** How many rows ended how. */
	readonly results: Readonly<Record<Result, number>>;
	/** People who lose their account, guards left aside. */
	readonly removals: number;
	/** People who lose a membership in a group, guards left aside. */
	readonly membershipLosses: number;
	/** People who lose a membership in a call queue and keep their account, guards left aside. */
	readonly queueLosses: number;
	/** People who get another role, guards left aside. */
	readonly roleChanges: number;
	/** People who get another division than they had, guards left aside. */
	readonly divisionChanges: number;
	/** People who get another phone site, calling plan or extension number than they had, guards left aside. */
	readonly phoneChanges: number;
	/** People who lose an add-on license or get a smaller one, guards left aside. */
	readonly addOnLosses: number;
	/** Rows that would change something, or have. */
	readonly changes: number;
	/** What guards stopped, each reason once. */
	readonly stopped: readonly string[];
}

export function summarize(rows: readonly ResultRow[]): Summary {
	const actions: Summary['actions'] = {
		create: 0,
		createGroup: 0,
		handOverNumber: 0,
		update: 0,
		changeLicense: 0,
		reactivate: 0,
		deactivate: 0,
		disassociate: 0,
		delete: 0,
		unchanged: 0,
		protected: 0,
		conflict: 0,
		invalid: 0,
		duplicate: 0,
	};
	const results: Summary['results'] = {
		planned: 0,
		none: 0,
		done: 0,
		alreadyDone: 0,
		failed: 0,
		blocked: 0,
		changed: 0,
		refused: 0,
	};
	const count = <Key extends string>(counts: Readonly<Partial<Record<Key, number>>>, key: Key): void => {
		(counts as Partial<Record<Key, number>>)[key] = (counts[key] ?? 0) + 1;
	};
	for (const { action, result } of rows) {
		count(actions, action);
		count(results, result);
	}
	const open = rows.filter(({ action }) => isAction(action));
	return {
		listed: rows.filter(({ action, items }) => items.length > 0 && action !== 'duplicate').length,
		actions,
		results,
		removals: rows.filter(({ action }) => REMOVALS.has(action)).length,
		membershipLosses: open.filter((row) => takesMembership(row, 'group')).length,
		queueLosses: open.filter((row) => takesMembership(row, 'queue')).length,
		roleChanges: open.filter((row) => isAssigned(row, 'role')).length,
		divisionChanges: open.filter((row) => isAssigned(row, 'division')).length,
		phoneChanges: open.filter(changesPhone).length,
		addOnLosses: open.filter(losesAddOn).length,
		changes: open.length,
		stopped: [...new Set(rows.flatMap(({ blocked }) => blocked ?? []))],
	};
}

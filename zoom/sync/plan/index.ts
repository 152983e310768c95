import { normalized } from '../../values/emailAddress';
import { keepToPools, limitLosses } from './guards';
import { newGroupField, newGroupIn } from '../membership/joinables';
import type { People, Person } from '../input/people';
import { isOpen, type PlanRow } from '../model/planRow';
import { withoutMovingManagers } from '../profile/manager';
import type { Rules } from '../model/rules';
import type { Directory, Match } from '../directory/users';
import { withCertainLosses } from './certainLosses';
import { Leavers } from './leavers';
import { Matching } from './matching';
import { unchanged } from './rows';
import { Stayers } from './stayers';

/**
 * What has to happen so that the account has the people of the input: a row a person. Pure: the same input and the same
 * account give the same plan, and an account that is as it should be gives nothing to do. Nobody is removed without
 * certainty: as long as one row cannot be tied to a person, nobody is removed for being absent, and whoever is named in
 * any recognizable form stays.
 */
export function planSync(people: People, directory: Directory, match: Match, rules: Rules): PlanRow[] {
	const matching = new Matching(people, directory, match);
	const stayers = new Stayers(people, directory, rules);
	const gone = new Map<string, Person>();
	const present = people.people.flatMap((person): PlanRow[] => {
		const matched = matching.claim(person);
		if ('unclear' in matched) return [matched.unclear];
		const { user } = matched;
		if (person.stays) return [user ? stayers.existing(person, user) : stayers.newcomer(person)];
		if (user) return [];
		gone.set(normalized(person.email), person);
		return [unchanged(person, 'Has left, and has no account')];
	});
	const certain = present.map((row) => withCertainLosses(row, matching, directory));
	const leavers = new Leavers(people, matching, gone, directory, rules).rows();
	const rows = [...certain, ...leavers, ...people.remarks].sort(byItem);
	const guarded = keepToPools(limitLosses(rows, directory, rules.guards), directory, rules.guards);
	const final = withoutMovingManagers(guarded);
	return [...newGroups(final), ...final];
}

/** Groups to create, because somebody is to be in them. */
function newGroups(rows: readonly PlanRow[]): PlanRow[] {
	const people = new Map<string, number>();
	for (const row of rows.filter(isOpen)) {
		for (const { field } of row.changes) {
			const name = newGroupIn(field);
			if (name !== undefined) people.set(name, (people.get(name) ?? 0) + 1);
		}
	}
	return [...people].map(([name, count]) => ({
		action: 'createGroup',
		email: '',
		reason: `Zoom has no group of this name; the list puts ${count} ${count === 1 ? 'person' : 'people'} into it`,
		changes: [{ field: newGroupField(name), from: null, to: name }],
		items: [],
	}));
}

const byItem = (a: PlanRow, b: PlanRow): number => (a.items[0] ?? Infinity) - (b.items[0] ?? Infinity) || 0;

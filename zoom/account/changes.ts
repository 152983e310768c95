import { shortHash } from '../values/shortHash';
import type { Difference, Owner } from './compare';
import type { Part } from './document';
import { treeOf } from './settings';
import type { ZoomRecord } from '../values';

/** From differences to what is sent to put the account back, and what must not be. */

export interface ChangeRules {
	/** With more changes than this, nothing is changed. */
	readonly maxChanges: number;
	/** Whether authentication, security and roles may be changed. */
	readonly security: boolean;
	/** What was approved: nothing is changed where the changes are others. Empty: not checked. */
	readonly planId: string;
}

export interface PlannedChange {
	readonly difference: Difference;
	/** Why it is not sent; undefined: it is. */
	readonly blocked?: string;
}

export interface Plan {
	/** The same for the same changes. */
	readonly planId: string;
	readonly changes: readonly PlannedChange[];
}

/** What puts the account back to what was approved, and why some of it is not done. */
export function planChanges(differences: readonly Difference[], rules: ChangeRules): Plan {
	const changes = differences.map((difference): PlannedChange => {
		const blocked = whyNot(difference, rules);
		return { difference, ...(blocked !== undefined && { blocked }) };
	});
	const planId = idOf(differences);
	const open = changes.filter(({ blocked }) => blocked === undefined);
	const stop =
		rules.planId !== '' && rules.planId !== planId
			? 'These are not the changes that were approved: the account or the document has changed since. Plan again'
			: open.length > rules.maxChanges
				? `${open.length} settings would be changed, more than the ${rules.maxChanges} allowed: nothing is changed. If all of them should be, set "Maximum Changes" to ${open.length}`
				: undefined;
	if (stop === undefined) return { planId, changes };
	return { planId, changes: changes.map((change) => ({ ...change, blocked: change.blocked ?? stop })) };
}

const idOf = (differences: readonly Difference[]): string =>
	shortHash(
		JSON.stringify(
			differences.map(({ owner, part, path, approved, now }) => [owner, part, path, approved, now]),
		),
	);

/** Zoom takes authentication profiles one by one, with what they are made of. */
const ONE_BY_ONE = /(?:^|\.)authentication_options?$/;

function whyNot({ kind, path, part, security }: Difference, rules: ChangeRules): string | undefined {
	if (path === '')
		return 'Groups and roles are neither made nor deleted: do that in Zoom or with the operations of Group and Role';
	if (kind === 'added')
		return 'Was not there when the document was approved: export the settings anew to take it in';
	if (kind === 'missing') return 'Zoom does not show this setting any more';
	if (part === undefined || ONE_BY_ONE.test(path))
		return 'Zoom takes authentication profiles one by one: change them in Zoom';
	if (security && !rules.security)
		return 'About authentication, security or roles: turn on "Change Security Settings" if it should be changed';
	return undefined;
}

/** One call of Zoom's. */
export interface SettingsCall {
	readonly owner: Owner;
	readonly part: Part;
	readonly body: ZoomRecord;
	/** What it puts back. */
	readonly differences: readonly Difference[];
}

/**
 * The calls in the order in which Zoom needs them: what is locked is unlocked first and locked last. Each section goes
 * alone, so that one that Zoom refuses takes no other with it.
 */
export function callsFor(plan: Plan): SettingsCall[] {
	const calls = new Map<string, Difference[]>();
	for (const { difference, blocked } of plan.changes) {
		if (blocked !== undefined) continue;
		const { owner, part, path } = difference;
		const key = JSON.stringify([rankOf(difference), owner, part, path.split('.')[0]]);
		calls.set(key, [...(calls.get(key) ?? []), difference]);
	}
	return [...calls.values()]
		.sort((one, other) => rankOf(one[0]) - rankOf(other[0]))
		.flatMap((differences) => {
			const [first] = differences;
			if (first?.part === undefined) return [];
			const body = treeOf(differences.map(({ path, approved }) => ({ path, value: approved })));
			return [{ owner: first.owner, part: first.part, body, differences }];
		});
}

const isLock = (part: Part | undefined): boolean => part === 'locks' || part === 'meeting_security_locks';

function rankOf(difference: Difference | undefined): number {
	if (!difference) return 0;
	const { owner, part, approved } = difference;
	if (isLock(part)) return approved === true ? 4 : 0;
	return { account: 1, group: 2, role: 3 }[owner.of];
}

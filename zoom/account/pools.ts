import { isRecord, textOf, type ZoomRecord } from '../values';

/**
 * What an account has bought of each kind of license, and how much of it is assigned: the answer to
 * `GET /accounts/me/plans/usage`. Zoom publishes no document of it; see docs/zoom-facts.md#license-pools.
 */

export interface Pool {
	/** The name in Zoom's answer without `plan_`, such as `base`, `webinar`, `phone_calling`. */
	readonly pool: string;
	/** Zoom's code for the plan, such as `webinar500_yearly`; empty where Zoom gives none. */
	readonly plan: string;
	/** People that the plan takes in, where its code says so: 500 of `webinar500_yearly`. */
	readonly capacity: number | undefined;
	readonly bought: number;
	/** Undefined where Zoom does not say. */
	readonly assigned: number | undefined;
	/** How many of those assigned wait for people to accept their invitation; undefined where Zoom does not say. */
	readonly pending: number | undefined;
	/** At least 0; undefined where Zoom does not say what is assigned. */
	readonly free: number | undefined;
}

/** Every pool in the answer: each part is one plan, a list of plans, or holds plans of its own. */
export const poolsOf = (answer: ZoomRecord): Pool[] =>
	Object.entries(answer).flatMap(([name, part]) => poolsIn(name.replace(/^plan_/, ''), part));

function poolsIn(pool: string, part: unknown): Pool[] {
	if (Array.isArray(part)) return part.flatMap((one) => poolsIn(pool, one));
	if (!isRecord(part)) return [];
	const bought = countIn(part['hosts']);
	if (bought === undefined) {
		return Object.entries(part).flatMap(([name, inner]) =>
			typeof inner === 'object' ? poolsIn(`${pool}_${name.replace(/^plan_/, '')}`, inner) : [],
		);
	}
	const plan = textOf(part['type']);
	// With several base plans the number that is assigned has another name.
	const assigned = countIn(part['usage']) ?? countIn(part['active_hosts']);
	return [
		{
			pool,
			plan,
			capacity: capacityIn(plan),
			bought,
			assigned,
			pending: countIn(part['pending']),
			free: assigned === undefined ? undefined : Math.max(0, bought - assigned),
		},
	];
}

/** Zoom writes numbers as text here and there. */
function countIn(value: unknown): number | undefined {
	const count = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
	return typeof count === 'number' && Number.isFinite(count) ? count : undefined;
}

function capacityIn(plan: string): number | undefined {
	const [, digits] = /^[a-z_]*?(\d+)(k?)(?:_|$)/i.exec(plan) ?? [];
	return digits === undefined ? undefined : Number(digits) * (/\dk/i.test(plan) ? 1000 : 1);
}

/**
 * How many licenses of these pools are free.
 * @returns undefined where there is no such pool, or Zoom does not say for one of them
 */
export function freeIn(pools: readonly Pool[]): number | undefined {
	if (pools.length === 0) return undefined;
	let free = 0;
	for (const pool of pools) {
		if (pool.free === undefined) return undefined;
		free += pool.free;
	}
	return free;
}

/** How many more users can become Licensed; undefined where Zoom does not say. */
export const freeLicenses = (pools: readonly Pool[]): number | undefined =>
	freeIn(pools.filter(({ pool }) => pool === 'base'));

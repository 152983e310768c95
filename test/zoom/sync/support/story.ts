import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { planned, type ResultRow } from '../../../../zoom/sync/execution/apply';
import { reviewPlan } from '../../../../zoom/sync/approval/approved';
import type { Row } from '../../../../zoom/sync/input/cells';
import type { PlanRow } from '../../../../zoom/sync/model/planRow';
import { readPlanRow } from '../../../../zoom/sync/approval/returnedRow';
import type { Rules } from '../../../../zoom/sync/model/rules';
import { stampPlan } from '../../../../zoom/sync/approval/stamp';
import { normalized } from '../../../../zoom/values/emailAddress';
import { Crash, type FakeAccount, type StoredUser } from './account';
import type { Form } from './brokenRows';

/** What the properties of the sync have in common: how rows are told, and how a run is made and cut off. */

const STAYS = 'active';
/** What a status column holds of somebody who stays, in forms that mean the same. */
export const status = fc.constantFrom(
	STAYS,
	STAYS,
	STAYS,
	'Active ',
	'ac\u200Btive',
	'left',
	'left',
	'',
	'#REF!',
);

export const crash = fc.record({ after: fc.nat(12), takesEffect: fc.boolean() });

export const NOW = Date.parse('2026-11-29T00:00:00Z');
const ORIGIN = {
	account: 'owner',
	sign: (text: string) => createHmac('sha256', 'secret').update(text).digest('base64url'),
};

export const sleep = async (): Promise<void> => {
	await Promise.resolve();
};

export function review(
	zoom: FakeAccount,
	plan: readonly PlanRow[],
	{ guards }: Rules,
	directory = zoom.directory(),
): PlanRow[] {
	const mailed = stampPlan(plan, ORIGIN, NOW).map((row, item) =>
		readPlanRow(JSON.parse(JSON.stringify(planned(row))) as Row, item),
	);
	const { rows, settled } = reviewPlan(mailed, {
		directory,
		guards,
		origin: ORIGIN,
		now: NOW + 1,
		maxAgeMs: 1000,
	});
	return rows.filter((row) => !settled.has(row));
}

export const isStaying = (said: string): boolean =>
	said === STAYS || said === 'Active ' || said === 'ac\u200Btive';

export const isReadable = (form: Form): boolean => form === 'clean' || form === 'invisible';

export const isProtected = ({ role_id, email }: StoredUser, { guards }: Rules): boolean =>
	['', '0', '1'].includes(role_id) ||
	guards.protectedRoles.has(role_id) ||
	guards.protectedEmails.has(normalized(email));

export function fail(broken: boolean, what: string): void {
	if (broken) throw new Error(what);
}

/** How runs of a story are disturbed. */
interface Disturbed {
	/** Two at once. */
	readonly twice: boolean;
	readonly crashes: ReadonlyArray<{ readonly after: number; readonly takesEffect: boolean }>;
}

/**
 * Runs a sync, cut off by each crash in turn and in the end by none.
 * @param check sees after each time what came of it; a run that was cut off tells nothing
 */
export async function throughCrashes(
	zoom: FakeAccount,
	{ twice, crashes }: Disturbed,
	run: () => Promise<readonly ResultRow[]>,
	check: (results: readonly ResultRow[]) => void,
): Promise<void> {
	for (const next of [...crashes, undefined]) {
		zoom.restart(next);
		const results = await Promise.all(Array.from({ length: twice ? 2 : 1 }, () => unlessCutOff(run())));
		check(results.flat());
	}
}

/** Also where it is cut off before anything was done. */
async function unlessCutOff(run: Promise<readonly ResultRow[]>): Promise<readonly ResultRow[]> {
	try {
		return await run;
	} catch (error) {
		if (error instanceof Crash) return [];
		throw error;
	}
}

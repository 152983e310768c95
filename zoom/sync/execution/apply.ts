import pMap from 'p-map';
import { ZoomCancelledError, ZoomCredentialsError } from '../../errors';
import { AddOnCalls } from '../addOns/apply';
import { AssignmentCalls } from '../assignments/apply';
import { MembershipCalls } from '../membership/apply';
import { GroupCalls } from '../membership/groupCalls';
import { QueueCalls } from '../membership/queueCalls';
import { PhoneCalls } from '../phone/apply';
import { isLookedField } from '../profile/fields';
import { ProfileCalls } from '../profile/apply';
import { execute, isDailyLimit, type Execution } from './execute';
import { ChangedSince } from './remove';
import { laterInWords } from '../model/words';
import {
	ACTIONS,
	isAboutNobody,
	isOpen,
	isRemoval,
	REMOVALS,
	type Action,
	type Change,
	type PlanRow,
} from '../model/planRow';
import { Settlement } from '../calls/settlement';
import { isOfProfile } from '../directory/users';

/**
 * What became of a row. `planned`: nothing was sent; `none`: there was nothing to do; `changed`: Zoom is not as it was
 * when the plan was made; `refused`: the row is not one that was planned here.
 */
export type Result =
	'planned' | 'none' | 'done' | 'alreadyDone' | 'failed' | 'blocked' | 'changed' | 'refused';

export interface ResultRow extends PlanRow {
	readonly result: Result;
	/** For `failed`. */
	readonly error?: unknown;
	/** For `changed`: what is different in Zoom now. For `refused`: what is wrong with the row. */
	readonly why?: string;
}

export const planned = (row: PlanRow): ResultRow => ({ ...row, result: resultOf(row, 'planned') });

const resultOf = (row: PlanRow, open: Result): Result =>
	isOpen(row) ? open : row.blocked === undefined ? 'none' : 'blocked';

interface ApplyOptions extends Omit<Execution, 'groups'> {
	/** How many people may be under way at once. */
	readonly concurrency: number;
}

type OpenRow = PlanRow & { readonly action: Action };

/**
 * Carries the open rows out: what frees licenses first, then the changes, then new people, then groups and who is in
 * them, then roles and divisions, then telephones and call queues, then add-on licenses, and a look at what goes
 * with each person's own call. One person's failure does not hold up the others.
 * @returns a row for each row, in the same order; when Zoom refuses the credentials, those that are left have failed unsent
 * @throws ZoomCancelledError
 */
export async function applyPlan(rows: readonly PlanRow[], options: ApplyOptions): Promise<ResultRow[]> {
	const results = new Map<PlanRow, ResultRow>();
	const settlement = new Settlement({ concurrency: options.concurrency });
	const groups = new GroupCalls(options.zoom);
	/** Of whom Zoom refused fields that a look shows. */
	const refused = new Set<PlanRow>();
	let creationsEnd: Error | undefined;
	let end: Error | undefined;

	async function one(row: OpenRow): Promise<void> {
		try {
			if (end !== undefined) throw end;
			// A daily limit that one newcomer met applies to all of them.
			if (row.action === 'create' && creationsEnd !== undefined) throw creationsEnd;
			const left = await execute(row, { ...options, groups });
			const result: ResultRow = { ...without(row, left.later), result: 'done' };
			results.set(row, result);
			if (left.refused.length > 0) refused.add(result);
		} catch (error) {
			if (error instanceof ChangedSince) {
				results.set(row, { ...row, result: 'changed', why: error.message });
				return;
			}
			if (error instanceof ZoomCancelledError) throw error;
			// Nothing more can succeed; what is done is still reported.
			if (error instanceof ZoomCredentialsError) end = error;
			if (row.action === 'create' && isDailyLimit(error)) creationsEnd = error;
			results.set(row, { ...row, result: 'failed', error });
		}
	}

	for (const phase of phases(rows.filter(isOpen)))
		await pMap(phase, one, { concurrency: options.concurrency });
	const there = [...results.values()].filter((row) => row.result === 'done' && hasMore(row));
	await new MembershipCalls(groups, settlement).carryOut(there);
	const open = (): ResultRow[] => there.filter((row) => !settlement.failures.has(row));
	await new AssignmentCalls(options.zoom, settlement).carryOut(open());
	await new PhoneCalls(options.zoom, settlement).carryOut(open());
	await new MembershipCalls(new QueueCalls(options.zoom), settlement).carryOut(open());
	await new AddOnCalls(options, settlement).carryOut(open());
	await new ProfileCalls(options, settlement).carryOut(open(), refused);
	for (const [row, result] of results) {
		const error = settlement.failures.get(result);
		if (error !== undefined) results.set(row, { ...result, result: 'failed', error });
		const note = settlement.notes.get(result);
		if (note !== undefined) results.set(row, { ...result, reason: `${result.reason}; ${note}` });
	}
	return rows.map((row) => results.get(row) ?? planned(row));
}

/** Whether something of it goes in calls for many people, or is looked at afterwards. */
const hasMore = (row: ResultRow): boolean =>
	!isAboutNobody(row) &&
	!isRemoval(row) &&
	row.changes.some(({ field }) => !isOfProfile(field) || isLookedField(field));

/** Reports what is done and what follows. */
const without = (row: OpenRow, later: readonly Change[]): OpenRow =>
	later.length === 0
		? row
		: {
				...row,
				changes: row.changes.filter((change) => !later.includes(change)),
				reason: `${row.reason}${laterInWords(later.map(({ field }) => field))}`,
			};

/** Removals and licenses given back; then those taken, so that none is missing in between. */
function phases(open: readonly OpenRow[]): OpenRow[][] {
	const frees = (row: OpenRow): boolean =>
		REMOVALS.has(row.action) || row.changes.some(({ field, from }) => field === 'type' && from === 2);
	const rest = open.filter((row) => !frees(row));
	return [open.filter(frees), ...ACTIONS.map((action) => rest.filter((row) => row.action === action))];
}

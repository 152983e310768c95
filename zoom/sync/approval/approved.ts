import type { ResultRow } from '../execution/apply';
import { keepToPools, limitLosses } from '../plan/guards';
import { newGroupField } from '../membership/joinables';
import {
	isAboutNobody,
	isKnownAction,
	isOpen,
	isRemoval,
	newGroupOf,
	thingOf,
	type PlanRow,
} from '../model/planRow';
import type { ReturnedRow } from './returnedRow';
import type { Guards } from '../model/rules';
import { checkStamp, type PlanOrigin } from './stamp';
import { normalized } from '../../values/emailAddress';
import type { Directory } from '../directory/users';
import { verify } from './verify';

/** A plan that comes back after approval. */

export interface ApprovedPlan {
	/** To be carried out now. */
	readonly rows: readonly PlanRow[];
	/** Those of the plan that are not, with why; in the order of the plan, as `rows` are. */
	readonly settled: ReadonlyMap<PlanRow, ResultRow>;
}

export interface Review {
	readonly directory: Directory;
	readonly guards: Guards;
	readonly origin: PlanOrigin;
	/** Epoch ms. */
	readonly now: number;
	/** Older plans are not carried out, ms. */
	readonly maxAgeMs: number;
}

/** Checks every row as a whole before any is carried out, against Zoom as it is now, and the guards once more. */
export function reviewPlan(plan: readonly ReturnedRow[], review: Review): ApprovedPlan {
	const { directory, guards } = review;
	const reviewer = new Reviewer(plan, review);
	const settled = new Map<PlanRow, ResultRow>();
	const rows = plan.map((returned) => {
		const { row } = returned;
		const verdict = reviewer.verdict(returned);
		if (verdict.kind === 'go') return verdict.row;
		if (verdict.kind === 'done') settled.set(row, { ...row, result: 'alreadyDone' });
		else settled.set(row, { ...row, result: verdict.kind, why: verdict.why });
		return row;
	});
	const left = rows.filter((row) => !settled.has(row));
	const guarded = keepToPools(limitLosses(left, directory, guards), directory, guards);
	const byLeft = new Map(left.map((row, index) => [row, guarded[index] ?? row]));
	return { rows: rows.map((row) => byLeft.get(row) ?? row), settled };
}

type Reviewed =
	| { readonly kind: 'go'; readonly row: PlanRow }
	| { readonly kind: 'done' }
	| { readonly kind: 'changed' | 'refused'; readonly why: string };

const UNKNOWN_ACTION = 'the row names an action that this node does not know: plan again';

const refused = (why: string): Reviewed => ({ kind: 'refused', why });

class Reviewer {
	private readonly leaving: ReadonlySet<string>;
	/** Fields of the memberships in groups that the plan creates. */
	private readonly creating: ReadonlySet<string>;
	private readonly seen = new Map<string, number>();

	constructor(
		plan: readonly ReturnedRow[],
		private readonly review: Review,
	) {
		this.leaving = new Set(plan.filter(({ row }) => isRemoval(row)).map(({ row }) => normalized(row.email)));
		const groups = plan.map(({ row }) => row).filter(({ action }) => action === 'createGroup');
		this.creating = new Set(groups.filter(isOpen).map((row) => newGroupField(newGroupOf(row))));
	}

	verdict({ row, unreadable }: ReturnedRow): Reviewed {
		if (!isKnownAction(row.action)) return refused(UNKNOWN_ACTION);
		if (!isOpen(row)) return { kind: 'go', row };
		const { directory, guards, origin, now, maxAgeMs } = this.review;
		if (unreadable !== undefined) return refused(unreadable);
		const stamp = checkStamp(row, origin);
		if (stamp.kind === 'refused') return stamp;
		const thing = isAboutNobody(row) ? thingOf(row) : undefined;
		const who = thing ? thing.key : (row.userId ?? normalized(row.email));
		const twin = this.seen.get(who);
		if (twin !== undefined) return refused(`about the same ${thing?.kind ?? 'person'} as item ${twin}`);
		this.seen.set(who, row.items[0] ?? 0);
		if (row.transferTo !== undefined && this.leaving.has(normalized(row.transferTo))) {
			return refused(`${row.transferTo}, who is to take over, leaves in the same plan`);
		}
		const verdict = verify(row, { directory, guards, plannedAt: stamp.plannedAt, creating: this.creating });
		const days = Math.floor((now - stamp.plannedAt) / 86_400_000);
		return verdict.kind === 'go' && now - stamp.plannedAt > maxAgeMs
			? refused(`the plan is ${days} days old: plan again`)
			: verdict;
	}
}

import { ZoomInvalidInputError } from '../errors';
import { isRecord } from '../values';
import type { ResultRow } from './apply';
import { checkLicenses, limitRemovals } from './guards';
import { isAction, isOpen, type Change, type PlanRow } from './planRow';
import type { Guards } from './rules';
import type { Directory } from './users';
import { verify } from './verify';

/** A plan that comes back after somebody approved it. */

export interface ApprovedPlan {
	/** To be carried out now. */
	readonly rows: readonly PlanRow[];
	/** Those of the plan that are not, with why; in the order of the plan, as `rows` are. */
	readonly settled: ReadonlyMap<PlanRow, ResultRow>;
}

/** Checks every row against Zoom as it is now, and the guards for all of them once more. */
export function reviewPlan(plan: readonly PlanRow[], directory: Directory, guards: Guards): ApprovedPlan {
	const settled = new Map<PlanRow, ResultRow>();
	const rows = plan.map((row) => {
		if (!isOpen(row)) return row;
		const verdict = verify(row, directory, guards);
		if (verdict.kind === 'go') return verdict.row;
		if (verdict.kind === 'done') settled.set(row, { ...row, result: 'alreadyDone' });
		else settled.set(row, { ...row, result: 'changed', why: verdict.why });
		return row;
	});
	const left = rows.filter((row) => !settled.has(row));
	const guarded = checkLicenses(limitRemovals(left, directory, guards), directory, guards);
	const byLeft = new Map(left.map((row, index) => [row, guarded[index] ?? row]));
	return { rows: rows.map((row) => byLeft.get(row) ?? row), settled };
}

/** A row of a plan as it comes back from a workflow. @throws ZoomInvalidInputError that says what is missing */
export function readPlanRow(data: Readonly<Record<string, unknown>>, item: number): PlanRow {
	const { action, email, userId, createAction, before, transferTo, transfer, blocked, reason } = data;
	if (typeof action !== 'string' || typeof email !== 'string') {
		throw new ZoomInvalidInputError(`Item ${item}: This is no row of a plan: it has no "action" and "email"`);
	}
	const remark = !isAction(action);
	const removal = !remark && action !== 'create' && !isBefore(before);
	if (removal)
		throw new ZoomInvalidInputError(`Item ${item}: The row of ${email} does not say how the user was`);
	return {
		action: action as PlanRow['action'],
		email,
		reason: typeof reason === 'string' ? reason : '',
		changes: Array.isArray(data['changes']) ? data['changes'].filter(isChange) : [],
		...(typeof userId === 'string' && { userId }),
		...(typeof createAction === 'string' && { createAction }),
		...(isBefore(before) && { before }),
		...(typeof transferTo === 'string' && { transferTo }),
		...(Array.isArray(transfer) && { transfer: transfer.map(String) }),
		...(typeof blocked === 'string' && { blocked }),
		items: [item],
	};
}

const isBefore = (value: unknown): value is NonNullable<PlanRow['before']> =>
	isRecord(value) && ['email', 'status', 'roleId'].every((name) => typeof value[name] === 'string');

const isValue = (value: unknown): boolean => typeof value === 'string' || typeof value === 'number';

const isChange = (value: unknown): value is Change =>
	isRecord(value) &&
	typeof value['field'] === 'string' &&
	isValue(value['to']) &&
	(value['from'] === null || isValue(value['from']));

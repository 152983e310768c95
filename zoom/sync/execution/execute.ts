import { ZoomRateLimitError } from '../../errors';
import { handOverNumbers } from '../phone/applyHandOver';
import type { GroupCalls } from '../membership/groupCalls';
import { leaveQueues } from '../membership/queueCalls';
import { changeUser, type Executed } from './change';
import { createUser } from './create';
import type { Calls } from '../calls/lookUp';
import { newGroupOf, type Action, type PlanRow } from '../model/planRow';
import { removeUser } from './remove';

type OpenRow = PlanRow & { readonly action: Action };

export interface Execution {
	readonly zoom: Calls;
	readonly groups: GroupCalls;
	/** ms */
	readonly sleep: (ms: number) => Promise<void>;
	/** Epoch ms. */
	readonly now: () => number;
}

const ALL_DONE: Executed = { later: [], refused: [] };

/**
 * Carries one row out, but for what goes in calls for many people: memberships, roles, divisions, add-on licenses. Cut off in between, the next plan finds what is missing; sent twice, each call does no harm.
 * @throws ZoomError, ChangedSince
 */
export async function execute(row: OpenRow, tools: Execution): Promise<Executed> {
	const { zoom, groups, sleep } = tools;
	const userId = row.userId ?? row.email;
	switch (row.action) {
		case 'create':
			return await createUser(row, tools);
		case 'update':
		case 'changeLicense':
			return { later: [], refused: await changeUser(userId, row.changes, zoom) };
		case 'reactivate':
			await zoom.request('PUT /users/{userId}/status', { userId, body: { action: 'activate' } });
			return { later: [], refused: await changeUser(userId, row.changes, zoom) };
		case 'deactivate':
			await handOverNumbers(row, zoom);
			await leaveQueues(row, zoom);
			await zoom.request('PUT /users/{userId}/status', { userId, body: { action: 'deactivate' } });
			return ALL_DONE;
		case 'disassociate':
		case 'delete':
			await handOverNumbers(row, zoom);
			await leaveQueues(row, zoom);
			await removeUser(row, zoom, sleep);
			return ALL_DONE;
		case 'createGroup':
			await groups.create(newGroupOf(row));
			return ALL_DONE;
		case 'handOverNumber':
			await handOverNumbers(row, zoom);
			return ALL_DONE;
	}
}

/** Zoom limits new users per day: the rest need not be tried. */
export const isDailyLimit = (error: unknown): error is ZoomRateLimitError =>
	error instanceof ZoomRateLimitError && error.kind === 'daily';

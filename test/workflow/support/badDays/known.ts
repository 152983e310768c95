import type { Promised } from './promises';
import type { Finding } from './run';

/** A broken promise that is on record and not mended yet. */
export interface Known {
	readonly promise: Promised;
	/** Such as `user get`; every operation when left out. */
	readonly operations?: readonly string[];
	/** An entry of the catalogue that is part of it. */
	readonly entry?: string;
	/** What is wrong, and where it comes from. */
	readonly reason: string;
	/** A day on which it is seen: when it is not any more, it has to leave this list. */
	readonly example: { readonly operation: string; readonly seed: number };
}

/** Open findings. A finding that no entry here matches fails the test, and so does an entry that has become untrue. */
export const KNOWN: readonly Known[] = [
	{
		promise: 'a failure names what it is about',
		reason:
			'Zoom’s own words, a missing scope and an answer that is not JSON are repeated without the item’s subject: explain() in nodes/adapter/errors/nodeErrors.ts takes it for a few codes only',
		example: { operation: 'user deactivate', seed: 1086 },
	},
	{
		promise: 'a failure has a next step',
		entry: 'refused403',
		reason:
			'For a code that is not in the table of refusals the next step is "See the message from Zoom above.": explainRefusal() in nodes/adapter/errors/nodeErrors.ts',
		example: { operation: 'user deactivate', seed: 1086 },
	},
	{
		promise: 'no word of JavaScript',
		operations: ['meeting attendance', 'webinar attendance'],
		reason:
			'A participant without a time of leaving: "Invalid time value", and no report (nodes/ZoomReport/shared/attendance.ts, attendanceRows.ts)',
		example: { operation: 'webinar attendance', seed: 1071 },
	},
	{
		promise: 'a failure has a next step',
		operations: ['meeting attendance', 'webinar attendance'],
		reason:
			'The same: what is no ZoomError has no next step (toNodeError() in nodes/adapter/errors/nodeErrors.ts)',
		example: { operation: 'webinar attendance', seed: 1071 },
	},
	{
		promise: 'one does not end all',
		operations: ['account hostMeetings'],
		reason:
			'One refused host or meeting ends the report of the account (401 is taken for the token by readAnswer() in zoom/api/client/answer.ts; nodes/ZoomReport/shared/hostMeetings.ts)',
		example: { operation: 'account hostMeetings', seed: 1052 },
	},
	{
		promise: 'one does not end all',
		operations: ['recording getAll'],
		reason:
			'One user whose recordings are refused ends the list of the account (recordingsOf() in nodes/ZoomMeeting/actions/recording/getAll.operation.ts)',
		example: { operation: 'recording getAll', seed: 1360 },
	},
	{
		promise: 'one does not end all',
		operations: ['user sync'],
		reason:
			'A 401 for one user ends the sync as if the credentials were bad, without a row (readAnswer() in zoom/api/client/answer.ts)',
		example: { operation: 'user sync', seed: 1282 },
	},
	{
		promise: 'done is done',
		operations: ['user sync'],
		reason:
			'A user from the list of inactive ones whose own status is empty or missing counts as active: the row says updated and done, and nobody is reactivated (zoom/sync/users.ts, plan.ts)',
		example: { operation: 'user sync', seed: 21262 },
	},
	{
		promise: 'nobody is silently absent',
		entry: 'listLost',
		reason:
			'A list that is null although the answer counts its rows is taken for an empty one (Walk.listIn() in zoom/api/client/paging.ts)',
		example: { operation: 'user getAll', seed: 1453 },
	},
];

export const isKnown = (finding: Finding, known: Known): boolean =>
	finding.promise === known.promise &&
	(known.operations?.includes(finding.operation) ?? true) &&
	(known.entry === undefined || finding.struckBy.includes(known.entry));

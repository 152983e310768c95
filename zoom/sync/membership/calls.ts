import type { Change } from '../model/planRow';
import type { Move } from '../calls/settlement';
import type { MembershipKind } from './joinables';

/** What Zoom is told about memberships of one kind. */

export interface Membership extends Move {
	readonly change: Change;
	/** Of the group or call queue. */
	readonly id: string;
}

/** How Zoom is told of one kind of membership. */
export interface CallsOfKind {
	readonly kind: MembershipKind;
	/** People in a call. */
	readonly atOnce: number;
	/** How many calls may be under way at once; undefined: as many as of everything else. */
	readonly concurrency: number | undefined;
	/** Codes of Zoom's that concern everybody in a call. */
	readonly ofAll: readonly number[];
	/** ID of what the plan was to create; undefined where that failed. */
	readonly createdAs: (name: string) => string | undefined;
	/** @param moves into the same one @returns whether Zoom took all of them @throws ZoomError */
	readonly join: (moves: readonly Membership[]) => Promise<boolean>;
	/** @throws ZoomError */
	readonly leave: (move: Membership) => Promise<void>;
	/** Whether Zoom shows it. @throws ZoomError */
	readonly isMember: (move: Membership) => Promise<boolean>;
}

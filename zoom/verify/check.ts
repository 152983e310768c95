import type { ZoomError } from '../errors';
import type { ZoomRecord } from '../values';

/**
 * - `ok`: as it should be; - `missing`: the app lacks a scope; - `differs`: Zoom is not as this package believes;
 * - `refused`: Zoom says no for another reason, such as plan or role.
 */
export type Result = 'ok' | 'missing' | 'differs' | 'refused';

/**
 * What a person can do, without the words:
 * - `addScopes`: add the scopes; - `noGranularScope`: Zoom names no scope that a new app could have; - `plan`: the plan of
 * the account is too small; - `role`: the role of whoever made the app is too small; - `planOrRole`: one of the two;
 * - `planField`: choose another plan in the credential; - `dailyLimit`: wait until midnight UTC; - `report`: send the
 * report file; - `meOnly`: choose a user instead of `me`; - `socket`: look at the event subscription;
 * - `ofError`: what is always done about this error.
 */
export type Advice =
	| 'addScopes'
	| 'noGranularScope'
	| 'plan'
	| 'role'
	| 'planOrRole'
	| 'planField'
	| 'dailyLimit'
	| 'report'
	| 'socket'
	| 'ofError';

/** What one check found. */
export interface Check {
	/** Which part of the verification it is, such as `Login` or `Reports`. */
	readonly area: string;
	/** The check itself, the same in every run, such as `GET /users`. */
	readonly check: string;
	/** What a person calls it. */
	readonly title: string;
	readonly result: Result;
	/** What is the case, in words; may hold Zoom's own. */
	readonly message: string;
	/** Undefined where nothing is to be done. */
	readonly advice?: Advice | undefined;
	readonly error?: ZoomError | undefined;
	/** For the report file: names, types and numbers only, nothing of a person and no secret. */
	readonly facts: ZoomRecord;
}

/** The facts of an error: never its message, which may name a person. */
export const errorFacts = ({ code, status, zoomCode }: ZoomError): ZoomRecord => ({
	error: code,
	...(status !== undefined && { status }),
	...(zoomCode !== undefined && { zoomCode }),
});

/** `1 scope`, `2 scopes` */
export const counted = (count: number, thing: string): string => `${count} ${thing}${count === 1 ? '' : 's'}`;

import { ZoomRefusedError } from '../errors';
import { recordsIn, type ZoomRecord } from '../values';
import { type Check, errorFacts } from './check';
import type { ZoomError } from '../errors';

/** Who the token acts for, and what their role allows. */

/** Zoom's ID of the built-in role. */
const OWNER_ROLE = '0';
const REPORT = /report/i;
const PRIVILEGE = /^[A-Za-z]{1,60}(?::[A-Za-z]{1,20})?$/;

/** Whether `me` works, and whom it means. @param answer of `GET /users/me`, or why there is none */
export function meCheck(answer: ZoomRecord | ZoomError): Check {
	const named = { area: 'Account', check: 'me', title: 'The user “me”' };
	if (answer instanceof Error) {
		const facts = errorFacts(answer);
		if (answer.code === 'MISSING_SCOPE') {
			const message = 'Whether “me” works cannot be seen: the app lacks the scope to read users';
			return { ...named, result: 'missing', message, advice: 'addScopes', error: answer, facts };
		}
		// This package never uses it for an app, so nothing is to be done.
		const advice = answer instanceof ZoomRefusedError ? undefined : ('ofError' as const);
		const message = `“me” does not work for this login: ${answer.message}`;
		return { ...named, result: 'refused', message, advice, error: answer, facts };
	}
	const isOwner = answer['role_id'] === undefined ? undefined : String(answer['role_id']) === OWNER_ROLE;
	const who = { true: 'the account’s owner', false: 'somebody who is not the owner', undefined: 'a user' };
	const message = `“me” works and means ${who[`${isOwner}`]}`;
	return { ...named, result: 'ok', message, facts: { isOwner: isOwner ?? 'unknown' } };
}

/** What the reports said when they were asked. */
export type ReportsAnswered = 'all' | 'none' | 'some' | 'unknown';

/**
 * Whether the role may see reports.
 * @param answer of `GET /users/me/permissions`
 * @param reports what Zoom then did
 */
export function reportPermissionCheck(answer: ZoomRecord, reports: ReportsAnswered): Check {
	const privileges = privilegesIn(answer).filter((name) => REPORT.test(name));
	const named = {
		area: 'Account',
		check: 'reportPermission',
		title: 'Report permission of the role',
		facts: { privileges, reports },
	};
	if (privileges.length > 0) {
		return { ...named, result: 'ok', message: `The role may see reports (${privileges.join(', ')})` };
	}
	if (reports === 'all' || reports === 'some') {
		const message = 'The role names no permission for reports, and yet Zoom gives them';
		return { ...named, result: 'differs', message, advice: 'report' };
	}
	const message = 'The role of the person whom the app acts for has no permission for reports';
	return { ...named, result: 'refused', message, advice: 'role' };
}

function privilegesIn({ permissions }: ZoomRecord): string[] {
	const names = Array.isArray(permissions) ? (permissions as unknown[]) : recordsIn(permissions);
	return names.filter((name): name is string => typeof name === 'string' && PRIVILEGE.test(name));
}

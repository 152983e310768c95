import { type ZoomError, ZoomRefusedError } from '../errors';
import type { ZoomRecord } from '../values';
import { type Check, errorFacts } from './check';

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
	const { role_id: role } = answer;
	const isOwner = role === undefined ? undefined : role === OWNER_ROLE || role === Number(OWNER_ROLE);
	const who = { true: 'the account’s owner', false: 'somebody who is not the owner', undefined: 'a user' };
	const message = `“me” works and means ${who[`${isOwner}`]}`;
	return { ...named, result: 'ok', message, facts: { topRole: isOwner ?? 'unknown' } };
}

/** What the reports said when they were asked. */
export type ReportsAnswered = 'all' | 'none' | 'some' | 'unknown';

/**
 * Whether the role may see reports.
 * @param all names of its privileges
 * @param reports what Zoom then did
 */
export function reportPermissionCheck(all: readonly string[], reports: ReportsAnswered): Check {
	const privileges = all.filter((name) => REPORT.test(name));
	const named = {
		area: 'Account',
		check: 'reportPermission',
		title: 'Report permission of the role',
		facts: { privileges, reports },
	};
	if (privileges.length > 0) {
		return { ...named, result: 'ok', message: `The role can see reports (${privileges.join(', ')})` };
	}
	if (reports === 'all' || reports === 'some') {
		const message = 'The role has no privilege for reports by name, but Zoom provides them';
		return { ...named, result: 'differs', message, advice: 'report' };
	}
	const message = 'The role of the person the app acts for has no permission to see reports';
	return { ...named, result: 'refused', message, advice: 'role' };
}

/** Names in an answer of `GET /users/me/permissions`. */
export const privilegesIn = ({ permissions }: ZoomRecord): string[] =>
	Array.isArray(permissions)
		? (permissions as unknown[]).filter(
				(name): name is string => typeof name === 'string' && PRIVILEGE.test(name),
			)
		: [];

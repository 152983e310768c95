import type { Answer } from '../http/answer';
import type { RefusedKind } from './accountLimits';

/** A 429, of whatever kind, as Zoom words it. */
export class TooManyRequests extends Error {
	constructor(
		readonly kind: RefusedKind,
		message: string,
		readonly headers: Record<string, string> = {},
	) {
		super(message);
	}

	get answer(): Answer {
		return { status: 429, body: { code: 429, message: this.message }, headers: this.headers };
	}
}

export const TOO_MANY: Record<RefusedKind, string> = {
	second: 'You have reached the maximum per-second rate limit for this API. Try again later.',
	daily:
		'You have reached the maximum daily rate limit for this API. ' +
		'Refer to the response header for details on when you can make another request.',
	host:
		'You have exceeded the daily rate limit (100) of Meeting Create/Update API requests permitted for this ' +
		'particular user. You may resume these requests at GMT 00:00:00.',
	concurrent: 'Too many concurrent requests. A request to disassociate this user has already been made.',
};

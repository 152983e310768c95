import type { Account } from '../../account/account';
import { MEETING_WRITES_A_DAY } from '../../limits/rateTable';
import { TOO_MANY, TooManyRequests } from '../../limits/tooManyRequests';

/**
 * 100 created and updated meetings (and webinars) a host and UTC day. On the wire this refusal carries the headers of
 * the normal quota, and neither its type nor Retry-After.
 * @throws TooManyRequests
 */
export function countHostWrite({ limits }: Account, hostId: string, now: number): void {
	const key = `meeting writes of ${hostId}`;
	if (limits.daily.get(key, now) >= MEETING_WRITES_A_DAY) throw new TooManyRequests('host', TOO_MANY.host);
	limits.daily.add(key, now);
}

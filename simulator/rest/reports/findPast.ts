import { History } from '../../history/history';
import type { PastMeeting } from '../../history/pastMeeting';
import { Refusal } from '../routing/refusal';
import type { Call } from '../routing/route';

const YEAR_MS = 365 * 86_400_000;

/**
 * The past meeting or webinar of a path: a number means its latest instance, a UUID one instance.
 * @throws Refusal 3001, and 12702 for what is older than a year
 */
export function pastOf(
	call: Pick<Call, 'account' | 'params' | 'now'>,
	kind: PastMeeting['kind'],
): PastMeeting {
	const key = call.params[`${kind}Id`] ?? '';
	const meeting = call.account.part(History).find(key);
	if (!meeting || meeting.kind !== kind || call.now < (meeting.knownAt ?? 0)) {
		const name = kind === 'meeting' ? 'Meeting' : 'Webinar';
		throw new Refusal(404, 3001, `${name} ${key} not found or has expired.`);
	}
	if (call.now - meeting.startsAt > YEAR_MS) {
		throw new Refusal(
			400,
			12702,
			`Can not access ${kind === 'meeting' ? 'meeting' : 'a webinar'} a year ago.`,
		);
	}
	return meeting;
}

import { Meetings } from '../../meetings/meetings';
import type { Meeting } from '../../meetings/meeting';
import type { User } from '../../users/user';
import { invalidParameter, noSuchMeeting } from '../routing/refusal';
import type { Call, Scopes } from '../routing/route';

/** Scopes of the meeting routes; the granular one exists for one person and for the account. */
export const meetingScopes = (what: 'read' | 'write', granular: string): Scopes => ({
	classic: [`meeting:${what}`, `meeting:${what}:admin`],
	granular: [granular, `${granular}:admin`],
});

/**
 * The meeting of the path, by number.
 * @throws Refusal 300, 3001
 */
export function meetingOf(call: Pick<Call, 'account' | 'params' | 'token'>): Meeting {
	const key = call.params['meetingId'] ?? '';
	if (!/^\d{1,16}$/.test(key)) throw invalidParameter('Invalid meeting ID.');
	const meeting = call.account.part(Meetings).find(Number(key));
	const visible = !call.token.app.userManaged || meeting?.hostId === call.token.user.id;
	if (!meeting || !visible) throw noSuchMeeting(key);
	return meeting;
}

export function hostOf(call: Pick<Call, 'account'>, meeting: Meeting): User {
	const host = call.account.users.find(meeting.hostId);
	if (!host) throw new Error(`Meeting ${meeting.id} has lost its host`);
	return host;
}

import type { Meeting } from '../../meetings/meeting';
import { Webinars } from '../../webinars/webinars';
import { invalidParameter, Refusal } from '../routing/refusal';
import type { Call, Scopes } from '../routing/route';

export const webinarScopes = (what: 'read' | 'write', granular: string): Scopes => ({
	classic: [`webinar:${what}`, `webinar:${what}:admin`],
	granular: [granular, `${granular}:admin`],
});

const noSuchWebinar = (webinarId: string): Refusal =>
	new Refusal(404, 3001, `Webinar does not exist: ${webinarId}.`);

/** @throws Refusal 300, 3001 */
export function webinarOf(call: Pick<Call, 'account' | 'params' | 'token'>): Meeting {
	const key = call.params['webinarId'] ?? '';
	if (!/^\d{1,16}$/.test(key)) throw invalidParameter('Invalid webinar ID.');
	const webinar = call.account.part(Webinars).find(Number(key));
	const visible = !call.token.app.userManaged || webinar?.hostId === call.token.user.id;
	if (!webinar || !visible) throw noSuchWebinar(key);
	return webinar;
}

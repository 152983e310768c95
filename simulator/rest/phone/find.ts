import { Calls, type CallRecording, type Voicemail } from '../../phone/calls';
import { Phone, type CallQueue, type PhoneNumber, type PhoneUser, type Site } from '../../phone/phone';
import { invalidParameter, noSuchUser, Refusal } from '../routing/refusal';
import type { Call } from '../routing/route';
import { resolveUser } from '../users/resolve';

/** What the paths of the phone's routes name, and how Zoom says that it is not there. */

type Where = Pick<Call, 'account' | 'token' | 'params'>;

/** Whoever is a user without Zoom Phone is told apart from nobody at all by no code [?]. @throws Refusal 404 with code 1001 */
export function phoneUser(call: Pick<Call, 'account' | 'token'>, userId: string): PhoneUser {
	const person = call.account.part(Phone).of(resolveUser(call, userId));
	if (!person) throw noSuchUser(userId);
	return person;
}

export const phoneUserOf = (call: Where): PhoneUser => phoneUser(call, call.params['userId'] ?? '');

/** @throws Refusal 400 with code 400 */
export function siteOf({ account, params }: Pick<Call, 'account' | 'params'>): Site {
	const site = account.part(Phone).site(params['siteId'] ?? '');
	if (!site) throw new Refusal(400, 400, 'The site does not exist.');
	return site;
}

export const queueWith = ({ account, params }: Pick<Call, 'account' | 'params'>): CallQueue | undefined =>
	account.part(Phone).queues.find(({ id }) => id === params['callQueueId']);

/** Numbers that nobody but the extension itself has. Zoom's code for others is not on record [?]. */
export function freeNumbers(
	{ account }: Pick<Call, 'account'>,
	wanted: ReadonlyArray<{ id?: string; number?: string }>,
	extensionId: string,
): PhoneNumber[] {
	const phone = account.part(Phone);
	const found = wanted.map(({ id, number }) => phone.number(id ?? number ?? ''));
	const free = found.filter(
		(number): number is PhoneNumber =>
			number !== undefined && (number.assignedTo ?? extensionId) === extensionId,
	);
	if (free.length === 0 || free.length < found.length) {
		throw invalidParameter('The phone number does not exist, or it is assigned already.');
	}
	return free;
}

/** @throws Refusal 404 with code 404 */
export function recordingOf({ account, params }: Pick<Call, 'account' | 'params'>): CallRecording {
	const id = params['recordingId'];
	const recording = account.part(Calls).recordings.find((one) => one.id === id);
	if (!recording) throw new Refusal(404, 404, `Recording does not exist: ${id}.`);
	return recording;
}

export function voicemailOf(
	{ account, params }: Pick<Call, 'account' | 'params'>,
	refusal: (id: string) => Refusal,
): Voicemail {
	const id = params['voicemailId'] ?? '';
	const voicemail = account.part(Calls).voicemails.find((one) => one.id === id);
	if (!voicemail) throw refusal(id);
	return voicemail;
}

export const fileMissing = (): Refusal => new Refusal(400, 404, 'File does not exist.');

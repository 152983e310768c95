import { ok, type Answer } from '../../http/answer';
import { contentOf } from '../../files/content';
import { Calls, type CallRecording, type PhoneCall, type Voicemail } from '../../phone/calls';
import { Phone } from '../../phone/phone';
import { zoomTime } from '../../engine/clock';
import type { Call } from '../routing/route';
import { fileMissing } from './find';

/** What recordings and voicemails have in common. */

const PSTN = 2;
const EXTENSION = 1;

/** Who called whom, in the names of recordings and voicemails. */
function parties({ phoneUser, direction, otherName, otherNumber }: PhoneCall) {
	const own = {
		name: phoneUser.user.display_name,
		number: String(phoneUser.extensionNumber),
		type: EXTENSION,
	};
	const other = { name: otherName, number: otherNumber, type: PSTN };
	const [caller, callee] = direction === 'outbound' ? [own, other] : [other, own];
	return {
		caller_name: caller.name,
		caller_number: caller.number,
		caller_number_type: caller.type,
		callee_name: callee.name,
		callee_number: callee.number,
		callee_number_type: callee.type,
	};
}

export const fileFacts = ({ id, call, duration }: CallRecording | Voicemail) => ({
	id,
	call_id: call.callId,
	call_element_id: call.elementId,
	...parties(call),
	date_time: zoomTime(call.startsAt),
	duration,
});

export const ownerOf = ({ call: { phoneUser } }: CallRecording | Voicemail) => ({
	id: phoneUser.user.id,
	name: phoneUser.user.display_name,
	type: 'user',
	extension_number: phoneUser.extensionNumber,
});

export const siteOfOwner = ({ account }: Pick<Call, 'account'>, { call }: CallRecording | Voicemail) => {
	const { siteId } = call.phoneUser;
	return { id: siteId, name: account.part(Phone).site(siteId)?.name };
};

/** A file that the account has. @throws Refusal 400 with code 404 */
export function fileAnswer(
	{ account, params }: Pick<Call, 'account' | 'params'>,
	kind: 'recordings' | 'voicemails',
): Answer {
	const file = account.part(Calls)[kind].find(({ fileId }) => fileId === params['fileId']);
	if (!file) throw fileMissing();
	const name = `${kind === 'recordings' ? 'call_recording' : 'voicemail'}_${file.id}.mp3`;
	return {
		...ok(undefined),
		file: { type: 'audio/mpeg', name, size: file.size, content: () => contentOf('MP3', file.size) },
	};
}

import { noContent, ok } from '../../http/answer';
import { Calls, type Voicemail } from '../../phone/calls';
import { invalidParameter, Refusal } from '../routing/refusal';
import { pageQuery, paginate, type PageQuery } from '../routing/paging';
import { defineRoute, type Call } from '../routing/route';
import { oneOf } from '../routing/schema';
import { fileAnswer, fileFacts, ownerOf } from './files';
import { phoneUserOf, voicemailOf } from './find';
import { isWithin, periodOf, periodQuery, type PeriodQuery } from './period';

const PATH = '/phone/voice_mails/{voicemailId}';
const MAX_PAGE_SIZE = 300;
const TRANSCRIBED = 2;
const NO_TRANSCRIPT = 0;

const classic = (right: 'read' | 'write') => [
	`phone:${right}:admin`,
	`phone:${right}`,
	`phone_voicemail:${right}`,
	`phone_voicemail:${right}:admin`,
];

const row = (origin: string, voicemail: Voicemail) => ({
	...fileFacts(voicemail),
	status: voicemail.status,
	download_url: `${origin}/v2/phone/voice_mails/download/${voicemail.fileId}`,
});

interface ListQuery extends PageQuery, PeriodQuery {
	status: string;
	site_id?: string;
	owner_type?: string;
	voicemail_type?: string;
	trash?: boolean;
	trashed?: boolean;
}

const shared = {
	...pageQuery(),
	...periodQuery(),
	status: { ...oneOf('all', 'read', 'unread'), default: 'all' },
};
const flag = { type: 'boolean' };
const text = { type: 'string' };

/** The trash is empty: what is deleted here is gone. */
function found(call: Call<ListQuery>, of: (voicemail: Voicemail) => boolean) {
	const { status, trash = false, trashed = false } = call.query;
	const period = periodOf(call.query, call.now);
	const wanted = call.account
		.part(Calls)
		.voicemails.filter(
			(one) =>
				of(one) &&
				!(trash || trashed) &&
				isWithin(period, one.call.startsAt) &&
				(status === 'all' || status === one.status),
		);
	const { rows, fields } = paginate(call, wanted, MAX_PAGE_SIZE, ({ seq }) => seq);
	const { next_page_token, page_count, page_size, total_records } = fields;
	const [from, to] = [period.from.slice(0, 10), period.to.slice(0, 10)];
	return { rows, about: { from, to, next_page_token, page_count, page_size, total_records } };
}

export const listVoicemails = defineRoute<ListQuery>({
	method: 'GET',
	path: '/phone/voice_mails',
	label: 'HEAVY',
	scopes: {
		classic: ['phone:read:admin', 'phone_voicemail:read:admin'],
		granular: ['phone:read:list_voicemails:admin'],
	},
	query: { ...shared, site_id: text, owner_type: text, voicemail_type: text, trashed: flag },
	handle(call) {
		const { site_id: site, owner_type: owner, voicemail_type: type } = call.query;
		const { rows, about } = found(
			call,
			(one) =>
				(site === undefined || site === one.call.phoneUser.siteId) &&
				(owner === undefined || owner === 'user') &&
				(type === undefined || type === 'normal'),
		);
		const voice_mails = rows.map((one) => ({ ...row(call.origin, one), owner: ownerOf(one) }));
		return ok({ ...about, voice_mails });
	},
});

export const listUserVoicemails = defineRoute<ListQuery>({
	method: 'GET',
	path: '/phone/users/{userId}/voice_mails',
	label: 'MEDIUM',
	scopes: {
		classic: classic('read'),
		granular: ['phone:read:list_voicemails', 'phone:read:list_voicemails:admin'],
	},
	query: { ...shared, trash: flag },
	handle(call) {
		const person = phoneUserOf(call);
		const { rows, about } = found(call, (one) => one.call.phoneUser === person);
		return ok({ ...about, voice_mails: rows.map((one) => row(call.origin, one)) });
	},
});

export const getVoicemail = defineRoute({
	method: 'GET',
	path: PATH,
	label: 'LIGHT',
	scopes: { classic: classic('read'), granular: ['phone:read:voicemail', 'phone:read:voicemail:admin'] },
	handle(call) {
		const voicemail = voicemailOf(call, (id) => invalidParameter(`Voice mail does not exist: ${id}.`));
		const { transcript: content } = voicemail;
		const transcription =
			content === undefined ? { status: NO_TRANSCRIPT } : { status: TRANSCRIBED, content, engine: 'zoom' };
		return ok({ ...row(call.origin, voicemail), transcription });
	},
});

export const markVoicemail = defineRoute<{ read_status: 'Read' | 'Unread' }>({
	method: 'PATCH',
	path: PATH,
	label: 'LIGHT',
	scopes: { classic: classic('write'), granular: ['phone:update:voicemail', 'phone:update:voicemail:admin'] },
	query: { read_status: oneOf('Read', 'Unread') },
	handle(call) {
		const voicemail = voicemailOf(call, (id) => new Refusal(400, 404, `Voice mail does not exist: ${id}.`));
		voicemail.status = call.query.read_status === 'Read' ? 'read' : 'unread';
		return noContent;
	},
});

export const deleteVoicemail = defineRoute({
	method: 'DELETE',
	path: PATH,
	label: 'LIGHT',
	scopes: { classic: classic('write'), granular: ['phone:delete:voicemail', 'phone:delete:voicemail:admin'] },
	handle(call) {
		// Zoom documents a 404 without a code [?].
		const voicemail = voicemailOf(call, (id) => new Refusal(404, 300, `Voice mail does not exist: ${id}.`));
		call.account.part(Calls).removeVoicemail(voicemail);
		return noContent;
	},
});

export const downloadVoicemail = defineRoute({
	method: 'GET',
	path: '/phone/voice_mails/download/{fileId}',
	label: 'MEDIUM',
	scopes: { classic: classic('read'), granular: ['phone:read:voicemail:admin', 'phone:read:voicemail'] },
	handle: (call) => fileAnswer(call, 'voicemails'),
});

import { noContent, ok } from '../../http/answer';
import { zoomTime } from '../../engine/clock';
import { signedQuery } from '../../files/links';
import { Calls, type CallRecording } from '../../phone/calls';
import { pageQuery, paginate, type PageQuery } from '../routing/paging';
import { Refusal } from '../routing/refusal';
import { defineRoute, type Call } from '../routing/route';
import { fileAnswer, fileFacts, ownerOf, siteOfOwner } from './files';
import { fileMissing, phoneUserOf, recordingOf } from './find';
import { isWithin, periodOf, periodQuery, type PeriodQuery } from './period';

const MAX_PAGE_SIZE = 300;
/** Zoom documents no end [?]. */
const MONTHS_KEPT = 1_200;

const row = (origin: string, recording: CallRecording) => ({
	...fileFacts(recording),
	direction: recording.call.direction,
	download_url: `${origin}/v2/phone/recording/download/${recording.fileId}`,
	...(recording.transcript && {
		transcript_download_url: `${origin}/v2/phone/recording_transcript/download/${recording.id}`,
	}),
});

function found<Q extends PageQuery & PeriodQuery>(call: Call<Q>, of: (recording: CallRecording) => boolean) {
	const period = periodOf(call.query, call.now, { monthsKept: MONTHS_KEPT });
	const wanted = call.account
		.part(Calls)
		.recordings.filter((one) => of(one) && isWithin(period, one.call.startsAt));
	const { rows, fields } = paginate(call, wanted, MAX_PAGE_SIZE, ({ seq }) => seq);
	return { rows, fields, period };
}

interface ListQuery extends PageQuery, PeriodQuery {
	owner_type?: string;
	recording_type?: string;
	site_id?: string;
}

const text = { type: 'string' };
const readScopes = ['phone:read', 'phone:read:admin', 'phone_recording:read', 'phone_recording:read:admin'];

export const listRecordings = defineRoute<ListQuery>({
	method: 'GET',
	path: '/phone/recordings',
	label: 'MEDIUM',
	scopes: {
		classic: ['phone:read:admin', 'phone_recording:read:admin'],
		granular: ['phone:read:list_call_recordings:admin'],
	},
	query: {
		...pageQuery(),
		...periodQuery(),
		owner_type: text,
		recording_type: text,
		site_id: text,
		query_date_type: text,
		group_id: text,
	},
	handle(call) {
		const { owner_type: owner, recording_type: type, site_id: site } = call.query;
		const { rows, fields } = found(
			call,
			(one) =>
				(owner === undefined || owner === 'user') &&
				(type === undefined || type === one.recordingType) &&
				(site === undefined || site === one.call.phoneUser.siteId),
		);
		const { next_page_token, page_size, total_records } = fields;
		const recordings = rows.map((one) => ({
			...row(call.origin, one),
			end_time: zoomTime(one.call.startsAt + one.duration * 1000),
			owner: ownerOf(one),
			site: siteOfOwner(call, one),
			recording_type: one.recordingType,
		}));
		return ok({ next_page_token, page_size, total_records, recordings });
	},
});

export const listUserRecordings = defineRoute<PageQuery & PeriodQuery>({
	method: 'GET',
	path: '/phone/users/{userId}/recordings',
	label: 'MEDIUM',
	scopes: {
		classic: readScopes,
		granular: ['phone:read:list_recordings', 'phone:read:list_recordings:admin'],
	},
	query: { ...pageQuery(), ...periodQuery() },
	handle(call) {
		const person = phoneUserOf(call);
		const { rows, fields, period } = found(call, (one) => one.call.phoneUser === person);
		const { next_page_token, page_count, page_size, total_records } = fields;
		return ok({
			from: period.from.slice(0, 10),
			to: period.to.slice(0, 10),
			next_page_token,
			page_count,
			page_size,
			total_records,
			recordings: rows.map((one) => row(call.origin, one)),
		});
	},
});

export const downloadRecording = defineRoute({
	method: 'GET',
	path: '/phone/recording/download/{fileId}',
	label: 'MEDIUM',
	scopes: {
		classic: readScopes,
		granular: ['phone:read:call_recording', 'phone:read:call_recording:admin'],
	},
	handle: (call) => fileAnswer(call, 'recordings'),
});

/** Leads to the file, with a link that needs no token. */
export const downloadTranscript = defineRoute({
	method: 'GET',
	path: '/phone/recording_transcript/download/{recordingId}',
	label: 'LIGHT',
	scopes: {
		classic: readScopes,
		granular: ['phone:read:recording_transcript', 'phone:read:recording_transcript:admin'],
	},
	handle({ account, params, world, origin, now }) {
		const recording = account.part(Calls).recordings.find(({ id }) => id === params['recordingId']);
		if (!recording) throw fileMissing();
		const { id, transcript } = recording;
		// What Zoom says where the account makes no transcripts is not known [?].
		if (!transcript) throw new Refusal(400, 12_000, 'Unable to transcribe this recording.');
		if (transcript.length === 0) {
			throw new Refusal(
				400,
				12_002,
				'This recording is still in the process of being transcribed. Reopen this recording in a few minutes.',
			);
		}
		return {
			status: 302,
			headers: { location: `${origin}/rec/phone-transcript/${id}?${signedQuery(world, id, now)}` },
		};
	},
});

export const deleteRecording = defineRoute({
	method: 'DELETE',
	path: '/phone/recordings/{recordingId}',
	label: 'LIGHT',
	scopes: {
		classic: ['phone:write:admin', 'phone:write', 'phone_recording:write', 'phone_recording:write:admin'],
		granular: ['phone:delete:call_recording', 'phone:delete:call_recording:admin'],
	},
	handle(call) {
		call.account.part(Calls).removeRecording(recordingOf(call));
		return noContent;
	},
});

import { createHash } from 'node:crypto';
import { Archives } from '../../archive/archives';
import { zoomTime } from '../../engine/clock';
import { noContent, ok } from '../../http/answer';
import { EXTENSIONS, type Recording, type RecordingFile } from '../../recordings/recordings';
import { pageQuery, paginate, type PageQuery } from '../routing/paging';
import { invalidFields, Refusal } from '../routing/refusal';
import { defineRoute, type Call, type Route } from '../routing/route';
import { oneOf } from '../routing/schema';

const OF_MEETING = '/past_meetings/{meetingUUID}/archive_files';
const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const MAX_DAYS = 7;

function fileView(
	{ startsAt, duration }: Recording,
	{ id, fileType, recordingType, size, processing, participant }: RecordingFile,
	origin: string,
): Record<string, unknown> {
	return {
		id,
		file_type: fileType,
		file_extension: EXTENSIONS[fileType],
		file_size: size,
		recording_type: recordingType,
		individual: participant !== undefined,
		...(participant !== undefined && { participant_email: participant }),
		participant_join_time: zoomTime(startsAt),
		participant_leave_time: zoomTime(startsAt + duration * MINUTE_MS),
		status: processing ? 'processing' : 'completed',
		encryption_fingerprint: createHash('sha256').update(id).digest('hex'),
		download_url: `${origin}/rec/download/${id}`,
	};
}

function archiveView(archive: Recording, origin: string): Record<string, unknown> {
	const { startsAt, duration, files } = archive;
	return {
		account_name: 'Zoom in a box',
		uuid: archive.uuid,
		id: archive.meetingId,
		host_id: archive.hostId,
		topic: archive.topic,
		type: 2,
		meeting_type: 'internal',
		is_breakout_room: false,
		start_time: zoomTime(startsAt),
		complete_time: zoomTime(startsAt + duration * MINUTE_MS),
		timezone: 'UTC',
		duration,
		duration_in_second: duration * 60,
		total_size: files.reduce((sum, { size }) => sum + size, 0),
		recording_count: files.length,
		status: files.some(({ processing }) => processing) ? 'processing' : 'completed',
		archive_files: files.map((file) => fileView(archive, file, origin)),
	};
}

interface ListQuery extends PageQuery {
	from?: string;
	to?: string;
	query_date_type: 'meeting_start_time' | 'archive_complete_time';
}

const list = defineRoute<ListQuery>({
	method: 'GET',
	path: '/archive_files',
	label: 'MEDIUM',
	scopes: { classic: ['recording:read:admin'], granular: ['archiving:read:list_archived_files:admin'] },
	query: {
		...pageQuery(),
		from: { type: 'string', format: 'date-time' },
		to: { type: 'string', format: 'date-time' },
		query_date_type: {
			...oneOf('meeting_start_time', 'archive_complete_time'),
			default: 'meeting_start_time',
		},
		group_id: { type: 'string' },
		group_ids: { type: 'string' },
	},
	handle(call) {
		const { account, now, query, origin } = call;
		const to = query.to === undefined ? now : Date.parse(query.to);
		// What Zoom takes without a range is not documented: the last day [?].
		const from = query.from === undefined ? to - DAY_MS : Date.parse(query.from);
		if (from > to || to - from > MAX_DAYS * DAY_MS) throw invalidFields('from');
		const ended = query.query_date_type === 'archive_complete_time' ? MINUTE_MS : 0;
		const found = account
			.part(Archives)
			.all()
			.filter(({ startsAt, duration }) => {
				const at = startsAt + duration * ended;
				return at >= from && at <= to;
			});
		const { rows, fields } = paginate(call, found, 300, ({ seq }) => seq);
		const { next_page_token, page_size, total_records } = fields;
		return ok({
			from: zoomTime(from),
			to: zoomTime(to),
			next_page_token,
			page_size,
			total_records,
			meetings: rows.map((archive) => archiveView(archive, origin)),
		});
	},
});

/** @throws Refusal 3001 */
function archiveOf({ account, params, now }: Pick<Call, 'account' | 'params' | 'now'>): Recording {
	const uuid = params['meetingUUID'] ?? '';
	const archive = account.part(Archives).find(uuid, now);
	if (archive?.uuid !== uuid) throw new Refusal(404, 3001, `Meeting does not exist: ${uuid}.`);
	return archive;
}

const ofMeeting = defineRoute({
	method: 'GET',
	path: OF_MEETING,
	label: 'LIGHT',
	scopes: {
		classic: ['recording:read'],
		granular: ['archiving:read:archived_files', 'archiving:read:archived_files:admin'],
	},
	handle: (call) => ok(archiveView(archiveOf(call), call.origin)),
});

const remove = defineRoute({
	method: 'DELETE',
	path: OF_MEETING,
	label: 'LIGHT',
	scopes: { classic: ['recording:write:admin'], granular: ['archiving:delete:archived_files:admin'] },
	handle(call) {
		call.account.part(Archives).remove(archiveOf(call));
		return noContent;
	},
});

export const archiveRoutes: readonly Route[] = [list, ofMeeting, remove];

import { utcDay } from '../../engine/clock';
import { noContent, ok, type Answer } from '../../http/answer';
import { Recordings, type Recording, type RecordingFile } from '../../recordings/recordings';
import { pageQuery, paginate, type PageQuery } from '../routing/paging';
import { invalidFields } from '../routing/refusal';
import { defineRoute, type Call, type Route } from '../routing/route';
import { oneOf, text, whole } from '../routing/schema';
import { userOf } from '../users/resolve';
import { isThere, isTrashed, noRecording, recordingOf, recordingScopes } from './find';
import { getTranscript } from './transcript';
import { recordingView } from './view';

const PATH = '/meetings/{meetingId}/recordings';
const DAY_MS = 86_400_000;

const place = ({ account, origin, now }: Pick<Call, 'account' | 'origin' | 'now'>) => ({
	accountId: account.id,
	origin,
	now,
});

interface ListQuery extends PageQuery {
	from?: string;
	to?: string;
	trash: boolean;
}

const list = defineRoute<ListQuery>({
	method: 'GET',
	path: '/users/{userId}/recordings',
	label: 'MEDIUM',
	scopes: recordingScopes('read', 'cloud_recording:read:list_user_recordings'),
	query: {
		...pageQuery(),
		from: { type: 'string', format: 'date' },
		to: { type: 'string', format: 'date' },
		trash: { type: 'boolean', default: false },
		trash_type: { type: 'string' },
		mc: { type: 'string' },
		meeting_id: { type: 'integer' },
	},
	handle(call) {
		const { account, now, query } = call;
		const host = userOf(call);
		const to = query.to ?? utcDay(now);
		// Zoom's own default is the day before; a longer range than a month is cut at its start [?].
		const from = laterOf(query.from ?? utcDay(now - DAY_MS), monthBefore(to));
		if (from > to) throw invalidFields('from');
		const shown = (file: RecordingFile): boolean => (query.trash ? isTrashed(file, now) : isThere(file));
		const found = account
			.part(Recordings)
			.ofHost(host.id)
			.filter(
				({ startsAt, files, knownAt = 0 }) =>
					knownAt <= now && inside(utcDay(startsAt), from, to) && files.some(shown),
			);
		const { rows, fields } = paginate(call, found, 300, ({ seq }) => seq);
		const { next_page_token, page_count, page_size, total_records } = fields;
		return ok({
			from,
			to,
			next_page_token,
			page_count,
			page_size,
			total_records,
			meetings: rows.map((recording) => recordingView(recording, recording.files.filter(shown), place(call))),
		});
	},
});

const inside = (day: string, from: string, to: string): boolean => day >= from && day <= to;
const laterOf = (one: string, other: string): string => (one > other ? one : other);

function monthBefore(day: string): string {
	const start = new Date(`${day}T00:00:00Z`);
	start.setUTCMonth(start.getUTCMonth() - 1);
	return utcDay(start.getTime());
}

const get = defineRoute<{ include_fields?: string; ttl?: number }>({
	method: 'GET',
	path: PATH,
	label: 'LIGHT',
	scopes: {
		classic: ['recording:read', 'phone_recording:read:admin'],
		granular: [
			'cloud_recording:read:list_recording_files',
			'cloud_recording:read:list_recording_files:admin',
		],
	},
	query: { include_fields: { type: 'string' }, ttl: whole(0, 604_800) },
	handle(call) {
		const recording = recordingOf(call);
		const files = recording.files.filter(isThere);
		if (files.length === 0) throw noRecording();
		const wantsToken = call.query.include_fields?.includes('download_access_token');
		return ok({
			...recordingView(recording, files, place(call)),
			...(wantsToken && { download_access_token: downloadToken(call, recording) }),
		});
	},
});

/** Without `ttl` it lives for a day [?]. */
function downloadToken({ account, now, query }: Call<{ ttl?: number }>, recording: Recording): string {
	const lifeMs = query.ttl === undefined ? DAY_MS : query.ttl * 1000;
	const value = account.surroundings.random.id(60);
	return account.part(Recordings).giveToken(value, recording, now + lifeMs);
}

interface RemoveQuery {
	action: 'trash' | 'delete';
}

const removal = { action: { ...oneOf('trash', 'delete'), default: 'trash' } };

function remove(
	recording: Recording,
	files: readonly RecordingFile[],
	{ action }: RemoveQuery,
	now: number,
): void {
	if (action === 'trash') for (const file of files) file.trashedAt ??= now;
	else recording.files = recording.files.filter((file) => !files.includes(file));
}

const removeAll = defineRoute<RemoveQuery>({
	method: 'DELETE',
	path: PATH,
	label: 'LIGHT',
	scopes: recordingScopes('write', 'cloud_recording:delete:meeting_recording'),
	query: removal,
	handle(call) {
		const recording = recordingOf(call);
		if (recording.files.length === 0) throw noRecording();
		remove(recording, recording.files, call.query, call.now);
		return noContent;
	},
});

/** @throws Refusal 3301 */
function fileOf(call: Pick<Call, 'account' | 'params' | 'now'>): {
	recording: Recording;
	file: RecordingFile;
} {
	const recording = recordingOf(call);
	const file = recording.files.find(({ id }) => id === call.params['recordingId']);
	if (!file) throw noRecording();
	return { recording, file };
}

const removeOne = defineRoute<RemoveQuery>({
	method: 'DELETE',
	path: `${PATH}/{recordingId}`,
	label: 'LIGHT',
	scopes: recordingScopes('write', 'cloud_recording:delete:recording_file'),
	query: removal,
	handle(call) {
		const { recording, file } = fileOf(call);
		remove(recording, [file], call.query, call.now);
		return noContent;
	},
});

const recovery = { properties: { action: oneOf('recover') } };

function recover(files: readonly RecordingFile[], now: number): void {
	const trashed = files.filter((file) => isTrashed(file, now));
	if (trashed.length === 0) throw noRecording();
	for (const file of trashed) delete file.trashedAt;
}

/** The documents say 200 without a body. */
const NOTHING: Answer = { status: 200 };

const recoverAll = defineRoute({
	method: 'PUT',
	path: '/meetings/{meetingUUID}/recordings/status',
	label: 'LIGHT',
	scopes: recordingScopes('write', 'cloud_recording:update:recover_meeting_recordings'),
	body: recovery,
	handle(call) {
		recover(recordingOf(call).files, call.now);
		return NOTHING;
	},
});

const recoverOne = defineRoute({
	method: 'PUT',
	path: `${PATH}/{recordingId}/status`,
	label: 'LIGHT',
	scopes: recordingScopes('write', 'cloud_recording:update:recover_single_recording'),
	body: recovery,
	handle(call) {
		recover([fileOf(call).file], call.now);
		return noContent;
	},
});

const getSettings = defineRoute({
	method: 'GET',
	path: `${PATH}/settings`,
	label: 'LIGHT',
	scopes: recordingScopes('read', 'cloud_recording:read:recording_settings'),
	handle: (call) => ok(recordingOf(call).settings),
});

const flag = { type: 'boolean' };

const updateSettings = defineRoute<Record<string, never>, Record<string, unknown>>({
	method: 'PATCH',
	path: `${PATH}/settings`,
	label: 'LIGHT',
	scopes: recordingScopes('write', 'cloud_recording:update:recording_settings'),
	body: {
		properties: {
			approval_type: oneOf(0, 1, 2),
			authentication_domains: { type: 'string' },
			authentication_option: { type: 'string' },
			on_demand: flag,
			password: { ...text(10), minLength: 8 },
			recording_authentication: flag,
			send_email_to_host: flag,
			share_recording: oneOf('publicly', 'internally', 'none'),
			show_social_share_buttons: flag,
			topic: { type: 'string' },
			viewer_download: flag,
			auto_delete: flag,
		},
	},
	handle(call) {
		Object.assign(recordingOf(call).settings, call.body);
		return noContent;
	},
});

export const recordingRoutes: readonly Route[] = [
	list,
	get,
	getSettings,
	updateSettings,
	removeAll,
	removeOne,
	recoverAll,
	recoverOne,
	getTranscript,
];

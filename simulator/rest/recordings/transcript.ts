import { zoomTime } from '../../engine/clock';
import { ok } from '../../http/answer';
import { isProcessing, Recordings } from '../../recordings/recordings';
import { Refusal } from '../routing/refusal';
import { defineRoute } from '../routing/route';
import { isThere } from './find';

const MINUTE_MS = 60_000;

export const getTranscript = defineRoute({
	method: 'GET',
	path: '/meetings/{meetingId}/transcript',
	label: 'MEDIUM',
	scopes: {
		classic: ['recording:read', 'recording:write', 'recording:read:admin', 'recording:write:admin'],
		granular: ['cloud_recording:read:meeting_transcript', 'cloud_recording:read:meeting_transcript:admin'],
	},
	handle({ account, params, origin, now }) {
		const recording = account.part(Recordings).find(params['meetingId'] ?? '', now);
		const file = recording?.files.find(({ fileType }) => fileType === 'TRANSCRIPT');
		if (!recording) throw new Refusal(404, 3322, 'This meeting transcript does not exist.');
		const { uuid, topic, hostId, startsAt, duration } = recording;
		const about = { meeting_id: uuid, account_id: account.id, meeting_topic: topic, host_id: hostId };
		const withheld = (reason: string) =>
			ok({ ...about, can_download: false, download_restriction_reason: reason });
		// Zoom could just as well say that it does not exist [?].
		if (!file) return withheld('NO_TRANSCRIPT_DATA');
		if (!isThere(file)) return withheld('DELETED_OR_TRASHED');
		if (isProcessing(file, now)) return withheld('NOT_READY');
		return ok({
			...about,
			transcript_created_time: zoomTime(startsAt + duration * MINUTE_MS),
			can_download: true,
			download_url: `${origin}/rec/download/${file.id}`,
		});
	},
});

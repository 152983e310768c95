import { noContent, ok, type Answer } from '../../http/answer';
import { MeetingExtras, type Fields } from '../../meetings/extras';
import { Refusal } from '../refusal';
import { defineRoute } from '../route';
import { oneOf, text } from '../schema';
import { meetingOf, meetingScopes } from './find';

const PATH = '/meetings/{meetingId}/livestream';

const getLivestream = defineRoute({
	method: 'GET',
	path: PATH,
	label: 'LIGHT',
	scopes: meetingScopes('read', 'meeting:read:livestream'),
	handle: (call) => ok(call.account.part(MeetingExtras).livestreams.get(meetingOf(call).id)?.fields ?? {}),
});

const updateLivestream = defineRoute<Record<string, never>, Fields>({
	method: 'PATCH',
	path: PATH,
	label: 'LIGHT',
	scopes: meetingScopes('write', 'meeting:update:livestream'),
	body: {
		required: ['page_url', 'stream_key', 'stream_url'],
		properties: {
			page_url: text(1024),
			stream_key: text(512),
			stream_url: text(1024),
			resolution: { type: 'string' },
		},
	},
	handle(call) {
		const { livestreams } = call.account.part(MeetingExtras);
		livestreams.set(meetingOf(call).id, { fields: call.body, running: false });
		return noContent;
	},
});

const changeLivestream = defineRoute<Record<string, never>, { action: 'start' | 'stop' | 'mode' }>({
	method: 'PATCH',
	path: `${PATH}/status`,
	label: 'LIGHT',
	scopes: meetingScopes('write', 'meeting:update:livestream_status'),
	body: {
		properties: {
			action: oneOf('start', 'stop', 'mode'),
			settings: {
				type: 'object',
				properties: {
					active_speaker_name: { type: 'boolean' },
					display_name: text(50),
					layout: oneOf('follow_host', 'gallery_view', 'speaker_view'),
					close_caption: oneOf('burnt-in', 'embedded', 'off'),
				},
			},
		},
	},
	handle(call) {
		const meeting = meetingOf(call);
		const stream = call.account.part(MeetingExtras).livestreams.get(meeting.id);
		if (meeting.status !== 'started' || !stream) {
			throw new Refusal(400, 3000, `Meeting ${meeting.id} has not started.`);
		}
		if (call.body.action !== 'mode') stream.running = call.body.action === 'start';
		return noContent;
	},
});

const METHODS = [
	'recording.start',
	'recording.stop',
	'recording.pause',
	'recording.resume',
	'participant.invite',
	'participant.invite.callout',
	'participant.invite.room_system_callout',
	'waiting_room.update',
	'ai_companion.start',
	'ai_companion.stop',
	'ai_companion.disable',
];

const ACCEPTED: Answer = { status: 202 };

const liveEvent = defineRoute<Record<string, never>, { method: string; params?: Fields }>({
	method: 'PATCH',
	path: '/live_meetings/{meetingId}/events',
	label: 'MEDIUM',
	scopes: {
		classic: ['meeting:write', 'meeting:write:admin', 'meeting:master'],
		granular: ['meeting:update:in_meeting_controls', 'meeting:update:in_meeting_controls:admin'],
	},
	body: {
		properties: {
			method: oneOf(...METHODS),
			params: {
				type: 'object',
				properties: { contacts: { type: 'array', maxItems: 10, items: { type: 'object' } } },
			},
		},
	},
	handle(call) {
		const meeting = meetingOf(call);
		if (meeting.status !== 'started') {
			// The same as for one that does not exist [?].
			throw new Refusal(404, 3001, `Meeting ${meeting.id} is not found or has expired.`);
		}
		const { method, params = {} } = call.body;
		call.account.part(MeetingExtras).liveEvents.push({ meetingId: meeting.id, method, params });
		return ACCEPTED;
	},
});

export const liveRoutes = [getLivestream, updateLivestream, changeLivestream, liveEvent];

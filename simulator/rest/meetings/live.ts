import type { Answer } from '../../http/answer';
import { MeetingExtras, type Fields } from '../../meetings/extras';
import { Refusal } from '../routing/refusal';
import { defineRoute } from '../routing/route';
import { oneOf } from '../routing/schema';
import { meetingOf } from './find';

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

export const liveEvent = defineRoute<Record<string, never>, { method: string; params?: Fields }>({
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

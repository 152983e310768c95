import { zoomTime } from '../../clock';
import { created, ok } from '../../http/answer';
import { defineRoute } from '../route';
import { text, whole } from '../schema';
import { hostOf, meetingOf, meetingScopes } from './find';
import { listedMeeting } from './view';

export const getInvitation = defineRoute({
	method: 'GET',
	path: '/meetings/{meetingId}/invitation',
	label: 'LIGHT',
	scopes: meetingScopes('read', 'meeting:read:invitation'),
	handle(call) {
		const meeting = meetingOf(call);
		const { display_name } = hostOf(call, meeting);
		const when = meeting.startsAt === undefined ? '' : `Time: ${zoomTime(meeting.startsAt)}\r\n`;
		const link = String(listedMeeting(meeting, call.origin)['join_url']);
		return ok({
			invitation:
				`${display_name} is inviting you to a scheduled Zoom meeting.\r\n\r\nTopic: ${meeting.topic}\r\n` +
				`${when}Join Zoom Meeting\r\n${link}\r\n\r\nMeeting ID: ${meeting.id}\r\n`,
			sip_links: [`sip:${meeting.id}@zoomcrc.com`],
		});
	},
});

interface InviteBody {
	attendees?: Array<{ name: string }>;
	ttl?: number;
}

export const createInviteLinks = defineRoute<Record<string, never>, InviteBody>({
	method: 'POST',
	path: '/meetings/{meetingId}/invite_links',
	label: 'LIGHT',
	scopes: meetingScopes('write', 'meeting:write:invite_links'),
	body: {
		properties: {
			attendees: {
				type: 'array',
				maxItems: 500,
				items: {
					type: 'object',
					required: ['name'],
					properties: {
						name: text(64),
						disable_audio: { type: 'boolean' },
						disable_video: { type: 'boolean' },
					},
				},
			},
			ttl: whole(0, 7_776_000),
		},
	},
	handle(call) {
		const { id } = meetingOf(call);
		const { random } = call.account.surroundings;
		const links = (call.body.attendees ?? []).map(({ name }) => ({
			name,
			join_url: `${call.origin}/w/${id}?tk=${random.id(32)}`,
		}));
		return created({ attendees: links });
	},
});

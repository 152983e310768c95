import { zoomTime } from '../../engine/clock';
import { ok } from '../../http/answer';
import { defineRoute } from '../routing/route';
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

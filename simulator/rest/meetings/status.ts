import { noContent } from '../../http/answer';
import { Meetings } from '../../meetings/meetings';
import { noSuchMeeting, Refusal } from '../routing/refusal';
import { defineRoute } from '../routing/route';
import { oneOf } from '../routing/schema';
import { meetingOf, meetingScopes } from './find';

export const updateMeetingStatus = defineRoute<Record<string, never>, { action: 'end' | 'recover' }>({
	method: 'PUT',
	path: '/meetings/{meetingId}/status',
	label: 'LIGHT',
	scopes: meetingScopes('write', 'meeting:update:status'),
	body: { required: ['action'], properties: { action: oneOf('end', 'recover') } },
	handle(call) {
		const { account, params, body } = call;
		const key = params['meetingId'] ?? '';
		if (body.action === 'recover') {
			if (!account.part(Meetings).recover(Number(key))) throw noSuchMeeting(key);
			return noContent;
		}
		const meeting = meetingOf(call);
		if (meeting.status !== 'started') throw new Refusal(400, 3000, `Meeting ${key} has not started.`);
		meeting.status = 'waiting';
		return noContent;
	},
});

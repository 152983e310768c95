import { noContent } from '../../http/answer';
import { Meetings } from '../../meetings/meetings';
import { Refusal } from '../routing/refusal';
import { defineRoute } from '../routing/route';
import { meetingOf, meetingScopes } from './find';
import { occurrenceOf } from './get';

export const deleteMeeting = defineRoute<{ occurrence_id?: string }>({
	method: 'DELETE',
	path: '/meetings/{meetingId}',
	label: 'LIGHT',
	scopes: meetingScopes('write', 'meeting:delete:meeting'),
	query: {
		occurrence_id: { type: 'string' },
		schedule_for_reminder: { type: 'boolean' },
		cancel_meeting_reminder: { type: 'boolean' },
	},
	handle(call) {
		const meeting = meetingOf(call);
		if (meeting.status === 'started') {
			throw new Refusal(400, 3002, "Sorry, you cannot delete this meeting since it's in progress.");
		}
		const { occurrence_id: occurrenceId } = call.query;
		if (occurrenceId) occurrenceOf(meeting, occurrenceId).status = 'deleted';
		else call.account.part(Meetings).remove(meeting);
		return noContent;
	},
});

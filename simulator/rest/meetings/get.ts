import { ok } from '../../http/answer';
import type { Meeting, Occurrence } from '../../meetings/meeting';
import { invalidParameter } from '../routing/refusal';
import { defineRoute } from '../routing/route';
import { hostOf, meetingOf, meetingScopes } from './find';
import { fullMeeting } from './view';

interface GetQuery {
	occurrence_id?: string;
	show_previous_occurrences?: boolean;
}

export const getMeeting = defineRoute<GetQuery>({
	method: 'GET',
	path: '/meetings/{meetingId}',
	label: 'LIGHT',
	scopes: meetingScopes('read', 'meeting:read:meeting'),
	query: { occurrence_id: { type: 'string' }, show_previous_occurrences: { type: 'boolean' } },
	handle(call) {
		const { query, now, origin, account } = call;
		const meeting = meetingOf(call);
		const occurrence = query.occurrence_id ? occurrenceOf(meeting, query.occurrence_id) : undefined;
		const occurrences = meeting.occurrences.filter(
			({ startsAt }) => query.show_previous_occurrences === true || startsAt >= now,
		);
		const shown: Meeting = occurrence
			? { ...meeting, startsAt: occurrence.startsAt, duration: occurrence.duration }
			: meeting;
		const ticket = account.surroundings.random.id(40);
		return ok(fullMeeting(shown, hostOf(call, meeting), { origin, ticket, occurrences }));
	},
});

/** @throws Refusal 300 */
export function occurrenceOf(meeting: Meeting, occurrenceId: string): Occurrence {
	const occurrence = meeting.occurrences.find(
		({ occurrence_id, status }) => occurrence_id === occurrenceId && status === 'available',
	);
	if (!occurrence) throw invalidParameter('Invalid parameter: `occurrence_id`.');
	return occurrence;
}

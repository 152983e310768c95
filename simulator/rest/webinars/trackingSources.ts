import { ok } from '../../http/answer';
import { defineRoute } from '../routing/route';
import { webinarOf, webinarScopes } from './find';

/** Every webinar has one. */
export const listTrackingSources = defineRoute({
	method: 'GET',
	path: '/webinars/{webinarId}/tracking_sources',
	label: 'MEDIUM',
	scopes: webinarScopes('read', 'webinar:read:list_tracking_sources'),
	handle(call) {
		const { id } = webinarOf(call);
		const source = {
			id: String(id),
			source_name: 'Newsletter',
			tracking_url: `${call.origin}/webinar/register/${id}?source=newsletter`,
			registration_count: 0,
			visitor_count: 0,
		};
		return ok({ total_records: 1, tracking_sources: [source] });
	},
});

import { defineOperation, field, limitOf, listSize, withDefault } from '../../../adapter/kit';
import { sessionOf, sessionParameters, sessionSubject } from '../common/session';
import { occurrenceIdField, registering, simplifyRegistrant } from './fields';
import type { ZoomRecord } from '../../../../zoom/values';

// Zoom lists one status at a time, the approved when none is named.
const STATUSES = ['approved', 'pending', 'denied'] as const;

export const getAll = defineOperation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many registrants',
	description: 'List the registrants of a meeting or webinar',
	parameters: {
		...sessionParameters,
		...listSize,
		filters: field.filters({
			occurrenceId: occurrenceIdField(),
			status: withDefault(
				field.options({
					displayName: 'Status',
					description: 'Which registrants to list',
					options: [
						{ name: 'All', value: 'all' },
						{ name: 'Approved', value: 'approved' },
						{ name: 'Denied', value: 'denied' },
						{ name: 'Pending', value: 'pending' },
					],
					default: 'approved',
				}),
			),
			trackingSourceId: field.text({
				displayName: 'Tracking Source ID',
				placeholder: 'e.g. 5516482804110',
				description:
					'Only people who came through this link (webinars only): an ID, as Webinar → Get Tracking Sources returns it',
			}),
		}),
		simplify: simplifyRegistrant(),
	},
	subject: sessionSubject,
	async execute({ zoom, n8n, values }) {
		const { type, path, shown, route } = sessionOf(values);
		const { occurrenceId, trackingSourceId, status } = values.filters;
		const limit = limitOf(values, n8n);
		const found: ZoomRecord[] = [];
		for (const one of status === 'all' ? STATUSES : [status]) {
			if (limit.endsAt(found.length)) break;
			const query = {
				status: one,
				...(occurrenceId && { occurrence_id: occurrenceId }),
				...(trackingSourceId && type === 'webinar' && { tracking_source_id: trackingSourceId }),
			};
			const registrants = await registering(
				sessionSubject(values),
				async () =>
					await zoom.list(
						route('GET /meetings/{meetingId}/registrants'),
						{ ...path, query },
						limit.rest(found.length),
					),
			);
			found.push(...registrants.map((registrant) => ({ ...shown, status: one, ...registrant })));
		}
		return found.map(values.simplify);
	},
});

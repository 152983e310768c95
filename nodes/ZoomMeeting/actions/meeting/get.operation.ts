import { defineOperation, field, toZoomFields } from '../../../adapter/kit';
import { meetingLocator } from '../../../adapter/pickers';
import { occurrenceIdField, simplifyMeeting } from './fields';

export const get = defineOperation({
	name: 'Get',
	value: 'get',
	action: 'Get a meeting',
	description: 'Get one meeting with its settings; turn Simplify off to see them',
	parameters: { meetingId: meetingLocator(), simplify: simplifyMeeting() },
	options: {
		occurrenceId: occurrenceIdField('get'),
		showPreviousOccurrences: field.boolean({
			displayName: 'Show Previous Occurrences',
			description: 'Whether to also return the past meetings of a series',
		}),
	},
	subject: ({ meetingId }) => `meeting ${meetingId}`,
	async execute({ zoom, values: { meetingId, simplify }, options }) {
		const { occurrenceId, showPreviousOccurrences } = options;
		const query = toZoomFields({ occurrenceId, showPreviousOccurrences });
		return simplify(await zoom.request('GET /meetings/{meetingId}', { meetingId, query }));
	},
});

import { defineOperation, field, toZoomFields } from '../../../adapter/kit';
import { occurrenceId } from '../meeting/fields';
import { simplifyWebinar, webinarId, webinarSubject } from './fields';

export const get = defineOperation({
	name: 'Get',
	value: 'get',
	action: 'Get a webinar',
	description: 'Get one webinar with its settings; turn Simplify off to see them',
	parameters: { webinarId: webinarId(), simplify: simplifyWebinar() },
	options: {
		occurrenceId: occurrenceId('get', 'webinar'),
		showPreviousOccurrences: field.boolean({
			displayName: 'Show Previous Occurrences',
			description: 'Whether a series comes with its past webinars too',
		}),
	},
	subject: webinarSubject,
	async execute({ zoom, values: { webinarId: id, simplify }, options }) {
		const { occurrenceId: occurrence, showPreviousOccurrences } = options;
		const query = toZoomFields({ occurrenceId: occurrence, showPreviousOccurrences });
		return simplify(await zoom.request('GET /webinars/{webinarId}', { webinarId: id, query }));
	},
});

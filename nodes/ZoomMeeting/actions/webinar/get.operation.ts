import { defineOperation, field, toZoomFields } from '../../../adapter/kit';
import { occurrenceIdField } from '../meeting/fields';
import { simplifyWebinar, webinarLocator, webinarSubject } from './fields';

export const get = defineOperation({
	name: 'Get',
	value: 'get',
	action: 'Get a webinar',
	description: 'Get one webinar with its settings; turn Simplify off to see them',
	parameters: { webinarId: webinarLocator(), simplify: simplifyWebinar() },
	options: {
		occurrenceId: occurrenceIdField('get', 'webinar'),
		showPreviousOccurrences: field.boolean({
			displayName: 'Show Previous Occurrences',
			description: 'Whether to also return the past webinars of a series',
		}),
	},
	subject: webinarSubject,
	async execute({ zoom, values: { webinarId, simplify }, options }) {
		const { occurrenceId, showPreviousOccurrences } = options;
		const query = toZoomFields({ occurrenceId, showPreviousOccurrences });
		return simplify(await zoom.request('GET /webinars/{webinarId}', { webinarId, query }));
	},
});

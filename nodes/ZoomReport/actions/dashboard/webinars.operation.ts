import { field, toZoomFields } from '../../../adapter/kit';
import { groupId } from '../../shared/filters';
import { periodReport } from '../../shared/periodReport';

export const webinars = periodReport({
	name: 'Get Many Webinars',
	value: 'webinars',
	action: 'Get the webinars of a period from the dashboard',
	description: 'List the webinars of the account with audio, video and sharing used',
	subject: 'dashboard of webinars',
	route: 'GET /metrics/webinars',
	identity: 'uuid',
	filters: {
		groupId,
		type: field.options({
			displayName: 'State',
			description: 'Whether to list webinars that are going on or over',
			options: [
				{ name: 'Past', value: 'past' },
				{ name: 'Live', value: 'live' },
			],
			default: 'past',
		}),
	},
	queries: (filters) => [{ type: 'past', ...toZoomFields(filters) }],
});

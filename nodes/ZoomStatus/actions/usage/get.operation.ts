import { usageReport } from '../../../adapter/status/health';
import { defineOperation } from '../../../adapter/kit';

export const get = defineOperation({
	name: 'Get',
	value: 'get',
	action: 'Get the API usage of an account',
	description:
		'Get the calls and failures of the last hour, and how much of the daily limits is used; makes no call to Zoom',
	parameters: {},
	subject: () => 'API usage',
	execute: async ({ zoom }) => usageReport(await zoom.monitor.usage()),
});

import { loginReport } from '../../../adapter/status/logins';
import { defineOperation } from '../../../adapter/kit';

export const get = defineOperation({
	name: 'Get',
	value: 'get',
	action: 'Get the status of a login',
	description:
		'Get the age of the token, when and by which n8n process it was requested, what Zoom refused in the last 24 hours, and the granted scopes',
	parameters: {},
	subject: () => 'login',
	execute: async ({ zoom }) => await loginReport(zoom.monitor, zoom.now()),
});

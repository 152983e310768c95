import { loginReport } from '../../../adapter/status/logins';
import { defineOperation } from '../../../adapter/kit';
import { loginPage } from '../../page/loginPage';
import { pageOptions, withPage } from '../../page/pageOption';

export const get = defineOperation({
	name: 'Get',
	value: 'get',
	action: 'Get the status of a login',
	description:
		'Get the age of the token, when and by which n8n process it was requested, what Zoom refused in the last 24 hours, and the granted scopes',
	parameters: {},
	options: pageOptions,
	subject: () => 'login',
	async execute({ zoom, options: { page, binaryField } }) {
		const report = await loginReport(zoom.monitor, zoom.now());
		if (!page) return report;
		return withPage(report, loginPage(report), { name: 'zoom-login.html', binaryField });
	},
});

import { optionalSubscription } from '../../../adapter/trigger/eventParameters';
import { healthReport, worstError } from '../../../adapter/status/health';
import { defineOperation, field, withDefault } from '../../../adapter/kit';
import { healthPage } from '../../page/healthPage';
import { pageOptions, withPage } from '../../page/pageOption';

export const check = defineOperation({
	name: 'Check',
	value: 'check',
	action: 'Check the health of an account',
	description:
		'Check whether the login, Zoom’s API, the event connection and Redis work, how many calls fail, and what to do about it',
	parameters: {},
	options: {
		subscription: optionalSubscription,
		logInAnew: field.boolean({
			displayName: 'Force a New Login',
			description:
				'Whether to get a new token each time, so that a changed or revoked secret shows at once and not only when the current token expires, after an hour. Only with Server-to-Server OAuth.',
		}),
		failWhen: withDefault(
			field.options({
				displayName: 'Fail When',
				description: 'When the execution should fail, so that the error workflow alerts',
				options: [
					{ name: 'Down', value: 'down', description: 'Something does not work at all' },
					{ name: 'Down or Degraded', value: 'degraded', description: 'Something needs attention' },
					{ name: 'Never', value: 'never' },
				],
				default: 'never',
			}),
		),
		...pageOptions,
	},
	subject: () => 'connection to Zoom',
	async execute({ zoom, options }) {
		const { failWhen, page, binaryField, subscription, ...checked } = options;
		const health = await zoom.monitor.check({ ...checked, subscription: subscription || undefined });
		const fails = failWhen === 'degraded' || (failWhen === 'down' && health.status === 'down');
		const error = fails ? worstError(health) : undefined;
		if (error) throw error;
		const report = healthReport(health, zoom.now());
		if (!page) return report;
		return withPage(report, healthPage(report), { name: 'zoom-health.html', binaryField });
	},
});

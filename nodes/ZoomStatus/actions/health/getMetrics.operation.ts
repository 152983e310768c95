import { optionalSubscription } from '../../../adapter/trigger/eventParameters';
import { defineOperation } from '../../../adapter/kit';

export const getMetrics = defineOperation({
	name: 'Get Metrics',
	value: 'getMetrics',
	action: 'Get the metrics of an account',
	description:
		'Get the counts of all n8n processes in Prometheus text format: calls, waiting times, rate limits, tokens and events',
	parameters: {},
	options: { subscription: optionalSubscription },
	subject: () => 'metrics',
	async execute({ zoom, options }) {
		const { text, contentType } = await zoom.monitor.metrics(options.subscription || undefined);
		return { metrics: text, contentType };
	},
});

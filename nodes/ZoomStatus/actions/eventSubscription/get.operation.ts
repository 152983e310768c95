import { subscription } from '../../../adapter/trigger/eventParameters';
import { listeningReport } from '../../../adapter/status/health';
import { defineOperation } from '../../../adapter/kit';

export const get = defineOperation({
	name: 'Get',
	value: 'get',
	action: 'Get the connection of an event subscription',
	description:
		'Get whether a Zoom Event Trigger is connected, here or in another n8n process, its gaps and how many events came',
	parameters: { subscription },
	subject: () => 'event subscription',
	async execute({ zoom, values }) {
		const { status, problem } = await zoom.monitor.listening(values.subscription);
		return listeningReport(status, problem);
	},
});

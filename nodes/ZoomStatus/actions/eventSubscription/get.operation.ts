import { subscription } from '../../../adapter/trigger/eventParameters';
import { listeningReport } from '../../../adapter/status/health';
import { defineOperation } from '../../../adapter/kit';
import { eventsPage } from '../../page/eventsPage';
import { pageOptions, withPage } from '../../page/pageOption';

export const get = defineOperation({
	name: 'Get',
	value: 'get',
	action: 'Get the connection of an event subscription',
	description:
		'Get whether a Zoom Event Trigger is connected, here or in another n8n process, its gaps and how many events came',
	parameters: { subscription },
	options: pageOptions,
	subject: () => 'event subscription',
	async execute({ zoom, values, options: { page, binaryField } }) {
		const { status, problem } = await zoom.monitor.listening(values.subscription);
		const found = listeningReport(status, problem);
		const report = { status: found.status, ...found.problem, ...found.subscription };
		if (!page) return report;
		return withPage(report, eventsPage(found), { name: 'zoom-events.html', binaryField });
	},
});

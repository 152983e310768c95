import { defineOperation, limitOf, listSize } from '../../../adapter/kit';
import { webinarLocator, webinarSubject } from './fields';

export const getPanelists = defineOperation({
	name: 'Get Panelists',
	value: 'getPanelists',
	action: 'Get the panelists of a webinar',
	description: 'List who speaks in a webinar, each with a join link',
	parameters: { webinarId: webinarLocator(), ...listSize },
	subject: webinarSubject,
	async execute({ zoom, n8n, values }) {
		const { webinarId } = values;
		const panelists = await zoom.list(
			'GET /webinars/{webinarId}/panelists',
			{ webinarId },
			limitOf(values, n8n).rest(),
		);
		return panelists.map((panelist) => ({ webinarId, ...panelist }));
	},
});

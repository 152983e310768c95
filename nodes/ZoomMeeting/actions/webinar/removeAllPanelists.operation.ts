import { defineOperation } from '../../../adapter/kit';
import { webinarLocator, webinarSubject } from './fields';

export const removeAllPanelists = defineOperation({
	name: 'Remove All Panelists',
	value: 'removeAllPanelists',
	action: 'Remove all panelists from a webinar',
	description: 'Remove every panelist of a webinar',
	parameters: { webinarId: webinarLocator() },
	subject: webinarSubject,
	async execute({ zoom, values: { webinarId } }) {
		await zoom.request('DELETE /webinars/{webinarId}/panelists', { webinarId });
		return { webinarId, removed: true };
	},
});

import { defineOperation, field, limitOf, listSize } from '../../../adapter/kit';
import { webinarLocator, webinarSubject } from './fields';
import { ZoomInvalidInputError } from '../../../../zoom/errors';

/** The most that Zoom takes in one call. */
const LOT = 30;

export const addPanelists = defineOperation({
	name: 'Add Panelists',
	value: 'addPanelists',
	action: 'Add panelists to a webinar',
	description: 'People who speak in a webinar; 30 go in one call, more in several',
	parameters: {
		webinarId: webinarLocator(),
		panelists: field.rows(
			{
				displayName: 'Panelists',
				description: 'An expression may give a list with name and email',
				row: 'Panelist',
			},
			{
				email: field.email({ displayName: 'Email', required: true }),
				name: field.text({ displayName: 'Name' }),
			},
		),
	},
	subject: webinarSubject,
	async execute({ zoom, values: { webinarId, panelists } }) {
		if (panelists.length === 0) throw new ZoomInvalidInputError('"Panelists" is empty', 'Panelists');
		for (let start = 0; start < panelists.length; start += LOT) {
			const body = { panelists: panelists.slice(start, start + LOT) };
			await zoom.request('POST /webinars/{webinarId}/panelists', { webinarId, body });
		}
		return { webinarId, added: panelists.length };
	},
});

export const getPanelists = defineOperation({
	name: 'Get Panelists',
	value: 'getPanelists',
	action: 'Get the panelists of a webinar',
	description: 'Who speaks in a webinar, each with a join link',
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

export const removePanelist = defineOperation({
	name: 'Remove Panelist',
	value: 'removePanelist',
	action: 'Remove a panelist from a webinar',
	description: 'Remove one panelist; the others stay',
	parameters: {
		webinarId: webinarLocator(),
		panelistId: field.text({
			displayName: 'Panelist ID or Email',
			placeholder: 'e.g. ana@example.com',
			required: true,
		}),
	},
	subject: webinarSubject,
	async execute({ zoom, values: { webinarId, panelistId } }) {
		const one = { webinarId, panelistId };
		await zoom.request('DELETE /webinars/{webinarId}/panelists/{panelistId}', one);
		return { webinarId, panelistId, removed: true };
	},
});

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

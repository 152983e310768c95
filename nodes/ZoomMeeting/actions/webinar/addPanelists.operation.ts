import { defineOperation, field, sendInLots } from '../../../adapter/kit';
import { webinarLocator, webinarSubject } from './fields';

const panelists = field.rowsOrJson(
	{
		displayName: 'Panelists',
		description: 'Who speaks at the webinar; Zoom sends each an invitation',
		row: 'Panelist',
		example: '[{ "email": "ana@example.com", "name": "Ana García" }]',
	},
	{
		email: field.email({
			displayName: 'Email',
			description: 'The panelist’s email address, to which Zoom sends the invitation',
			required: true,
		}),
		name: field.text({
			displayName: 'Name',
			description: 'The name that people see',
			placeholder: 'e.g. Noa Levi',
		}),
	},
);

export const addPanelists = defineOperation({
	name: 'Add Panelists',
	value: 'addPanelists',
	action: 'Add panelists to a webinar',
	description: 'Add people who speak in a webinar; 30 share one call',
	parameters: {
		webinarId: webinarLocator(),
		defineUsing: panelists.defineUsing,
		panelists: panelists.form,
		panelistsJson: panelists.json,
	},
	subject: webinarSubject,
	async execute({ zoom, values }) {
		const { webinarId, defineUsing } = values;
		const added = panelists.chosen(defineUsing, values.panelists, values.panelistsJson);
		await sendInLots(
			added,
			({ email = '' }) => email,
			async (people) =>
				await zoom.request('POST /webinars/{webinarId}/panelists', {
					webinarId,
					body: { panelists: people },
				}),
		);
		return { webinarId, added: added.length };
	},
});

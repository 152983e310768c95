import { defineOperation, field } from '../../../adapter/kit';
import { webinarLocator, webinarSubject } from './fields';

export const removePanelist = defineOperation({
	name: 'Remove Panelist',
	value: 'removePanelist',
	action: 'Remove a panelist from a webinar',
	description: 'Remove one panelist; the others stay',
	parameters: {
		webinarId: webinarLocator(),
		panelistId: field.text({
			displayName: 'Panelist ID or Email',
			description: 'Who is no longer a panelist, as Get Panelists returns the ID or the email',
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

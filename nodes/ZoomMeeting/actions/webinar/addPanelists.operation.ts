import { defineOperation, field, sendInLots } from '../../../adapter/kit';
import { webinarLocator, webinarSubject } from './fields';
import { ZoomInvalidInputError } from '../../../../zoom/errors';

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
		await sendInLots(
			panelists,
			({ email = '' }) => email,
			async (people) =>
				await zoom.request('POST /webinars/{webinarId}/panelists', {
					webinarId,
					body: { panelists: people },
				}),
		);
		return { webinarId, added: panelists.length };
	},
});

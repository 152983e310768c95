import { defineOperation, limitOf, listSize } from '../../../adapter/kit';
import { pastWebinarLocator, webinarSubject } from './fields';

export const getAbsentees = defineOperation({
	name: 'Get Absentees',
	value: 'getAbsentees',
	action: 'Get the absentees of a past webinar',
	description: 'List who registered and did not come',
	parameters: { webinarId: pastWebinarLocator(), ...listSize },
	subject: webinarSubject,
	async execute({ zoom, n8n, values }) {
		const { webinarId } = values;
		return await zoom.list(
			'GET /past_webinars/{webinarId}/absentees',
			{ webinarId },
			limitOf(values, n8n).rest(),
		);
	},
});

import { defineOperation } from '../../../adapter/kit';
import { trackingFieldId } from './fields';

export const get = defineOperation({
	name: 'Get',
	value: 'get',
	action: 'Get a tracking field',
	description: 'Get name and recommended values of a tracking field',
	parameters: { fieldId: trackingFieldId() },
	subject: ({ fieldId }) => `tracking field ${fieldId}`,
	async execute({ zoom, values: { fieldId } }) {
		return await zoom.request('GET /tracking_fields/{fieldId}', { fieldId });
	},
});

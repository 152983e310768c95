import { defineOperation, field, toZoomFields } from '../../../adapter/kit';
import { flags, recommendedValues, trackingFieldName } from './fields';

export const create = defineOperation({
	name: 'Create',
	value: 'create',
	action: 'Create a tracking field',
	description: 'Add a field that people fill in when they schedule a meeting',
	parameters: {
		field: trackingFieldName(),
		additionalFields: field.collection(
			{ displayName: 'Additional Fields', placeholder: 'Add Field' },
			{ recommendedValues: recommendedValues(), ...flags() },
		),
	},
	subject: (values) => `tracking field "${values.field}"`,
	async execute({ zoom, values }) {
		const body = toZoomFields({ field: values.field, ...values.additionalFields });
		return await zoom.request('POST /tracking_fields', { body });
	},
});

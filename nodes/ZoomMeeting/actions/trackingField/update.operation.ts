import { defineOperation, ExplainedError, field, toZoomFields } from '../../../adapter/kit';
import { notTaken } from '../../../../zoom/account/settings';
import { ZoomInvalidInputError, ZoomUnconfirmedError } from '../../../../zoom/errors';
import { flags, recommendedValues, trackingFieldId, trackingFieldName } from './fields';

export const update = defineOperation({
	name: 'Update',
	value: 'update',
	action: 'Update a tracking field',
	description: 'Change name, recommended values or visibility of a tracking field',
	parameters: {
		fieldId: trackingFieldId(),
		updateFields: field.collection(
			{ displayName: 'Update Fields', placeholder: 'Add Field' },
			{ field: trackingFieldName(), recommendedValues: recommendedValues(), ...flags() },
		),
	},
	options: { clearLists: field.clearLists() },
	subject: ({ fieldId }) => `tracking field ${fieldId}`,
	async execute({ zoom, values: { fieldId, updateFields } }) {
		const body = toZoomFields(updateFields);
		if (Object.keys(body).length === 0) {
			throw new ZoomInvalidInputError('There is nothing to update: no field was added', 'Update Fields');
		}
		await zoom.request('PATCH /tracking_fields/{fieldId}', { fieldId, body });
		const shown = await zoom.request('GET /tracking_fields/{fieldId}', { fieldId });
		const kept = notTaken({ ...body }, shown);
		if (kept.length === 0) return { fieldId, ...shown, updated: true };
		const message = `Zoom accepted the change of tracking field ${fieldId}, but still shows other values of ${kept.join(', ')}`;
		throw new ExplainedError(
			message,
			'Look at the field under Account Management → Tracking Fields in Zoom, then run the item again.',
			new ZoomUnconfirmedError(message),
		);
	},
});

import { defineOperation, fallbackWhen, isRefusal } from '../../../adapter/kit';
import { ZoomUnconfirmedError } from '../../../../zoom/errors';
import { trackingFieldId } from './fields';

const NO_SUCH_FIELD = 5110;

export const deleteTrackingField = defineOperation({
	name: 'Delete',
	value: 'delete',
	action: 'Delete a tracking field',
	description: 'Delete a tracking field; its values disappear from reports',
	parameters: { fieldId: trackingFieldId() },
	subject: ({ fieldId }) => `tracking field ${fieldId}`,
	async execute({ zoom, values: { fieldId } }) {
		await zoom.request('DELETE /tracking_fields/{fieldId}', { fieldId });
		const isGone = await fallbackWhen(
			zoom.request('GET /tracking_fields/{fieldId}', { fieldId }).then(() => false),
			(error) => isRefusal(error, NO_SUCH_FIELD),
			() => true,
		);
		if (!isGone) {
			throw new ZoomUnconfirmedError(
				`Zoom accepted the deletion of tracking field ${fieldId}, but still shows it`,
			);
		}
		return { fieldId, deleted: true };
	},
});

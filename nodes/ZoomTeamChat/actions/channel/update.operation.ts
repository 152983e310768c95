import { defineOperation, field, nested, toZoomFields } from '../../../adapter/kit';
import { channelLocator, chatActor } from '../../../adapter/pickers';
import { ZoomInvalidInputError } from '../../../../zoom/errors';
import { channelSubject, channelType, MAX_NAME, onChannel, settingsFields } from './fields';

export const update = defineOperation({
	name: 'Update',
	value: 'update',
	action: 'Update a channel',
	description: 'Change the name, type or settings of a channel; only the fields you add are sent',
	parameters: {
		userId: chatActor(),
		channelId: channelLocator(),
		updateFields: field.collection(
			{ displayName: 'Update Fields', placeholder: 'Add Field' },
			{
				name: field.text({
					displayName: 'Name',
					description: 'The new name of the channel',
					placeholder: 'e.g. Release 4',
					maxLength: MAX_NAME,
					required: true,
				}),
				type: channelType,
				...settingsFields,
			},
		),
	},
	subject: channelSubject,
	async execute({ zoom, values: { userId, channelId, updateFields } }) {
		const body = toZoomFields(nested([updateFields]));
		if (Object.keys(body).length === 0) {
			throw new ZoomInvalidInputError('There is nothing to update: no field was added under "Update Fields"');
		}
		return await onChannel(channelId, async () => {
			await zoom.request('PATCH /chat/users/{userId}/channels/{channelId}', { userId, channelId, body });
			return { channelId, updated: true };
		});
	},
});

import { defineOperation, field, FormFile } from '../../../adapter/kit';
import { userLocator } from '../../../adapter/pickers';
import { asTyped } from '../../../../zoom/values/excerpt';
import { ZoomInvalidInputError } from '../../../../zoom/errors';

const MAX_BYTES = 2 * 1024 * 1024;
const TYPES = new Set(['image/jpeg', 'image/jpg', 'image/png']);

export const uploadPicture = defineOperation({
	name: 'Upload Picture',
	value: 'uploadPicture',
	action: 'Upload the profile picture of a user',
	description: 'Set the profile picture of a user from a JPG or PNG file of at most 2 MB',
	parameters: {
		userId: userLocator(),
		binaryField: field.text({
			displayName: 'Input Binary Field',
			description: 'The field of the input item that holds the picture',
			placeholder: 'e.g. data',
			default: 'data',
			required: true,
		}),
	},
	subject: ({ userId }) => `user ${userId}`,
	async execute({ zoom, values: { userId, binaryField }, file }) {
		const picture = await file(binaryField);
		if (!TYPES.has(picture.type)) {
			throw new ZoomInvalidInputError(
				`"${asTyped(picture.name)}" is ${picture.type}; Zoom takes JPG and PNG pictures only`,
				'Input Binary Field',
			);
		}
		if (picture.content.length === 0 || picture.content.length > MAX_BYTES) {
			throw new ZoomInvalidInputError(
				`"${asTyped(picture.name)}" has ${picture.content.length} bytes; Zoom takes pictures of up to 2 MB`,
				'Input Binary Field',
			);
		}
		await zoom.request('POST /users/{userId}/picture', { userId, body: new FormFile('pic_file', picture) });
		return { userId, updated: true };
	},
});

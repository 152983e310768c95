import { defineOperation, field } from '../../../adapter/kit';
import { liveLocator } from '../../../adapter/pickers';
import { ZoomInvalidInputError } from '../../../../zoom/errors';
import { meetingSubject, control } from './live';

export const updateWaitingRoom = defineOperation({
	name: 'Update Waiting Room',
	value: 'updateWaitingRoom',
	action: 'Update the waiting room of a meeting',
	description: 'Change the text shown in the waiting room; a field left empty stays as it is',
	parameters: {
		meetingId: liveLocator(),
		title: field.text({
			displayName: 'Title',
			description: 'The heading that people see while they wait',
			placeholder: 'e.g. We start in five minutes',
		}),
		text: field.text({
			displayName: 'Text',
			description: 'The text below the heading',
			placeholder: 'e.g. Please have your camera ready',
			rows: 2,
		}),
	},
	subject: meetingSubject,
	async execute({ zoom, values: { meetingId, title, text } }) {
		if (title === '' && text === '') {
			throw new ZoomInvalidInputError('There is nothing to update: "Title" and "Text" are empty', 'Title');
		}
		return await control(zoom, meetingId, 'waiting_room.update', {
			...(title !== '' && { waiting_room_title: title }),
			...(text !== '' && { waiting_room_description: text }),
		});
	},
});

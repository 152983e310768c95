import { defineOperation } from '../../../adapter/kit';
import { handleClick } from '../../approval/handleClick';
import { readClick } from '../../../../zoom/chat/cardClick';
import { ZoomInvalidInputError } from '../../../../zoom/errors';

export const handleCardClick = defineOperation({
	name: 'Handle Card Click',
	value: 'handleCardClick',
	action: 'Handle a click on a card',
	description:
		'Record the answer that somebody gave on a card of Send and Wait for Approval: the waiting workflow goes on, and the card shows who answered',
	parameters: {},
	asChatbot: true,
	async execute({ zoom, input, n8n }) {
		const click = readClick(input.json);
		if (!click) {
			throw new ZoomInvalidInputError(
				'The item is not a click on a card. Put this node behind a Zoom trigger with the event interactive_message_actions',
				'event',
			);
		}
		return await handleClick(click, { zoom, n8n });
	},
});

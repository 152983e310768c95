import { defineOperation } from '../../../adapter/kit';
import { handleClick } from '../../approval/handleClick';
import { isClick, readClick } from '../../../../zoom/chat/cardClick';
import { ZoomInvalidInputError } from '../../../../zoom/errors';

export const handleCardClick = defineOperation({
	name: 'Handle Card Click',
	value: 'handleCardClick',
	action: 'Handle a click on a card',
	description:
		'Record the answer that somebody gave on a card of Send and Wait for Approval: the waiting workflow goes on, and the card shows who answered',
	parameters: {},
	asChatbot: true,
	async execute({ chatbot, input, n8n }) {
		const click = readClick(input.json);
		if (!click) {
			throw new ZoomInvalidInputError(
				isClick(input.json['event'])
					? 'The click does not say who clicked (userJid) or on which message (messageId), so nothing was recorded. Hand on the item as the Zoom trigger gives it'
					: 'The item is not a click on a card. Put this node behind a Zoom trigger with the event interactive_message_actions',
				'event',
			);
		}
		return await handleClick(click, { bot: await chatbot(), n8n });
	},
});

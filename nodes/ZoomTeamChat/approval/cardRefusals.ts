import type { Refusal } from '../../adapter/kit';

/** What Zoom says to messages of chatbots, by its codes. */
export const CARD_REFUSALS: Readonly<Record<number, Refusal>> = {
	7001: {
		next: 'Zoom did not take the card. Shorten the message and the labels, then run again.',
	},
	7002: { next: 'Copy the Bot JID of the Chatbot credential again from the app’s Surface page.' },
	7003: { next: 'Copy the Bot JID of the Chatbot credential again from the app’s Surface page.' },
	7004: {
		next: 'The chatbot may not write there. Add its app to the account (admin-managed app) or let the person add it (user-managed app), and compare Bot JID and Account ID of the Chatbot credential with the app’s page.',
	},
};

import type { INodePropertyOptions } from 'n8n-workflow';
import { knownEvents } from '../../../zoom/events/model/catalogue';

/** What of a meeting, webinar or recording an event is about, by how the second half of its name begins. */
const OBJECTS: Readonly<Record<string, string>> = {
	ai_companion: 'AI Companion',
	aic: 'AI Companion',
	breakout_room: 'sharing',
	chat_message: 'chat',
	invitation: 'invitation',
	live_streaming: 'livestream',
	participant: 'participant',
	registration: 'registration',
	sharing: 'sharing',
	summary: 'summary',
};

const PRODUCTS_IN_PARTS = new Set(['meeting', 'webinar', 'recording']);

/** Grouped by product and what of it is meant, in Zoom's own words. */
export function eventChoices(): Array<INodePropertyOptions & { value: string }> {
	const choices = knownEvents().map(({ name, title, scopes }) => ({
		name: inTitleCase(`${groupOf(name)}: ${title}`),
		value: name,
		// As n8n's panel of triggers lists it.
		action: `${groupOf(name)}: ${title}`,
		description: scopes.length === 0 ? `Event ${name}` : `Event ${name}. Scope: ${scopes.join(' or ')}.`,
	}));
	return choices.sort((one, other) => one.name.localeCompare(other.name, 'en'));
}

/** `Meeting` for `meeting.started`, and `Meeting participant` for `meeting.participant_joined`. */
function groupOf(event: string): string {
	const [product = '', what = ''] = event.split('.');
	const words = product.replace(/_.*/, product === 'information_barriers' ? ' barriers' : '');
	const name = words.charAt(0).toUpperCase() + words.slice(1);
	const object = Object.keys(OBJECTS).find((start) => what.startsWith(`${start}_`));
	return object !== undefined && PRODUCTS_IN_PARTS.has(product) ? `${name} ${OBJECTS[object]}` : name;
}

const SMALL_WORDS = new Set(['a', 'an', 'by', 'for', 'in', 'of', 'on', 'or', 'the', 'to', 'via', 'when']);

/** As n8n writes the names of options. */
const inTitleCase = (text: string): string =>
	text.replace(/[^\s-]+/g, (word) =>
		SMALL_WORDS.has(word) ? word : word.replace(/[a-z]/i, (letter) => letter.toUpperCase()),
	);

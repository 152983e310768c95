import type { INodePropertyOptions } from 'n8n-workflow';
import { knownEvents, type KnownEvent } from '../../../zoom/events/model/catalogue';

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
	const choices = knownEvents().map((event) => {
		const { name, title } = event;
		const words = `${groupOf(event)}: ${title}`;
		return {
			name: inTitleCase(words),
			value: name,
			// As n8n's panel of triggers lists it.
			action: words,
			description: descriptionOf(event),
		};
	});
	return choices.sort((one, other) => one.name.localeCompare(other.name, 'en'));
}

/** Sentences; without a full stop where there is one only, as n8n writes them. */
function descriptionOf({ name, scopes, product }: KnownEvent): string {
	const sentences = [
		`Event ${name}`,
		...(scopes.length > 0 ? [`Scope: ${scopes.join(' or ')}`] : []),
		...(product.overSocket
			? []
			: [
					`Zoom does not list ${product.title} among what comes over the WebSocket: use Zoom Webhook Trigger`,
				]),
	];
	return sentences.length === 1 ? `Event ${name}` : `${sentences.join('. ')}.`;
}

/** `Meeting participant` for `meeting.participant_joined`, `Webinar` for `webinar.started`, else the product. */
function groupOf({ name, product }: KnownEvent): string {
	const [first = '', what = ''] = name.split('.');
	if (!PRODUCTS_IN_PARTS.has(first)) return product.title;
	const group = first.charAt(0).toUpperCase() + first.slice(1);
	const object = Object.keys(OBJECTS).find((start) => what.startsWith(`${start}_`));
	return object === undefined ? group : `${group} ${OBJECTS[object]}`;
}

const SMALL_WORDS = new Set(['a', 'an', 'by', 'for', 'in', 'of', 'on', 'or', 'the', 'to', 'via', 'when']);

/** As n8n writes the names of options. */
const inTitleCase = (text: string): string =>
	text.replace(/[^\s-]+/g, (word, at: number) =>
		SMALL_WORDS.has(word) && at + word.length < text.length
			? word
			: word.replace(/[a-z]/i, (letter) => letter.toUpperCase()),
	);

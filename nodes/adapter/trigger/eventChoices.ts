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

/** By how the name of an event begins, whatever product Zoom counts it among. */
const SUBJECTS: ReadonlyMap<string, string> = new Map([
	['meeting', 'Meeting'],
	['recording', 'Recording'],
	['user', 'Users'],
	['webinar', 'Webinar'],
]);
const SUBJECTS_IN_PARTS = new Set(['Meeting', 'Recording', 'Webinar']);

interface EventChoice extends INodePropertyOptions {
	readonly value: string;
}

/** Grouped by product and what of it is meant, in Zoom's own words. */
export function eventChoices(events: readonly KnownEvent[] = knownEvents()): EventChoice[] {
	const choices = events.map((event) => ({
		name: inTitleCase(`${groupOf(event)}: ${event.title}`),
		value: event.name,
		description: descriptionOf(event),
	}));
	return choices.sort((one, other) => one.name.localeCompare(other.name, 'en'));
}

/** What the events are about: the products, with what people look for by name in place of "Meetings". */
export function eventSubjects(): ReadonlyMap<string, readonly KnownEvent[]> {
	const subjects = new Map<string, KnownEvent[]>();
	for (const event of knownEvents()) {
		const subject = subjectOf(event);
		subjects.set(subject, [...(subjects.get(subject) ?? []), event]);
	}
	return new Map([...subjects].sort(([one], [other]) => one.localeCompare(other, 'en')));
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
function groupOf(event: KnownEvent): string {
	const subject = subjectOf(event);
	const what = event.name.split('.')[1] ?? '';
	if (!SUBJECTS_IN_PARTS.has(subject)) return subject;
	const object = Object.keys(OBJECTS).find((start) => what.startsWith(`${start}_`));
	return object === undefined ? subject : `${subject} ${OBJECTS[object]}`;
}

const subjectOf = ({ name, product }: KnownEvent): string =>
	SUBJECTS.get(name.split('.')[0] ?? '') ?? product.title;

const SMALL_WORDS = new Set(['a', 'an', 'by', 'for', 'in', 'of', 'on', 'or', 'the', 'to', 'via', 'when']);

/** As n8n writes the names of options. */
const inTitleCase = (text: string): string =>
	text.replace(/[^\s/-]+/g, (word, at: number) =>
		SMALL_WORDS.has(word) && at + word.length < text.length
			? word
			: word.replace(/[a-z]/i, (letter) => letter.toUpperCase()),
	);

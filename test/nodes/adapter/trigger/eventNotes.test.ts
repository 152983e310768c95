import { NodeHelpers, type INode, type INodeType } from 'n8n-workflow';
import { EVENT_NOTES } from '../../../../nodes/adapter/trigger/eventNotes';
import { knownEvents } from '../../../../zoom/events/model/catalogue';
import { NODE } from '../../support/node';
import { ACTIONS, TRIGGERS } from '../../../support/nodes';

/** What a person reads at a glance. */
const MAX_NOTE = 330;
/** n8n sends descriptions to every browser that opens the editor: a tenth of a trigger, most of it names of events. */
const MAX_NOTES_BYTES = 30_000;

/** `Zoom User → User → Get` of every operation. */
function paths({ description }: INodeType): string[] {
	const { displayName, properties } = description;
	const resources = properties.find(({ name }) => name === 'resource')?.options ?? [];
	return properties
		.filter(({ name }) => name === 'operation')
		.flatMap(({ options = [], displayOptions }) => {
			const [value] = displayOptions?.show?.['resource'] ?? [];
			const resource = resources.find((one) => 'value' in one && one.value === value);
			return options.map(({ name }) => `${displayName} → ${resource?.name ?? ''} → ${name}`);
		});
}

/** The notes that a trigger shows for these events. */
function shown({ description }: INodeType, events: readonly string[]): string[] {
	const node: INode = { ...NODE, parameters: { events: [...events] } };
	return description.properties
		.filter(({ type }) => type === 'notice')
		.filter((property) => NodeHelpers.displayParameter(node.parameters, property, node, description))
		.map(({ displayName }) => displayName);
}

it('notes are about events that Zoom has, each once', () => {
	const known = new Set(knownEvents().map(({ name }) => name));
	const noted = EVENT_NOTES.flatMap(({ events }) => events);
	expect(noted.filter((event) => !known.has(event))).toEqual([]);
	expect(new Set(noted).size).toBe(noted.length);
});

it('notes name operations that the nodes have', () => {
	const there = new Set(ACTIONS.flatMap(paths));
	const notes = TRIGGERS.flatMap(({ description }) =>
		description.properties.filter(({ type }) => type === 'notice'),
	);
	const named = notes.flatMap(({ displayName }) => [
		...displayName.matchAll(/<b>(Zoom [^<]* → [^<]*)<\/b>/g),
	]);
	const followed = named.map(([, path = '']) => path);
	expect(followed.filter((path) => !there.has(path))).toEqual([]);
	expect(new Set(followed).size).toBeGreaterThan(15);
});

describe.each(TRIGGERS.map((trigger) => ({ trigger, name: trigger.description.displayName })))(
	'$name',
	({ trigger }) => {
		it.each(EVENT_NOTES.flatMap(({ events, carries }) => events.map((event) => [event, carries] as const)))(
			'says what %s carries, once it is chosen',
			(event, carries) => {
				const [note, ...others] = shown(trigger, [event]);
				expect(others).toEqual([]);
				expect(note).toContain(carries);
				expect(note?.length).toBeLessThanOrEqual(MAX_NOTE);
			},
		);

		it('says of every event that Zoom has what it carries and what usually follows, at a glance', () => {
			const notes = knownEvents().map(({ name }) => [name, shown(trigger, [name])] as const);
			const wrong = notes.filter(
				([, those]) =>
					!(those.length === 1 && /carr(?:y|ies) \w.*\. Usually followed by \S/.test(those[0] ?? '')),
			);
			expect(wrong).toEqual([]);
			expect(notes.filter(([, [note = '']]) => note.length > MAX_NOTE)).toEqual([]);
		});

		it('says nothing of events that are not chosen, and a note for each that is', () => {
			expect(shown(trigger, [])).toEqual([]);
			expect(shown(trigger, ['meeting.ended', 'meeting.deleted', 'zoomroom.alert'])).toHaveLength(3);
			expect(shown(trigger, ['meeting.ended', 'webinar.ended', 'recording.completed'])).toHaveLength(2);
		});

		it('stays small with its notes', () => {
			const notes = trigger.description.properties.filter(({ type }) => type === 'notice');
			expect(JSON.stringify(notes).length).toBeLessThan(MAX_NOTES_BYTES);
		});
	},
);

import { eventItem } from '../../../nodes/adapter/trigger/eventItem';
import { ZoomTrigger } from '../../../nodes/ZoomTrigger/ZoomTrigger.node';
import { ZoomWebhookTrigger } from '../../../nodes/ZoomWebhookTrigger/ZoomWebhookTrigger.node';
import { EXAMPLES } from '../../../simulator/socket/examples.generated';
import type { Envelope } from '../../../zoom/events/model/envelope';

const RECEIVED = Date.parse('2026-03-02T08:00:00Z');
const examples = Object.values(EXAMPLES).map((text) => JSON.parse(text) as Envelope);
const item = (event: Envelope, simplified: boolean) =>
	eventItem({ ...event, receivedAt: RECEIVED }, simplified).json;

describe.each(examples.map((example) => [example.event, example] as const))(
	'the item of %s',
	(_, example) => {
		it('is, raw, all that Zoom sent and when it came', () => {
			expect(item(example, false)).toMatchObject({ ...example, received_at: RECEIVED });
		});

		it('is, simplified, at most ten fields with all it happened to', () => {
			const simple = item(example, true);
			expect(Object.keys(simple).length).toBeLessThanOrEqual(10);
			expect(simple['object']).toEqual(example.payload.object ?? example.payload);
			expect(simple['event']).toBe(example.event);
		});
	},
);

it('has a meeting’s ID as a string and the lag in ms', () => {
	const started = { event: 'meeting.created', event_ts: RECEIVED - 250, payload: { object: { id: 123 } } };
	for (const simplified of [true, false]) {
		expect(item(started, simplified)).toMatchObject({ meeting_id: '123', lag_ms: 250 });
	}
});

it('names whom it is about', () => {
	const joined = { participant: { email: 'ana@example.com' } };
	expect(item({ event: 'meeting.participant_joined', payload: { object: joined } }, true)).toMatchObject({
		email: 'ana@example.com',
	});
	const stranger = { participant: { email: '' } };
	expect(
		item({ event: 'meeting.participant_joined', payload: { object: stranger } }, true),
	).not.toHaveProperty('email');
});

it.each([new ZoomTrigger(), new ZoomWebhookTrigger()])(
	'offers the 138 events, each once ($description.name)',
	(node) => {
		const events = node.description.properties.find(({ name }) => name === 'events');
		const choices = (events?.options ?? []) as Array<{ name: string; value: string }>;
		expect(choices).toHaveLength(138);
		expect(new Set(choices.map(({ name }) => name)).size).toBe(138);
		expect(choices.find(({ value }) => value === 'meeting.participant_joined')?.name).toBe(
			'Meeting Participant: Participant or Host Joined Meeting',
		);
	},
);

it('does not say over which process it came', () => {
	const event = { event: 'user.created', payload: {}, receivedAt: RECEIVED, borrowed: true } as const;
	for (const simplified of [true, false])
		expect(eventItem(event, simplified).json).not.toHaveProperty('borrowed');
});

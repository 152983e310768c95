import { NodeHelpers, type INode, type INodeParameters, type INodeType } from 'n8n-workflow';
import { ZoomTrigger } from '../../../../nodes/ZoomTrigger/ZoomTrigger.node';
import { ZoomWebhookTrigger } from '../../../../nodes/ZoomWebhookTrigger/ZoomWebhookTrigger.node';
import { eventFilters } from '../../../../nodes/adapter/trigger/eventFilters';
import { filterOf } from '../../../../nodes/adapter/trigger/eventParameters';
import { EVENTS } from '../../../../zoom/events/model/catalogue.generated';
import { createFilter } from '../../../../zoom/events/model/filter';
import { NODE } from '../../support/node';

const webinarEvents = EVENTS.map((line) => line.split('|')[0] ?? '').filter((name) =>
	name.startsWith('webinar.'),
);

describe('which events a trigger lets through', () => {
	it('are all while neither a product nor an event is chosen', () => {
		expect(filterOf({ triggerOn: 'all', events: [], filters: {} }).events).toEqual([]);
	});

	it('are all of the product when no event is chosen', () => {
		expect(filterOf({ triggerOn: 'Webinar', events: [], filters: {} }).events).toEqual(webinarEvents);
	});

	it('are those chosen, and those named', () => {
		const filters = { customEvents: ['webinar.new_thing'] };
		expect(filterOf({ triggerOn: 'Webinar', events: ['webinar.started'], filters }).events).toEqual([
			'webinar.started',
			'webinar.new_thing',
		]);
	});
});

const ALWAYS = ['customEvents', 'hostId', 'meetingId', 'topicContains'];
const PHONE = ['phoneDirection', 'phoneNumber', 'phoneUser'];
const CHAT = ['chatChannel', 'chatSender'];
const ROOMS = ['location', 'room'];

/** A value for every filter there is. */
const ALL_FILTERS = {
	...Object.fromEntries([...ALWAYS, ...CHAT, ...ROOMS, ...PHONE].map((name) => [name, '1'])),
	phoneDirection: 'outbound',
};

/** The filters that n8n keeps of a trigger that has them all: those that it shows. */
function shownFilters({ description }: INodeType, triggerOn: string, events: string[]): string[] {
	const parameters: INodeParameters = { triggerOn, events, filters: ALL_FILTERS };
	const node: INode = { ...NODE, parameters };
	const kept = NodeHelpers.getNodeParameters(
		description.properties,
		parameters,
		false,
		false,
		node,
		description,
	);
	return Object.keys((kept?.['filters'] ?? {}) as object).sort();
}

describe.each(
	[new ZoomTrigger(), new ZoomWebhookTrigger()].map((node) => [node.description.displayName, node] as const),
)('the filters of %s', (_, trigger) => {
	it.each([
		['Phone', [], PHONE],
		['Team Chat', [], CHAT],
		['Chatbot', ['bot_notification'], CHAT],
		['Rooms', ['zoomroom.alert'], ROOMS],
		['Meeting', [], []],
		['all', [], []],
		['all', ['meeting.started'], []],
		['all', ['meeting.started', 'phone.callee_missed'], PHONE],
		['all', ['phone.call_qos', 'chat_message.sent'], [...PHONE, ...CHAT]],
		['all', ['visitor_management.checked_in', 'workspace.updated'], ROOMS],
	])('with Trigger On "%s" and the events %j are those of the product', (triggerOn, events, filters) => {
		expect(shownFilters(trigger, triggerOn, events)).toEqual([...ALWAYS, ...filters].sort());
	});
});

describe('what is filled into filters of phone, chat and rooms', () => {
	const wanted = (raw: object) =>
		createFilter(filterOf({ triggerOn: 'all', events: [], filters: eventFilters.parse(raw) }));
	const missed = {
		event: 'phone.callee_missed',
		payload: { object: { caller: { phone_number: '+12092592844' }, callee: { extension_number: 1002 } } },
	};
	const posted = {
		event: 'team_chat.channel_message_posted',
		payload: { operator: 'ana@example.com', object: { channel_id: 'c1', channel_name: 'IT Alerts' } },
	};
	const alert = { event: 'zoomroom.alert', payload: { object: { id: 'r1', room_name: 'Board Room' } } };
	const invited = {
		event: 'visitor_management.checked_in',
		payload: { object: { invite_location_id: 'l1' } },
	};

	it.each([
		[{ phoneUser: '1001, 1002' }, missed],
		[{ phoneNumber: '+1 (209) 259-2844' }, missed],
		[{ phoneDirection: 'inbound' }, missed],
		[{ chatChannel: 'it alerts' }, posted],
		[{ chatSender: 'ana@example.com;bo@example.com' }, posted],
		[{ room: ['Board Room'] }, alert],
		[{ location: 'l1' }, invited],
	])('%j is what an event has to be about', (raw, fitting) => {
		const wants = wanted(raw);
		expect([missed, posted, alert, invited].filter((event) => wants(event))).toEqual([fitting]);
	});

	it('is refused where it can be no number, because it would let nothing through', () => {
		expect(() => eventFilters.parse({ phoneNumber: '+12092592844, Ana' })).toThrow(
			'"Ana" in "Phone Numbers" has no digits',
		);
	});
});

import { filterOf } from '../../../../nodes/adapter/trigger/eventParameters';
import { EVENTS } from '../../../../zoom/events/model/catalogue.generated';

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

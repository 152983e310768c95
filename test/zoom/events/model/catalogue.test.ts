import { knownEvents } from '../../../../zoom/events/model/catalogue';
import { EVENTS } from '../../../../zoom/events/model/catalogue.generated';

const events = knownEvents();
const named = (name: string) => events.find((event) => event.name === name);

it('knows each event once', () => {
	expect(events.length).toBe(EVENTS.length);
	expect(new Set(events.map(({ name }) => name)).size).toBe(events.length);
	for (const event of events) {
		expect(event.name).toMatch(/^[a-z_]+(?:\.[a-z_0-9]+)*$/);
		expect(event.title).not.toBe('');
		expect(event.product.title).toMatch(/^[A-Z]/);
	}
});

it('tells its title, its product and the scopes of which one is enough', () => {
	expect(named('meeting.participant_joined')).toMatchObject({
		title: 'Participant or Host joined meeting',
		product: { title: 'Meetings', overSocket: true },
	});
	const scopes = named('meeting.started')?.scopes ?? [];
	expect(scopes.length).toBeGreaterThan(1);
	for (const scope of scopes) expect(scope).toMatch(/^[\w:]+$/);
});

it('knows an event that needs no scope', () => {
	expect(named('app_deauthorized')?.scopes ?? []).toEqual([]);
});

it('tells products whose events come over the socket from those that Zoom does not list for it', () => {
	const titles = (overSocket: boolean) => [
		...new Set(
			events.filter(({ product }) => product.overSocket === overSocket).map((one) => one.product.title),
		),
	];
	expect(titles(true)).toContain('Meetings');
	expect(titles(true)).toContain('Users');
	expect(titles(false).length).toBeGreaterThan(0);
	expect(titles(true).filter((title) => titles(false).includes(title))).toEqual([]);
});

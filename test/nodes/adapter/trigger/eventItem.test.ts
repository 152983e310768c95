import { backfillItem, connectionItem, eventItem } from '../../../../nodes/adapter/trigger/eventItem';
import type { ZoomEvent } from '../../../../zoom/events/model/envelope';

const AT = Date.parse('2026-03-02T08:00:00Z');

const event = (object: Record<string, unknown>, rest: Partial<ZoomEvent> = {}): ZoomEvent => ({
	event: 'meeting.participant_joined',
	event_ts: AT - 250,
	payload: { account_id: 'account', object },
	receivedAt: AT,
	...rest,
});

describe('an event as an item', () => {
	const object = {
		id: 81234567890,
		topic: 'Weekly',
		host_id: 'host',
		participant: { email: 'ana@example.com' },
	};

	it('has a few fields beside what it happened to, which is whole', () => {
		expect(eventItem(event(object), true).json).toEqual({
			event: 'meeting.participant_joined',
			event_ts: AT - 250,
			topic: 'Weekly',
			host_id: 'host',
			email: 'ana@example.com',
			object,
			received_at: AT,
			lag_ms: 250,
			meeting_id: '81234567890',
		});
	});

	it('or is as Zoom sent it, with when it was received', () => {
		expect(eventItem(event(object, { borrowed: true }), false).json).toEqual({
			event: 'meeting.participant_joined',
			event_ts: AT - 250,
			payload: { account_id: 'account', object },
			received_at: AT,
			lag_ms: 250,
			meeting_id: '81234567890',
		});
	});

	it('names no field that it lacks', () => {
		const bare: ZoomEvent = { event: 'app_deauthorized', payload: { account_id: 'account' }, receivedAt: AT };
		expect(eventItem(bare, true).json).toEqual({
			event: 'app_deauthorized',
			object: { account_id: 'account' },
			received_at: AT,
		});
	});

	it('says when it was looked up afterwards, and keeps the token for its files', () => {
		const found = eventItem(event({}, { backfilled: true, download_token: 'token' }), true).json;
		expect(found).toMatchObject({ backfilled: true, download_token: 'token' });
	});

	it.each([
		[{ registrant: { email: 'bo@example.com' } }, 'bo@example.com'],
		[{ email: 'cy@example.com', participant: { email: '' } }, 'cy@example.com'],
		[{ participant: 'nobody', email: 7 }, undefined],
	])('is about whoever has an address: %j', (one, email) => {
		expect(eventItem(event(one), true).json['email']).toBe(email);
	});
});

describe('what happened to the connection', () => {
	it('is in the shape of an event', () => {
		expect(connectionItem('connected', AT).json).toEqual({
			event: 'connected',
			event_ts: AT,
			received_at: AT,
			lag_ms: 0,
		});
	});

	it('tells a gap with its beginning, end and length', () => {
		const gap = { from: AT - 61_000, to: AT - 1_000, reason: 'silent' } as const;
		expect(connectionItem('gap', AT, gap).json).toEqual({
			event: 'gap',
			event_ts: AT,
			received_at: AT,
			lag_ms: 0,
			payload: {
				from: '2026-03-02T07:58:59.000Z',
				to: '2026-03-02T07:59:59.000Z',
				duration_ms: 60_000,
				reason: 'silent',
			},
		});
	});
});

describe('what a look for missed events found', () => {
	const report = { from: AT - 60_000, to: AT, found: 3, skipped: [] };

	it('is told with its time, and names nobody where nothing was left out', () => {
		expect(backfillItem(report as never, AT + 5).json).toEqual({
			event: 'backfill',
			event_ts: AT + 5,
			received_at: AT + 5,
			lag_ms: 0,
			payload: { from: '2026-03-02T07:59:00.000Z', to: '2026-03-02T08:00:00.000Z', found: 3 },
		});
	});

	it.each([
		['gone', /deleted/],
		['scope', /Scopes page/],
		['refused', /role behind the app/],
		['failed', /asked again/],
	])('names what was left out, why, and what to do: %s', (cause, words) => {
		const skipped = [{ subject: 'meeting 1', reason: 'No.', cause }];
		const { payload } = backfillItem({ ...report, skipped } as never, AT).json as { payload: unknown };
		expect(payload).toMatchObject({
			skipped: [{ subject: 'meeting 1', reason: 'No.', next_step: expect.stringMatching(words) }],
		});
	});
});

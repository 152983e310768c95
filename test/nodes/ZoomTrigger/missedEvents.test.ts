import { type ITriggerFunctions, UserError } from 'n8n-workflow';
import { backfillOptions } from '../../../nodes/adapter/trigger/eventBackfill';
import { toTriggerError } from '../../../nodes/adapter/trigger/eventErrors';
import { backfillItem, eventItem } from '../../../nodes/adapter/trigger/eventItem';
import { disposeZoomSdk } from '../../../nodes/adapter/login/sdk';
import { unexpected, ZoomEventsError } from '../../../zoom/events/model/errors';

afterAll(() => {
	disposeZoomSdk();
});

const context = {} as ITriggerFunctions;
const chosen = (events: string[]) => ({
	name: 'node',
	scope: 'workflow',
	done: () => undefined,
	access: {
		authentication: 'serverToServer' as const,
		credentials: {
			plan: 'pro' as const,
			environment: 'commercial' as const,
			accountId: 'account',
			clientId: 'client',
			clientSecret: 'secret',
			redisUrl: undefined,
		},
		scopes: undefined,
	},
	filter: { events, hostIds: ['ana'], meetingIds: ['123'], topicContains: '' },
});

it('are looked up only for the events, hosts and meetings that were chosen', async () => {
	expect(await backfillOptions(context, chosen(['meeting.ended']))).toMatchObject({
		events: ['meeting.ended'],
		hostIds: ['ana'],
		meetingIds: ['123'],
		accountId: 'account',
	});
});

it('cannot be looked up while no event is chosen: the person is told where to choose', async () => {
	await expect(backfillOptions(context, chosen([]))).rejects.toThrow(/choose them under "Events"/);
});

it.each([
	[true, 10],
	[false, 7],
])('are marked, in at most ten fields (simplified: %s)', (simplified, fields) => {
	const event = {
		event: 'meeting.registration_created',
		event_ts: 1_000,
		payload: {
			object: { id: 7, topic: 'Open day', host_id: 'ana', registrant: { email: 'guest@example.com' } },
		},
		receivedAt: 2_000,
		backfilled: true,
	} as const;
	const { json } = eventItem(event, simplified);
	expect(json).toMatchObject({ backfilled: true, meeting_id: '7', lag_ms: 1_000 });
	expect(Object.keys(json)).toHaveLength(fields);
});

it('end with an item that says what was found and what was not', () => {
	const unanswered = [{ events: ['meeting.alert'], why: 'Zoom does not tell' }];
	const report = { from: 0, to: 60_000, found: 2, calls: 3, unanswered, skipped: [] };
	expect(backfillItem(report, 99).json).toEqual({
		event: 'backfill',
		event_ts: 99,
		received_at: 99,
		lag_ms: 0,
		payload: {
			from: '1970-01-01T00:00:00.000Z',
			to: '1970-01-01T00:01:00.000Z',
			found: 2,
			calls: 3,
			unanswered,
		},
	});
});

it('end with an item that names what was skipped, with the reason and a next step', () => {
	const causes = ['gone', 'scope', 'refused', 'failed'] as const;
	const skipped = causes.map((cause) => ({ subject: `host ${cause}`, reason: 'No permission.', cause }));
	const report = { from: 0, to: 60_000, found: 2, calls: 3, unanswered: [], skipped };
	const { payload } = backfillItem(report, 99).json as { payload: { skipped: object[] } };
	expect(payload.skipped).toEqual(
		causes.map((cause) => ({
			subject: `host ${cause}`,
			reason: 'No permission.',
			next_step: expect.stringMatching(/.{20,}/),
		})),
	);
});

it.each([
	new TypeError("Cannot read properties of undefined (reading 'events')"),
	new RangeError('Invalid time value'),
	new Error('x is not iterable'),
	'a string',
])('never show JavaScript’s words: %s', (thrown) => {
	const node = { name: 'Zoom Event Trigger' } as Parameters<typeof toTriggerError>[0];
	const { message, description } = toTriggerError(node, thrown);
	expect(message).toContain('a fault in the package');
	expect(description).toContain('Report it at');
	const words = thrown instanceof Error ? thrown.message : thrown;
	expect(`${message} ${description ?? ''}`).not.toContain(words);
});

it('show n8n’s own words where the error is n8n’s', () => {
	const node = { name: 'Zoom Event Trigger' } as Parameters<typeof toTriggerError>[0];
	expect(toTriggerError(node, new UserError('Credential does not exist')).message).toBe(
		'Credential does not exist',
	);
});

it.each([Object.assign(new Error('ENOSPC: no space left'), { code: 'ENOSPC' }), new UserError('No access')])(
	'show the words of n8n and of the system as they are: %s',
	(error) => {
		const node = { name: 'Zoom Event Trigger' } as Parameters<typeof toTriggerError>[0];
		expect(toTriggerError(node, error).message).toBe(error.message);
	},
);

it('show of a fault of ours what a report needs, and not its words', () => {
	const node = { name: 'Zoom Event Trigger' } as Parameters<typeof toTriggerError>[0];
	const { description } = toTriggerError(node, unexpected('Listening', new TypeError('secret')));
	expect(description).toMatch(/Report it at .*TypeError/);
	expect(description).not.toContain('secret');
});

it.each(['unanswered', 'skipped', 'unknown', 'internal'] as const)(
	'say what to do about the trouble "%s"',
	(fault) => {
		const node = { name: 'Zoom Event Trigger' } as Parameters<typeof toTriggerError>[0];
		const error = toTriggerError(node, new ZoomEventsError('It happened', fault));
		expect(error.message).toBe('It happened');
		expect(error.description?.length).toBeGreaterThan(20);
	},
);

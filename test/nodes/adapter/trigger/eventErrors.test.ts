import { toTriggerError } from '../../../../nodes/adapter/trigger/eventErrors';
import { ZoomConnectionError, ZoomEnvironmentError, ZoomInvalidInputError } from '../../../../zoom/errors';
import { type EventsFault, ZoomEventsError } from '../../../../zoom/events/model/errors';
import { NODE } from '../../support/node';

/** What the person can do, by a word that no other advice has. */
const STEPS: Readonly<Record<EventsFault, RegExp>> = {
	dropped: /Choose fewer events, .*Maximum Queue Size/,
	failed: /report it with the version of the package and the names of the events/,
	stopped: /N8N_GRACEFUL_SHUTDOWN_TIMEOUT/,
	replaced: /another n8n, another active program or a test/,
	unanswered: /Give the app the scopes it lacks/,
	skipped: /Check in Zoom whether those named still exist/,
	unknown: /Bring Redis back/,
	internal: /This is a fault of the Zoom nodes/,
	refused: /Compare the subscription ID with the endpoint URL/,
};

describe('what went wrong with listening', () => {
	it.each(Object.entries(STEPS) as Array<[EventsFault, RegExp]>)(
		'is told with what to do, and where there is more: %s',
		(fault, step) => {
			const { message, description } = toTriggerError(NODE, new ZoomEventsError('What happened', fault));
			expect(message).toBe('What happened');
			expect(description).toMatch(step);
			expect(description).toMatch(new RegExp(`\\nMore: .*#events-${fault}$`));
			const steps = Object.values(STEPS).filter((one) => one.test(String(description)));
			expect(steps).toEqual([step]);
		},
	);

	it('as a fault of ours has what a report needs, and where it comes from only then', () => {
		const cause = new TypeError('secret');
		const description = (fault: EventsFault) =>
			String(toTriggerError(NODE, new ZoomEventsError('x', fault, { cause })).description);
		expect(description('internal')).toMatch(
			/settings and this: TypeError.* The trigger goes on where it can\.\n/,
		);
		expect(description('internal')).not.toContain('secret');
		expect(description('dropped')).not.toContain('TypeError');
	});

	it('in a field or in the environment says where to correct it', () => {
		const { message, description } = toTriggerError(NODE, new ZoomInvalidInputError('No', 'Events'));
		expect([message, description]).toEqual([
			'No',
			expect.stringMatching(/^Correct the field in the node or in its credential\.\nMore: .*#invalid-input$/),
		]);
		expect(toTriggerError(NODE, new ZoomEnvironmentError('No', 'X')).description).toMatch(/restart n8n/);
	});

	it('with Zoom itself is told as by every node', () => {
		expect(toTriggerError(NODE, new ZoomConnectionError('No answer', false))).toMatchObject({
			name: 'NodeApiError',
			message: 'No answer',
		});
	});
});

import { ZoomConnectionError } from '../../../../zoom/errors';
import { openingFailure } from '../../../../zoom/events/connection/ending';
import { unexpected, ZoomEventsError } from '../../../../zoom/events/model/errors';

it.each([
	['dropped', 'EVENTS_LOST'],
	['failed', 'EVENTS_LOST'],
	['stopped', 'EVENTS_LOST'],
	['unanswered', 'EVENTS_LOST'],
	['skipped', 'EVENTS_LOST'],
	['refused', 'REFUSED'],
	['replaced', 'REFUSED'],
	['unknown', 'UNHEALTHY'],
	['internal', 'INTERNAL'],
] as const)('an error about events says what it is: %s is %s', (fault, code) => {
	expect(new ZoomEventsError('words', fault).code).toBe(code);
});

it('a fault of our own is no trouble with the connection', () => {
	for (const error of [unexpected('Listening', new TypeError('x')), openingFailure(new TypeError('x'))]) {
		expect(error.code).toBe('INTERNAL');
		expect(error).not.toBeInstanceOf(ZoomConnectionError);
	}
});

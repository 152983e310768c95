import { anchorOf, TROUBLESHOOTING, withLink } from '../../../../nodes/adapter/errors/anchors';
import { ExplainedError } from '../../../../nodes/adapter/errors/explained';
import {
	ZoomCancelledError,
	ZoomConnectionError,
	ZoomCredentialsError,
	ZoomEnvironmentError,
	ZoomInvalidInputError,
	ZoomRateLimitError,
	ZoomRefusedError,
	ZoomScopeError,
	ZoomUnconfirmedError,
	ZoomUnexpectedAnswerError,
} from '../../../../zoom/errors';
import { ZoomEventsError } from '../../../../zoom/events/model/errors';
import { ZoomHealthError } from '../../../../zoom/health/health';

/** Old executions link to them. */
it.each<[string, unknown]>([
	['invalid-input', new ZoomInvalidInputError('x')],
	['environment', new ZoomEnvironmentError('x')],
	['credentials-client', new ZoomCredentialsError('x', 'client')],
	['credentials-token', new ZoomCredentialsError('x', 'token')],
	['missing-scope', new ZoomScopeError('x', [])],
	['refused', new ZoomRefusedError('x', {})],
	['refused', new ZoomRefusedError('x', { zoomCode: 987_654 })],
	['zoom-1001', new ZoomRefusedError('x', { zoomCode: 1001 })],
	['rate-limit-daily', new ZoomRateLimitError('x', 'daily', undefined)],
	['rate-limit-second', new ZoomRateLimitError('x', 'second', undefined)],
	['connection', new ZoomConnectionError('x', true)],
	['unexpected-answer', new ZoomUnexpectedAnswerError('x', { zoomCode: 1001 })],
	['unconfirmed', new ZoomUnconfirmedError('x')],
	['cancelled', new ZoomCancelledError()],
	['events-dropped', new ZoomEventsError('x', 'dropped')],
	['health-failures', new ZoomHealthError('x', 'failures')],
	['health-failures', new ExplainedError('x', 'y', new ZoomHealthError('x', 'failures'))],
	['operation', new ExplainedError('x', 'y', new ZoomRefusedError('x', { zoomCode: 1001 }))],
	['operation', new ExplainedError('x', 'y', undefined)],
	['package-fault', new TypeError('x')],
	['package-fault', 'a text'],
])('An error has its section in the document of troubles: %s', (anchor, error) => {
	expect(anchorOf(error)).toBe(anchor);
	expect(withLink('Do this.', error)).toBe(`Do this.\nMore: ${TROUBLESHOOTING}#${anchor}`);
	expect(withLink('', error)).toBe(`More: ${TROUBLESHOOTING}#${anchor}`);
});

it('An error of n8n or of the system has none', () => {
	const full = Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' });
	expect([anchorOf(full), withLink('Do this.', full)]).toEqual([undefined, 'Do this.']);
});

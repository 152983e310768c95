import { ExplainedError } from '../../../../nodes/adapter/errors/explained';
import { failureWords, toNodeError } from '../../../../nodes/adapter/errors/nodeErrors';
import {
	ZoomCancelledError,
	ZoomConnectionError,
	ZoomCredentialsError,
	type ZoomError,
	ZoomRefusedError,
	ZoomScopeError,
	ZoomUnexpectedAnswerError,
} from '../../../../zoom/errors';
import { NODE } from '../../support/node';

const SUBJECT = 'user ana@example.com';

describe('a failure names what it is about', () => {
	it.each<[ZoomError, string]>([
		[new ZoomRefusedError('No permission.', { status: 400, zoomCode: 200 }), 'No permission.'],
		[new ZoomRefusedError('Forbidden.', { status: 403, zoomCode: 4_999 }), 'Forbidden.'],
		[new ZoomUnexpectedAnswerError('Zoom answered 500', { status: 500 }), 'Zoom answered 500'],
		[new ZoomConnectionError('No answer came', true), 'No answer came'],
	])('in the message: %s', (error, words) => {
		expect(toNodeError(NODE, error, 0, SUBJECT).message).toBe(`User ana@example.com: ${words}`);
		expect(toNodeError(NODE, error, 0).message).toBe(words);
	});

	it.each([
		new ZoomScopeError('Invalid access token', ['user:read:user:admin'], { status: 400 }),
		new ZoomCredentialsError('Zoom refused the access token', 'token', { status: 401 }),
	])('after what to do, where the app or its credentials are at fault: %s', (error) => {
		const { message, description } = toNodeError(NODE, error, 0, SUBJECT);
		expect(message).not.toContain('ana@');
		expect(description).toMatch(/.{20,} It happened with: user ana@example\.com\.\nMore: /);
	});

	it('once: not where the words name it already', () => {
		const unknown = new ZoomRefusedError('User does not exist', { status: 404, zoomCode: 1001 });
		expect(toNodeError(NODE, unknown, 0, SUBJECT).message).toBe(
			'Zoom knows no user ana@example.com in this account',
		);
		const own = new ZoomRefusedError('User does not exist: Ana@Example.com', { status: 404 });
		expect(toNodeError(NODE, own, 0, SUBJECT).message).toBe('User does not exist: Ana@Example.com');
	});

	it('where an operation repeats Zoom’s words, and not where it has its own', () => {
		const refused = new ZoomRefusedError('Not allowed', { status: 400, zoomCode: 7 });
		const message = (error: Error) => toNodeError(NODE, error, 0, SUBJECT).message;
		expect(message(new ExplainedError('Not allowed', 'Ask an admin', refused))).toBe(
			'User ana@example.com: Not allowed',
		);
		expect(message(new ExplainedError('The picture is too large', 'Ask an admin', refused))).toBe(
			'The picture is too large',
		);
	});

	it('in its own column of a row, whose reason does not repeat it', () => {
		const refused = new ZoomRefusedError('No permission.', { status: 400, zoomCode: 200 });
		expect(failureWords(refused, SUBJECT).message).toBe('No permission.');
	});
});

describe('a failure has a next step', () => {
	it.each([
		[400, 'Check the values'],
		[401, 'Check that the role'],
		[403, 'plan of the account'],
		[404, 'check the ID'],
		[409, 'state in Zoom'],
		[410, 'deleted'],
		[422, 'Check the values'],
		[429, 'later'],
		[503, 'status.zoom.us'],
		[200, 'Look in Zoom'],
		[undefined, 'Look in Zoom'],
	])('by the status where Zoom’s code is unknown: %s', (status, step) => {
		const error = new ZoomRefusedError('見つかりません', { status, zoomCode: 987_654 });
		expect(toNodeError(NODE, error).description).toContain(step);
		expect(failureWords(error).next).toContain(step);
	});

	it('when it was stopped', () => {
		expect(failureWords(new ZoomCancelledError()).next).toContain('run again');
	});
});

import { ExplainedError } from '../../../../nodes/adapter/errors/explained';
import { failureWords, toNodeError } from '../../../../nodes/adapter/errors/nodeErrors';
import {
	ZoomCancelledError,
	ZoomConnectionError,
	ZoomCredentialsError,
	type ZoomError,
	ZoomRefusedError,
	ZoomScopeError,
	ZoomUnconfirmedError,
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
		expect(toNodeError(NODE, error, 0, 'group "Sales"').message).toBe(`Group "Sales": ${words}`);
	});

	it.each([
		new ZoomScopeError('Invalid access token', ['user:read:user:admin'], { status: 400 }),
		new ZoomCredentialsError('Zoom refused the access token', 'token', { status: 401 }),
	])('after what to do, where the app or its credentials are at fault: %s', (error) => {
		const { message, description } = toNodeError(NODE, error, 0, SUBJECT);
		expect(message).not.toContain('ana@');
		expect(description).toMatch(/.{20,} It happened with: user ana@example\.com\.\nMore: /);
		expect(toNodeError(NODE, error, 0).description).not.toContain('It happened with');
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
		const unknown = toNodeError(NODE, new ExplainedError('Gone', 'Look', new ZoomRefusedError('Gone', {})));
		expect(unknown).toHaveProperty('httpCode', null);
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

describe('an error of Zoom’s tells n8n what kind of failure it is, and the person what to do', () => {
	const FIRST = 'Zoom may have carried out the call all the same.';
	const uncertain = (error: ZoomError): ZoomError => {
		error.maybeCarriedOut = 'POST /users';
		return error;
	};

	it.each<[string, ZoomError, string | undefined, RegExp]>([
		[
			'credentials',
			new ZoomCredentialsError('x', 'client'),
			'credential-invalid',
			/^Open the credential and compare Client ID/,
		],
		['an account ID', new ZoomCredentialsError('x', 'account'), 'credential-invalid', /compare Account ID/],
		[
			'an app',
			new ZoomCredentialsError('x', 'app'),
			'credential-invalid',
			/Activate it on its Activation page/,
		],
		[
			'a person',
			new ZoomCredentialsError('x', 'authorization'),
			'credential-invalid',
			/connect the account again/,
		],
		['a token', new ZoomCredentialsError('x', 'token'), 'credential-invalid', /the app is still active/],
		['a scope', new ZoomScopeError('x', ['a']), 'configuration-invalid', /^Add the scope to the app/],
		[
			'a connection',
			new ZoomConnectionError('x', false),
			'temporarily-unavailable',
			/^Check the network and proxy/,
		],
		[
			'a lost answer',
			uncertain(new ZoomConnectionError('x', true)),
			'temporarily-unavailable',
			/^Zoom may have carried out .* Check the network and proxy/,
		],
		[
			'nonsense',
			new ZoomUnexpectedAnswerError('x', { status: 200 }),
			'temporarily-unavailable',
			/^Often a proxy or firewall/,
		],
		[
			'a lost change',
			uncertain(new ZoomUnexpectedAnswerError('x', { status: 500 })),
			'temporarily-unavailable',
			/^Zoom may have carried out [^\n]*twice\.\n/,
		],
		['a refusal', new ZoomRefusedError('x', { status: 404 }), undefined, /^It was deleted or has ended/],
		[
			'a change that is not there',
			new ZoomUnconfirmedError('x'),
			undefined,
			/^Look in Zoom what became of it/,
		],
		[
			'a run that was stopped',
			new ZoomCancelledError(),
			undefined,
			/^It was stopped: run again what is missing\.\n/,
		],
	])('%s', (_, error, cause, advice) => {
		const shown = toNodeError(NODE, error, 0) as Error & { description: string; failure?: { cause: string } };
		expect(shown.failure?.cause).toBe(cause);
		expect(shown.description).toMatch(advice);
		expect(shown.description.startsWith(FIRST)).toBe(error.maybeCarriedOut !== undefined);
		expect(shown.description).toBe(
			`${failureWords(error).next}\n${shown.description.split('\n').at(-1) ?? ''}`,
		);
	});

	it('where Zoom names a code that is known, in words about the record', () => {
		const gone = new ZoomRefusedError('Not exist', { status: 404, zoomCode: 1001 });
		expect(failureWords(gone).message).toBe('Zoom knows no such record in this account');
		expect(failureWords(gone, SUBJECT).message).toBe(`Zoom knows no ${SUBJECT} in this account`);
	});
});

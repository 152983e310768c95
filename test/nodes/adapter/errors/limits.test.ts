import { ExplainedError } from '../../../../nodes/adapter/errors/explained';
import { failureWords, inputAdvice, toNodeError } from '../../../../nodes/adapter/errors/nodeErrors';
import {
	ZoomEnvironmentError,
	ZoomInvalidInputError,
	ZoomRateLimitError,
	ZoomRefusedError,
	ZoomScopeError,
	ZoomUnconfirmedError,
} from '../../../../zoom/errors';
import { NODE } from '../../support/node';

const MIDNIGHT = Date.parse('2026-03-03T00:00:00Z');
const ENDS = 'It ends at 2026-03-03T00:00:00.000Z.';

describe('a limit that is reached', () => {
	it.each(['daily', 'host'] as const)('of the %s kind waits for its end, which is named', (kind) => {
		const error = new ZoomRateLimitError('Used up', kind, MIDNIGHT, { retryAfter: 5_000 });
		expect(failureWords(error).next).toBe(`Run the items that are left after the limit has ended. ${ENDS}`);
		expect(toNodeError(NODE, error)).toMatchObject({
			failure: { cause: 'quota-exhausted', retryAfterMs: 5_000, resetsAtEpochMs: MIDNIGHT },
		});
	});

	it('of another kind passes: run again later, or wait longer', () => {
		const error = new ZoomRateLimitError('Too many', 'second', undefined);
		expect(failureWords(error).next).toBe(
			'Other workflows or apps use the same limits of the account. Run again later, or raise "Maximum Wait" under Options.',
		);
		const { failure } = toNodeError(NODE, error) as { failure?: unknown };
		expect(failure).toEqual({ cause: 'rate-limited' });
		expect(failureWords(new ZoomRateLimitError('Too many', 'second', MIDNIGHT)).next).toContain(ENDS);
	});
});

describe('what an error of Zoom’s carries into n8n', () => {
	it('are the status, the tracking ID for Zoom’s support, and the item', () => {
		const refused = new ZoomRefusedError('No.', { status: 403, zoomCode: 987_654, trackingId: 'v=2.0;t' });
		const error = toNodeError(NODE, refused, 4);
		expect(error).toMatchObject({ httpCode: '403', context: { itemIndex: 4 } });
		expect(error.description).toContain(' Zoom’s tracking ID: v=2.0;t.\nMore: https://');
		const plain = toNodeError(NODE, new ZoomRefusedError('No.', {}));
		expect(plain.description).not.toMatch(/tracking/i);
		expect(plain).toHaveProperty('httpCode', null);
		expect(plain.context).not.toHaveProperty('itemIndex');
	});

	it('is the first item it was seen at', () => {
		const error = toNodeError(NODE, new ZoomRefusedError('No.', {}), 4);
		expect(toNodeError(NODE, error, 7).context['itemIndex']).toBe(4);
		const early = toNodeError(NODE, new ZoomRefusedError('No.', {}));
		expect(toNodeError(NODE, early, 7).context['itemIndex']).toBe(7);
	});

	it('are the fields that Zoom names', () => {
		const fields = [
			{ field: 'email', message: 'is taken' },
			{ field: 'type', message: 'is unknown' },
		];
		const refused = new ZoomRefusedError('Validation Failed.', { status: 400, zoomCode: 300 }, fields);
		expect(failureWords(refused).message).toBe('Validation Failed: email: is taken; type: is unknown');
	});

	it('are all scopes of which one is enough', () => {
		const error = new ZoomScopeError('Invalid access token', ['a:read', 'b:read'], { status: 400 });
		expect(failureWords(error).message).toBe('The Zoom app lacks the scope "a:read" or "b:read"');
		expect(failureWords(new ZoomScopeError('Invalid access token', [], {})).message).toBe(
			'Invalid access token',
		);
	});
});

it('what could not be confirmed is looked up in Zoom', () => {
	expect(failureWords(new ZoomUnconfirmedError('Not seen')).next).toMatch(/^Look in Zoom what became of it/);
});

describe('an input that cannot be used', () => {
	it('is corrected in the field, and one of the environment in the process', () => {
		expect(inputAdvice(new ZoomInvalidInputError('No', 'Name'), 'Correct the field')).toBe(
			'Correct the field',
		);
		expect(inputAdvice(new ZoomEnvironmentError('No', 'HTTP_PROXY'), 'Correct the field')).toMatch(
			/environment variable .* restart n8n/,
		);
		const error = toNodeError(NODE, new ZoomInvalidInputError('"Name" is empty', 'Name'), 2);
		expect(error.message).toBe('"Name" is empty');
		expect(error.description).toMatch(/^Nothing was sent to Zoom for this item\..*\nMore: /);
		expect(error.context['itemIndex']).toBe(2);
	});
});

it('an operation’s own words come with Zoom’s status where Zoom has refused', () => {
	const refused = new ZoomRefusedError('Raw', { status: 404 });
	expect(toNodeError(NODE, new ExplainedError('Gone', 'Look', refused), 1)).toMatchObject({
		message: 'Gone',
		httpCode: '404',
		context: { itemIndex: 1 },
	});
	const own = toNodeError(NODE, new ExplainedError('The file is gone', 'Run it again', new Error('disk')));
	expect(own.name).toBe('NodeOperationError');
	expect(own.description).toMatch(/^Run it again\nMore: /);
	expect(failureWords(new ExplainedError('Gone', 'Look', refused))).toEqual({
		message: 'Gone',
		next: 'Look',
	});
});

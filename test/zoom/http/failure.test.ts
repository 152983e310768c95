import { ZoomConnectionError, ZoomInvalidInputError, ZoomUnexpectedAnswerError } from '../../../zoom/errors';
import { CallTimeout, ConnectTimeout, connectionFailure, ProxyRefusal } from '../../../zoom/http/failure';

const HOST = 'api.zoom.us';

const withCode = (
	code: unknown,
	rest: { cause?: unknown; errors?: unknown[]; message?: string } = {},
): Error => Object.assign(new Error(rest.message ?? 'secret'), { code, ...rest });

const messageOf = (error: unknown, opened = false): string => connectionFailure(error, HOST, opened).message;

describe('a call without an answer', () => {
	it.each([
		['ECONNREFUSED', 'the connection was refused (ECONNREFUSED)'],
		['ENOTFOUND', 'the host name is not known (ENOTFOUND)'],
		['CERT_HAS_EXPIRED', 'its certificate has expired (CERT_HAS_EXPIRED)'],
		['HPE_INVALID_CONSTANT', 'what came back is not HTTP (HPE_INVALID_CONSTANT)'],
		['EUNHEARDOF', 'the connection failed (EUNHEARDOF)'],
		['_TIMEOUT_FIRST', 'the connection failed (_TIMEOUT_FIRST)'],
		[undefined, 'the connection failed'],
		['', 'the connection failed'],
		[7, 'the connection failed'],
	])('that failed with %p says "%s"', (code, why) => {
		expect(messageOf(withCode(code))).toBe(`No connection to ${HOST}: ${why}`);
	});

	it('whose time is over says so without a code', () => {
		expect(messageOf(new ConnectTimeout())).toBe(`No connection to ${HOST}: connecting took too long`);
		expect(messageOf(new CallTimeout(), true)).toBe(`No answer from ${HOST}: the answer took too long`);
	});

	it('may have been carried out only when the connection was open', () => {
		const [before, after] = [false, true].map((opened) => connectionFailure(withCode('EPIPE'), HOST, opened));
		expect(before).toBeInstanceOf(ZoomConnectionError);
		expect([before, after]).toMatchObject([{ mayHaveReachedZoom: false }, { mayHaveReachedZoom: true }]);
		expect(after?.message).toMatch(/^No answer from/);
	});

	it.each(['ERR_NETWORK', 'ERR_BAD_RESPONSE', 'ERR_BAD_REQUEST'])(
		'tells what is beneath %s of the HTTP client, if anything is',
		(own) => {
			expect(messageOf(withCode(own, { cause: withCode('ENOTFOUND') }))).toMatch(/\(ENOTFOUND\)$/);
			expect(messageOf(withCode(own))).toMatch(new RegExp(`\\(${own}\\)$`));
		},
	);

	it('tells its own code before that of a cause, and a cause before the first of several addresses', () => {
		expect(messageOf(withCode('ECONNRESET', { cause: withCode('EPIPE') }))).toMatch(/\(ECONNRESET\)$/);
		expect(messageOf(withCode('NOT_ERR_BAD_', { cause: withCode('EPIPE') }))).toMatch(/\(NOT_ERR_BAD_\)$/);
		const several = { errors: [withCode('EHOSTUNREACH'), withCode('ENETUNREACH')] };
		expect(messageOf(withCode(undefined, several))).toMatch(/\(EHOSTUNREACH\)$/);
		expect(messageOf(withCode(undefined, { ...several, cause: withCode('EPIPE') }))).toMatch(/\(EPIPE\)$/);
	});

	it('through a proxy that refuses says with which status, if it gave one', () => {
		const wrapped = withCode('ERR_NETWORK', { cause: new ProxyRefusal(407) });
		expect(messageOf(wrapped, true)).toBe(`No connection to ${HOST}: the proxy refused it (407)`);
		expect(messageOf(new ProxyRefusal(0))).toBe(`No connection to ${HOST}: the proxy refused it`);
		expect(connectionFailure(wrapped, HOST, true)).toMatchObject({ mayHaveReachedZoom: false });
	});

	it('to an address that is not public is a mistake of the input', () => {
		expect(connectionFailure(withCode('PRIVATE_ADDRESS'), HOST, false)).toBeInstanceOf(ZoomInvalidInputError);
	});

	it('because the answer is too large says so', () => {
		const error = withCode('ERR_BAD_RESPONSE', { message: 'maxContentLength size of 10 exceeded' });
		expect(connectionFailure(error, HOST, true)).toBeInstanceOf(ZoomUnexpectedAnswerError);
	});

	it('keeps nothing of the error but its code', () => {
		expect(messageOf(withCode('EPIPE'))).not.toContain('secret');
		expect(messageOf('EPIPE')).toBe(`No connection to ${HOST}: the connection failed`);
	});
});

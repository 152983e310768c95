import { isAlreadyGone, mayHaveHappened, pauseAfter, retryDelay } from '../../../../zoom/api/client/retry';
import {
	ZoomConnectionError,
	ZoomCredentialsError,
	ZoomRateLimitError,
	ZoomRefusedError,
	ZoomUnexpectedAnswerError,
} from '../../../../zoom/errors';

const METHODS = ['GET', 'PUT', 'PATCH', 'DELETE', 'POST'] as const;

const lost = new ZoomConnectionError('The answer was lost', true);
const unsent = new ZoomConnectionError('No connection', false);
const answered = (status?: number) =>
	new ZoomUnexpectedAnswerError('Not Zoom’s', status === undefined ? {} : { status });
const limited = (kind: ZoomRateLimitError['kind'], retryAfter?: number) =>
	new ZoomRateLimitError('Too many', kind, undefined, { retryAfter });

/** By which methods it is sent again. */
const again = (error: unknown) => METHODS.filter((method) => retryDelay(error, method, 1, 0) !== undefined);

describe('what is sent again', () => {
	const ALL = [...METHODS];
	const ALL_BUT_POST = METHODS.filter((method) => method !== 'POST');

	it.each([
		['a call that never left', unsent, ALL],
		['a call whose answer was lost, but not if it creates something', lost, ALL_BUT_POST],
		['an answer that cannot be read', answered(200), ALL_BUT_POST],
		['an answer without a status', answered(), ALL_BUT_POST],
		['an answer of 299', answered(299), ALL_BUT_POST],
		['a failure of Zoom’s', answered(500), ALL_BUT_POST],
		['a failure of a gateway', answered(503), ALL_BUT_POST],
		['no redirect', answered(300), []],
		['nothing that says the request is at fault', answered(400), []],
		['nothing that says the request is at fault (499)', answered(499), []],
		['no refusal', new ZoomRefusedError('No', { status: 404 }), []],
		['no refusal of the credentials', new ZoomCredentialsError('No', 'client'), []],
		['no other error', new Error('Ours'), []],
		['too many calls a second, whatever they do', limited('second'), ALL],
		['too many at once', limited('concurrent'), ALL],
		['no limit of the day', limited('daily'), []],
		['no limit of a host', limited('host'), []],
	])('is %s', (_, error, methods) => {
		expect(again(error)).toEqual(methods);
	});
});

describe('how often and how late', () => {
	it('is four times in all, the pauses longer each time', () => {
		const delays = [1, 2, 3, 4].map((attempt) => retryDelay(unsent, 'GET', attempt, 0.999));
		expect(delays.slice(0, 3)).toEqual([...delays.slice(0, 3)].sort((a, b) => Number(a) - Number(b)));
		expect(delays[2]).toBeGreaterThan(Number(delays[0]));
		expect(delays[3]).toBeUndefined();
	});

	it('is eight times while Zoom says "too many"', () => {
		expect(retryDelay(limited('second'), 'GET', 7, 0)).toBeDefined();
		expect(retryDelay(limited('second'), 'GET', 8, 0)).toBeUndefined();
		expect(retryDelay(limited('concurrent'), 'GET', 8, 0)).toBeUndefined();
	});

	it('is not before Zoom says, and not at all when that is more than two minutes away', () => {
		const asks = (retryAfter: number) => new ZoomUnexpectedAnswerError('Down', { status: 503, retryAfter });
		for (const random of [0, 0.999])
			expect(retryDelay(asks(120_000), 'GET', 1, random)).toBeGreaterThanOrEqual(120_000);
		expect(retryDelay(asks(120_001), 'GET', 1, 0)).toBeUndefined();
		for (const kind of ['second', 'concurrent'] as const) {
			for (const random of [0, 0.999])
				expect(retryDelay(limited(kind, 120_000), 'GET', 1, random)).toBeGreaterThanOrEqual(120_000);
			expect(retryDelay(limited(kind, 120_001), 'GET', 1, 0)).toBeUndefined();
		}
	});

	it('is within the second after the pause of all', () => {
		expect(retryDelay(limited('second', 5_000), 'GET', 1, 0)).toBe(5_000);
		expect(retryDelay(limited('second', 5_000), 'GET', 1, 0.5)).toBe(5_500);
		expect([pauseAfter(limited('second', 5_000)), pauseAfter(limited('second'))]).toEqual([5_000, 1_000]);
	});
});

it.each([
	[lost, true],
	[unsent, false],
	[answered(200), true],
	[answered(500), true],
	[answered(), true],
	[answered(299), true],
	[answered(300), false],
	[answered(399), false],
	[answered(400), true],
	[new ZoomRefusedError('No', { status: 400 }), false],
	[undefined, false],
])('%p may have been carried out: %p', (error, may) => {
	expect(mayHaveHappened(error)).toBe(may);
});

it('takes "not found" for done only where something was to be removed', () => {
	const notFound = new ZoomRefusedError('No', { status: 404 });
	expect(METHODS.filter((method) => isAlreadyGone(notFound, method))).toEqual(['DELETE']);
	expect(isAlreadyGone(new ZoomRefusedError('No', { status: 400 }), 'DELETE')).toBe(false);
	expect(isAlreadyGone(answered(404), 'DELETE')).toBe(false);
});

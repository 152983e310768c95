import {
	ExplainedError,
	fallbackWhen,
	isFailure,
	isRefusal,
	lacksScope,
	rephraseRefusals,
} from '../../../../nodes/adapter/errors/explained';
import {
	ZoomCancelledError,
	ZoomConnectionError,
	ZoomRefusedError,
	ZoomScopeError,
} from '../../../../zoom/errors';

const refused = (zoomCode?: number): ZoomRefusedError =>
	new ZoomRefusedError('Not found', { status: 404, ...(zoomCode !== undefined && { zoomCode }) });

describe('an operation’s own words for a refusal', () => {
	const WORDS = {
		3001: { what: (subject: string) => `There is no ${subject}`, next: 'Check the ID.' },
		200: { next: 'Ask an admin.' },
	};
	const failing = async (error: Error, subject = 'meeting 1') =>
		await rephraseRefusals(subject, WORDS, async () => await Promise.reject(error));

	it('take the place of Zoom’s where they say what happened, and say what to do', async () => {
		await expect(failing(refused(3001))).rejects.toMatchObject({
			name: 'ExplainedError',
			message: 'There is no meeting 1',
			next: 'Check the ID.',
			cause: { zoomCode: 3001 },
		});
		await expect(failing(refused(200))).rejects.toMatchObject({
			message: 'Not found',
			next: 'Ask an admin.',
		});
	});

	it('cut what a person typed, and keep no passcode of it', async () => {
		const long = `meeting ${'long '.repeat(200)}`;
		const { message } = (await failing(refused(3001), long).catch((error: unknown) => error)) as Error;
		expect(message.startsWith('There is no meeting long long')).toBe(true);
		expect(message.length).toBeLessThan(200);
		await expect(failing(refused(3001), 'meeting 1 passcode=abc')).rejects.not.toThrow('abc');
	});

	it.each([
		['another code', refused(4)],
		['no code', refused()],
		['another error with such a code', new ZoomConnectionError('No answer', true, { zoomCode: 3001 })],
		['a fault', new TypeError('x')],
	])('leave %s as it is', async (_, error) => {
		await expect(failing(error)).rejects.toBe(error);
	});

	it('leave what works as it is', async () => {
		expect(await rephraseRefusals('meeting 1', WORDS, async () => await Promise.resolve(7))).toBe(7);
	});
});

it('what goes wrong in a way that is known has another result, and is else passed on', async () => {
	const error = new Error('known');
	const known = (one: unknown) => one === error;
	expect(await fallbackWhen(Promise.reject<number>(error), known, (one) => (one === error ? 1 : 2))).toBe(1);
	expect(await fallbackWhen(Promise.reject<number>(error), known, async () => await Promise.resolve(3))).toBe(
		3,
	);
	expect(
		await fallbackWhen(
			Promise.resolve(4),
			() => true,
			() => 5,
		),
	).toBe(4);
	await expect(
		fallbackWhen(
			Promise.reject<number>(error),
			() => false,
			() => 5,
		),
	).rejects.toBe(error);
});

describe('a failure', () => {
	it('is whatever Zoom’s part throws, but for a run that was stopped', () => {
		expect([refused(), new ZoomConnectionError('x', true)].map(isFailure)).toEqual([true, true]);
		expect([new ZoomCancelledError(), new Error('x'), undefined].map(isFailure)).toEqual([
			false,
			false,
			false,
		]);
	});

	it('is a refusal where Zoom said no, with one of the codes that are named', () => {
		expect([
			isRefusal(refused(1)),
			isRefusal(refused()),
			isRefusal(refused(1), 1, 2),
			isRefusal(refused(2), 1, 2),
		]).toEqual([true, true, true, true]);
		expect([
			isRefusal(refused(3), 1, 2),
			isRefusal(refused(), 1),
			isRefusal(new Error('x')),
			isRefusal(new ZoomScopeError('x', []), 1),
		]).toEqual([false, false, false, false]);
	});

	it('is a missing scope where the app has none for the call', () => {
		expect([lacksScope(new ZoomScopeError('x', [])), lacksScope(refused(4711))]).toEqual([true, false]);
	});

	it('knows what Zoom said, if it is Zoom’s', () => {
		const cause = refused(1);
		expect(new ExplainedError('x', 'y', cause).refusal).toBe(cause);
		expect(new ExplainedError('x', 'y', new Error('disk')).refusal).toBeUndefined();
	});
});

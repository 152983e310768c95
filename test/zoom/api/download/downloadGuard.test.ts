import { DownloadGuard, FileSizeError } from '../../../../zoom/api/download/downloadGuard';
import { ZoomCancelledError, ZoomConnectionError } from '../../../../zoom/errors';

const MINUTE = 60_000;

beforeEach(() => {
	jest.useFakeTimers({ doNotFake: ['nextTick', 'queueMicrotask', 'setImmediate'] });
});

afterEach(() => {
	expect(jest.getTimerCount()).toBe(0);
	jest.useRealTimers();
});

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** A guard, what came through it and how it ended; whoever reads takes what there is, or nothing. */
function watch(size?: number, { reads = true, signal }: { reads?: boolean; signal?: AbortSignal } = {}) {
	const guard = new DownloadGuard(size, signal);
	const seen: { text: string; error: Error | undefined; ended: boolean } = {
		text: '',
		error: undefined,
		ended: false,
	};
	guard.on('error', (error) => (seen.error = error));
	if (reads) {
		guard.on('data', (chunk: Buffer) => (seen.text += chunk.toString()));
		guard.on('end', () => (seen.ended = true));
	}
	return { guard, seen };
}

describe('a download that stalls', () => {
	it('ends after a minute without a byte', async () => {
		const { guard, seen } = watch();
		guard.write('some');
		await settled();
		await jest.advanceTimersByTimeAsync(MINUTE - 1);
		expect(guard.destroyed).toBe(false);
		await jest.advanceTimersByTimeAsync(1);
		expect(seen.error).toEqual(new ZoomConnectionError('The download stands still', true));
		expect(guard.failure).toBe(seen.error);
	});

	it('is none that is slow', async () => {
		const { guard, seen } = watch(10);
		for (let bytes = 0; bytes < 10; bytes++) {
			guard.write('x');
			await jest.advanceTimersByTimeAsync(MINUTE - 1);
		}
		guard.end();
		await settled();
		expect(seen).toEqual({ text: 'x'.repeat(10), error: undefined, ended: true });
	});

	it('is none whose bytes nobody has taken yet', async () => {
		const { guard, seen } = watch(4, { reads: false });
		guard.write('data');
		await settled();
		await jest.advanceTimersByTimeAsync(10 * MINUTE);
		expect(guard.destroyed).toBe(false);
		expect((guard.read() as Buffer).toString()).toBe('data');
		await jest.advanceTimersByTimeAsync(MINUTE);
		expect(seen.error?.message).toBe('The download stands still');
	});
});

describe('a download that ends', () => {
	it.each([
		[4, undefined],
		[undefined, undefined],
		[5, new ZoomConnectionError('The download broke off after 4 of 5 bytes', true)],
		[3, new FileSizeError('The file should have 3 bytes, and more came')],
	])('with four bytes of %s says: %s', async (size, error) => {
		const { guard, seen } = watch(size);
		guard.write('data');
		guard.end();
		await settled();
		expect(seen.error).toEqual(error);
		expect(seen.error?.constructor).toBe(error?.constructor);
		expect(seen.ended).toBe(error === undefined);
		expect(guard.failure).toBe(seen.error);
		expect(guard.bytes).toBe(4);
	});

	it.each([
		[9, 'The download broke off after 4 of 9 bytes'],
		[undefined, 'The download broke off after 4 bytes'],
	])(
		'by an error of others tells where it broke off, and nothing of that error (%s)',
		async (size, words) => {
			const { guard, seen } = watch(size);
			guard.write('data');
			await settled();
			guard.destroy(new Error('socket hang up, Bearer abc'));
			await settled();
			expect(seen.error).toEqual(new ZoomConnectionError(words, true));
		},
	);

	it('because whoever reads has enough is no failure', async () => {
		const { guard, seen } = watch(9);
		guard.write('data');
		guard.destroy();
		await settled();
		expect([guard.failure, seen.error]).toEqual([undefined, undefined]);
	});
});

describe('a download that is stopped', () => {
	it.each(['before', 'while it goes on'])('%s ends as canceled', async (when) => {
		const stop = new AbortController();
		if (when === 'before') stop.abort();
		const { guard, seen } = watch(undefined, { signal: stop.signal });
		stop.abort();
		await settled();
		expect(seen.error).toBeInstanceOf(ZoomCancelledError);
		expect(guard.failure).toBe(seen.error);
	});

	it('after its end is none', async () => {
		const stop = new AbortController();
		const { guard, seen } = watch(4, { signal: stop.signal });
		guard.write('data');
		guard.end();
		await settled();
		stop.abort();
		await settled();
		expect(seen).toEqual({ text: 'data', error: undefined, ended: true });
		expect(guard.failure).toBeUndefined();
	});
});

import { backoff, retry } from '../../../zoom/async/retry';
import { ZoomCancelledError } from '../../../zoom/errors';

/** Fails as often as told, then succeeds; pauses take no time. */
function failing(times: number) {
	const waits: number[] = [];
	let tries = 0;
	return {
		waits,
		attempt: async () => {
			await Promise.resolve();
			if (++tries <= times) throw new Error(`failure ${tries}`);
			return tries;
		},
		runtime: {
			sleep: async (ms: number) => {
				await Promise.resolve(waits.push(ms));
			},
		},
	};
}

it('tries until an attempt succeeds, and waits in between as the policy says', async () => {
	const { attempt, runtime, waits } = failing(2);
	const told: string[] = [];
	const policy = {
		waitAfter: (_: unknown, attempts: number) => attempts * 10,
		repeating: (error: unknown, attempts: number, wait: number) =>
			told.push(`${String(error)} ${attempts} ${wait}`),
	};
	expect(await retry(attempt, policy, runtime)).toBe(3);
	expect(waits).toEqual([10, 20]);
	expect(told).toEqual(['Error: failure 1 1 10', 'Error: failure 2 2 20']);
});

it('ends with the error after which the policy sees no sense in another attempt', async () => {
	const { attempt, runtime } = failing(5);
	const waitAfter = (_: unknown, attempts: number) => (attempts < 3 ? 0 : undefined);
	await expect(retry(attempt, { waitAfter }, runtime)).rejects.toThrow('failure 3');
});

it('begins no other attempt once the signal has aborted', async () => {
	const { attempt, runtime } = failing(1);
	const aborted = AbortSignal.abort();
	await expect(retry(attempt, { waitAfter: () => 0 }, runtime, aborted)).rejects.toThrow(ZoomCancelledError);
});

describe('the wait between two attempts', () => {
	const bounds = { first: 100, longest: 1_000 };

	it('lies anywhere below a bound that doubles, up to the longest', () => {
		expect([1, 2, 3, 4, 5, 50].map((attempts) => backoff(attempts, bounds, 1))).toEqual([
			100, 200, 400, 800, 1_000, 1_000,
		]);
		expect(backoff(3, bounds, 0.5)).toBe(200);
		expect(backoff(3, bounds, 0)).toBe(0);
	});

	it('grows by another factor, and never falls below the shortest', () => {
		expect(backoff(2, { ...bounds, factor: 4 }, 1)).toBe(400);
		expect(backoff(1, { ...bounds, shortest: 50 }, 0)).toBe(50);
	});
});

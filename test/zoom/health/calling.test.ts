import { callsProblem, dailyLimitProblem, summary } from '../../../zoom/health/calling';

describe('calls of the last hour', () => {
	it('are counted as one each, however often they were repeated', () => {
		const counts = { ok: 90, REFUSED: 8, CONNECTION_FAILED: 2, repeated: 30, limited: 4 } as const;
		expect(summary(counts)).toEqual({ total: 100, failed: 10 });
		expect(summary({})).toEqual({ total: 0, failed: 0 });
	});

	it('are no problem when Zoom refused single items, or few failed', () => {
		expect(callsProblem({ ok: 1, REFUSED: 500 })).toBeUndefined();
		expect(callsProblem({ CONNECTION_FAILED: 4 })).toBeUndefined();
		expect(callsProblem({ ok: 1_000, CONNECTION_FAILED: 99 })).toBeUndefined();
	});

	it('are a problem when a tenth failed, with the causes', () => {
		const problem = callsProblem({ ok: 40, REFUSED: 2, CREDENTIALS_REJECTED: 6, CONNECTION_FAILED: 2 });
		expect(problem).toMatchObject({ part: 'calls', status: 'degraded' });
		expect(problem?.error.message).toBe(
			'8 of 50 calls to Zoom failed in the last hour: 6 because the credentials were refused, 2 because there was no connection',
		);
	});
});

describe('daily limits', () => {
	const use = (used: number) => ({ name: 'HEAVY', used, limit: 1_000, resetsAt: 0 });

	it('are a problem from nine tenths on', () => {
		expect(dailyLimitProblem([use(899)])).toBeUndefined();
		expect(dailyLimitProblem([])).toBeUndefined();
		expect(dailyLimitProblem([use(900)])?.error.message).toContain('900 of 1000 HEAVY calls');
	});
});

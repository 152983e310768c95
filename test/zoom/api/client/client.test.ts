import fc from 'fast-check';
import {
	ZoomCancelledError,
	ZoomConnectionError,
	ZoomCredentialsError,
	ZoomInvalidInputError,
	ZoomRateLimitError,
	ZoomRefusedError,
	ZoomUnexpectedAnswerError,
} from '../../../../zoom/errors';
import { FormFile } from '../../../../zoom/api/client/body';
import { FakeZoom, inTurn, PER_SECOND, type Reply } from '../support/fakeZoom';

const USER = { userId: 'ana@example.com' };
const LOST = new ZoomConnectionError('The connection was closed in the middle of the call', true);
const PICTURE = { name: 'a.png', type: 'image/png', content: new Uint8Array([1]) };
const NEVER_OPENED = new ZoomConnectionError('The connection was refused', false);

describe('a request', () => {
	it('sends what was set, false, zero and empty text included, and nothing that was not', async () => {
		const zoom = new FakeZoom(inTurn({}));
		await zoom.client.request('DELETE /users/{userId}', {
			...USER,
			query: {
				action: 'disassociate',
				transfer_email: '',
				transfer_meeting: false,
				transfer_webinar: undefined,
			},
		});
		expect(zoom.requests).toMatchObject([
			{
				method: 'DELETE',
				path: '/users/ana%40example.com',
				query: { action: 'disassociate', transfer_email: '', transfer_meeting: false },
			},
		]);
		expect(zoom.requests[0]?.query).not.toHaveProperty('transfer_webinar');
		expect(zoom.requests[0]).not.toHaveProperty('body');
	});

	it('tells the limiter what it is about, for whom, and how long it may wait', async () => {
		const zoom = new FakeZoom(inTurn({ body: { id: 'x' } }));
		const { signal } = new AbortController();
		await zoom.client
			.with({ signal, lane: 'execution 7', maxWaitMs: 1_000 })
			.request('PATCH /users/{userId}', { ...USER, body: { dept: 'x' } });
		expect(zoom.limiter.calls).toEqual([
			{
				route: 'PATCH /users/{userId}',
				subject: { ...USER, body: { dept: 'x' } },
				signal,
				deadline: zoom.time.now() + 1_000,
				lane: 'execution 7',
			},
		]);
		expect(zoom.limiter.outcomes).toEqual([{ status: 200, headers: {} }]);
	});

	it('gives what a POST made as items where Zoom answers with a bare list, and takes none for anything else', async () => {
		const list = { status: 201, body: [{ id: 'x' }] };
		const made = new FakeZoom(inTurn(list)).client.request('POST /phone/users/batch', {
			body: { users: [] },
		});
		expect(await made).toEqual({ items: [{ id: 'x' }] });
		const asked = new FakeZoom(inTurn({ ...list, status: 200 })).client.request('GET /users/{userId}', USER);
		await expect(asked).rejects.toThrow(ZoomUnexpectedAnswerError);
	});

	it('goes to Zoom’s host for files where it takes one, and only then', async () => {
		const zoom = new FakeZoom(inTurn({ status: 201 }));
		const body = new FormFile('files', PICTURE);
		await zoom.client.request('POST /chat/users/{userId}/messages/files', { ...USER, body });
		await zoom.client.request('POST /users/{userId}/picture', {
			...USER,
			body: new FormFile('pic_file', PICTURE),
		});
		await zoom.client.request('GET /users/{userId}', USER);
		expect(zoom.requests.map(({ host }) => host)).toEqual(['files', undefined, undefined]);
	});

	it('waits as long as it takes, in the common lane, where nothing else is said', async () => {
		const zoom = new FakeZoom(inTurn({}));
		await zoom.client.request('GET /users/{userId}', USER);
		expect(zoom.limiter.calls).toMatchObject([{ deadline: Infinity, lane: '', signal: undefined }]);
	});

	it('goes by what it says itself, and for the rest by what holds for the execution, lists too', async () => {
		const zoom = new FakeZoom(inTurn({ body: { users: [] } }));
		const client = zoom.client.with({ lane: 'execution 7', maxWaitMs: 1_000 }).with({ maxWaitMs: 2_000 });
		const now = zoom.time.now();
		await client.request('GET /users/{userId}', USER, { maxWaitMs: 3_000 });
		await client.list('GET /users', {}, { lane: 'other' });
		await client.request('GET /users/{userId}', USER);
		expect(zoom.limiter.calls).toMatchObject([
			{ lane: 'execution 7', deadline: now + 3_000 },
			{ lane: 'other', deadline: now + 2_000 },
			{ lane: 'execution 7', deadline: now + 2_000 },
		]);
	});

	it('counts for how workflows fare, except over a client for other calls', async () => {
		const zoom = new FakeZoom(inTurn({}));
		await zoom.client.with({ lane: 'a' }).uncounted().request('GET /users/{userId}', USER);
		expect(await zoom.tally.lastHour()).toEqual({});
		expect(zoom.limiter.calls).toMatchObject([{ lane: 'a' }]);
		await zoom.client.request('GET /users/{userId}', USER);
		expect(await zoom.tally.lastHour()).toEqual({ ok: 1 });
	});

	it.each(['null', '"text"', '7', 'true'])('fails where the answer is no object: %s', async (body) => {
		const zoom = new FakeZoom(inTurn({ body }));
		const call = zoom.client.request('GET /users/{userId}', USER);
		await expect(call).rejects.toThrow(ZoomUnexpectedAnswerError);
		await expect(call).rejects.toThrow('GET /users/{userId} answered with something that is not an object');
	});

	it('sends nothing when a parameter is missing', async () => {
		const zoom = new FakeZoom(inTurn({}));
		await expect(zoom.client.request('GET /users/{userId}', { userId: '' })).rejects.toThrow(
			ZoomInvalidInputError,
		);
		expect(zoom.requests).toHaveLength(0);
	});
});

describe('names that a route does not take', () => {
	const unknown = (query: object): { query: { page_size?: number } } => ({ query });

	it.each([
		['in the query', () => ({ query: { concurrency: 5 }, body: {} }), 'query parameter "concurrency"'],
		['in the body', () => ({ body: { dept: 'x', max_wait: 60 } }), 'field "max_wait"'],
		[
			'inside a field of the body',
			() => ({ body: { phone_numbers: [{ number: '1' }, { nmber: '2' }] } }),
			'field "phone_numbers.nmber"',
		],
		['as the field of a form', () => ({ body: new FormFile('picture', PICTURE) }), 'field "picture"'],
		['as a text of a form', () => ({ body: new FormFile('dept', PICTURE, { to: 'x' }) }), 'field "to"'],
	])('never leave %s', async (_, parameters, words) => {
		const zoom = new FakeZoom(inTurn({}));
		const call = zoom.client.request('PATCH /users/{userId}', { ...USER, ...(parameters() as object) });
		await expect(call).rejects.toThrow(ZoomInvalidInputError);
		await expect(call).rejects.toThrow(`PATCH /users/{userId} has no ${words}`);
		expect(zoom.requests).toHaveLength(0);
	});

	it('never leave with the pages of a list', async () => {
		const zoom = new FakeZoom(inTurn({ body: { users: [] } }));
		await expect(zoom.client.list('GET /users', unknown({ max_wait: 60 }))).rejects.toThrow('"max_wait"');
		expect(zoom.requests).toHaveLength(0);
	});

	it('are none that Zoom shows there itself: people send back what they have read', async () => {
		const zoom = new FakeZoom(inTurn({ status: 204, body: '' }));
		const body = { phone_numbers: [{ number: '1', country: 'ES', verified: true }] };
		await zoom.client.request('PATCH /users/{userId}', { ...USER, ...({ body } as object) });
		expect(zoom.requests).toHaveLength(1);
	});

	it('are none where the value is not set', async () => {
		const zoom = new FakeZoom(inTurn({ status: 204, body: '' }));
		await zoom.client.request('PATCH /users/{userId}', {
			...USER,
			...({ body: { concurrency: undefined } } as object),
		});
		expect(zoom.requests).toHaveLength(1);
	});
});

describe('a call whose token is refused', () => {
	const REFUSED = {
		status: 401,
		body: { code: 124, message: 'Access token is expired.' },
		refusesToken: true,
	};

	it.each([
		['a GET', (zoom: FakeZoom) => zoom.client.request('GET /users/{userId}', USER)],
		['a POST', (zoom: FakeZoom) => zoom.client.request('POST /users', { body: {} })],
	])('goes again with another token, in a turn of its own: %s', async (_, call) => {
		const zoom = new FakeZoom(inTurn(REFUSED, { body: { id: 'x' } }));
		expect(await zoom.time.until(call(zoom))).toEqual({ id: 'x' });
		expect(zoom.requests).toHaveLength(2);
		expect(zoom.limiter.calls).toHaveLength(2);
		expect(zoom.limiter.started).toBe(2);
		expect(zoom.limiter.outcomes.map(({ status }) => status)).toEqual([401, 200]);
		// The turn is given back before the token is fetched: others go on meanwhile.
		expect(zoom.renewals).toEqual([1]);
	});

	it('fails when token after token is refused', async () => {
		const zoom = new FakeZoom(inTurn(REFUSED));
		const call = zoom.time.until(zoom.client.request('GET /users/{userId}', USER));
		await expect(call).rejects.toThrow(ZoomCredentialsError);
		expect(zoom.requests).toHaveLength(3);
		expect(zoom.limiter.outcomes).toHaveLength(3);
	});
});

describe('what is sent again', () => {
	const run = (zoom: FakeZoom, method: 'GET' | 'POST' | 'PATCH' | 'DELETE'): Promise<unknown> => {
		const calls = {
			GET: () => zoom.client.request('GET /users/{userId}', USER),
			POST: () => zoom.client.request('POST /users', { body: {} }),
			PATCH: () => zoom.client.request('PATCH /users/{userId}', { ...USER, body: {} }),
			DELETE: () => zoom.client.request('DELETE /users/{userId}', USER),
		};
		return zoom.time.until(calls[method]());
	};

	it.each(['GET', 'PATCH', 'DELETE'] as const)(
		'a %s after a lost connection and after a server failure',
		async (method) => {
			const zoom = new FakeZoom(inTurn(LOST, { status: 502, body: '<html></html>' }, { body: { id: 'x' } }));
			expect(await run(zoom, method)).toEqual({ id: 'x' });
			expect(zoom.requests).toHaveLength(3);
			// Each attempt takes its own turn under the limits.
			expect(zoom.limiter.calls).toHaveLength(3);
		},
	);

	it('a POST when its connection never opened', async () => {
		const zoom = new FakeZoom(inTurn(NEVER_OPENED, { status: 201, body: { id: 'x' } }));
		expect(await run(zoom, 'POST')).toEqual({ id: 'x' });
	});

	it('a POST after a 429', async () => {
		const zoom = new FakeZoom(inTurn(PER_SECOND, { status: 201, body: { id: 'x' } }));
		expect(await run(zoom, 'POST')).toEqual({ id: 'x' });
	});

	it.each([
		['a lost connection', LOST, ZoomConnectionError],
		['a server failure', { status: 500, body: { message: 'x' } }, ZoomUnexpectedAnswerError],
		['an answer that is not JSON', { status: 200, body: '{"id":' }, ZoomUnexpectedAnswerError],
	] as const)('no POST after %s: Zoom may have carried it out', async (_, reply, error) => {
		const zoom = new FakeZoom(inTurn(reply, { body: { id: 'x' } }));
		const failed = run(zoom, 'POST');
		await expect(failed).rejects.toThrow(error);
		await expect(failed).rejects.toMatchObject({ maybeCarriedOut: 'POST /users' });
		expect(zoom.requests).toHaveLength(1);
	});

	it.each([500, 502, 503, 504])(
		'tells that Zoom may have carried out a change after a %i',
		async (status) => {
			const fail = { status, body: { message: 'x' } };
			const failures = (['POST', 'PATCH', 'DELETE', 'GET'] as const).map(
				async (method) => await run(new FakeZoom(inTurn(fail)), method).catch((error: unknown) => error),
			);
			expect(await Promise.all(failures)).toMatchObject([
				{ maybeCarriedOut: 'POST /users' },
				{ maybeCarriedOut: 'PATCH /users/{userId}' },
				{ maybeCarriedOut: 'DELETE /users/{userId}' },
				{ maybeCarriedOut: undefined },
			]);
		},
	);

	it('tells so too when only an earlier attempt reached Zoom, and not when none did', async () => {
		const fresh = () => new ZoomConnectionError('The connection was refused', false);
		const lost = new ZoomConnectionError('lost', true);
		const reached = new FakeZoom((_, count) => (count === 1 ? lost : fresh()));
		await expect(run(reached, 'PATCH')).rejects.toMatchObject({ maybeCarriedOut: 'PATCH /users/{userId}' });
		const never = new FakeZoom(() => fresh());
		await expect(run(never, 'POST')).rejects.toMatchObject({ maybeCarriedOut: undefined });
	});

	it.each([400, 403, 404, 409])('nothing after a refusal (%i)', async (status) => {
		const zoom = new FakeZoom(inTurn({ status, body: { code: 1001, message: 'no' } }, {}));
		await expect(run(zoom, 'GET')).rejects.toThrow(ZoomRefusedError);
		expect(zoom.requests).toHaveLength(1);
	});

	it('nothing after four attempts', async () => {
		const zoom = new FakeZoom(inTurn(LOST));
		await expect(run(zoom, 'GET')).rejects.toBe(LOST);
		expect(zoom.requests).toHaveLength(4);
	});

	it('a DELETE, which counts as done when the repeat finds nothing left', async () => {
		const zoom = new FakeZoom(
			inTurn(LOST, { status: 404, body: { code: 1001, message: 'User does not exist' } }),
		);
		expect(await run(zoom, 'DELETE')).toEqual({});
	});

	it('a DELETE that never reached Zoom, which does not count as done then', async () => {
		const gone = { status: 404, body: { code: 1001, message: 'User does not exist' } };
		const zoom = new FakeZoom(inTurn(NEVER_OPENED, gone));
		await expect(run(zoom, 'DELETE')).rejects.toThrow(ZoomRefusedError);
	});

	it('no POST twice after a byte of answer or an unknown outcome, whatever happens in whatever order', async () => {
		const harmless: Reply[] = [NEVER_OPENED, PER_SECOND];
		const final: Reply[] = [
			LOST,
			{ status: 201, body: { id: 'x' } },
			{ status: 200, body: '{"id"' },
			{ status: 500, body: '' },
			{ status: 503, body: '<html>' },
			{ status: 409, body: { code: 1005, message: 'used' } },
		];
		const replies = fc.array(fc.constantFrom(...harmless, ...final), { minLength: 1, maxLength: 12 });
		await fc.assert(
			fc.asyncProperty(replies, async (plan) => {
				const zoom = new FakeZoom(inTurn(...plan, { status: 201, body: { id: 'x' } }));
				await run(zoom, 'POST').catch(() => undefined);
				const before = zoom.requests.length - 1;
				expect(plan.slice(0, before).every((reply) => harmless.includes(reply))).toBe(true);
			}),
		);
	});
});

describe('a limit that is met all the same', () => {
	it('is told to the limiter, with the pause that Zoom asks for', async () => {
		const zoom = new FakeZoom(inTurn({ ...PER_SECOND, headers: { 'retry-after': '3' } }, { body: {} }));
		await zoom.time.until(zoom.client.request('GET /users/{userId}', USER));
		expect(zoom.limiter.outcomes).toMatchObject([
			{ status: 429, limited: { kind: 'second', waitMs: 3_000 } },
			{ status: 200 },
		]);
	});

	it.each([
		['of a second, for two minutes at most', PER_SECOND.body.message, 'second', 120_000, 300],
		['of the day, until it ends', 'maximum daily rate limit', 'daily', 900_000, 900],
		['of one thing, as long as Zoom says', 'Too many concurrent requests.', 'concurrent', 900_000, 900],
	])('holds others back where it is one %s', async (_, message, kind, waitMs, retryAfter) => {
		const refused = {
			status: 429,
			headers: { 'retry-after': String(retryAfter) },
			body: { code: 429, message },
		};
		const zoom = new FakeZoom(inTurn(refused));
		const call = zoom.client.request('GET /users/{userId}', USER, { maxWaitMs: 1_000 });
		await expect(zoom.time.until(call)).rejects.toThrow(ZoomRateLimitError);
		expect(zoom.limiter.outcomes).toMatchObject([{ status: 429, limited: { kind, waitMs } }]);
	});

	it('is waited for no longer than the caller allows, and then says when it ends', async () => {
		const zoom = new FakeZoom(inTurn({ ...PER_SECOND, headers: { 'retry-after': '30' } }));
		const call = zoom.client.request('GET /users/{userId}', USER, { maxWaitMs: 5_000 });
		await expect(zoom.time.until(call)).rejects.toMatchObject({
			kind: 'second',
			resetsAt: zoom.time.now() + 30_000,
		});
		expect(zoom.requests).toHaveLength(1);
	});

	it('ends the call at once when it is that of the day or of one host', async () => {
		for (const words of [
			'maximum daily rate limit',
			'exceeded the daily rate limit (100) of Meeting Create/Update',
		]) {
			const zoom = new FakeZoom(inTurn({ status: 429, body: { code: 429, message: words } }));
			const call = zoom.client.request('GET /users/{userId}', USER);
			await expect(call).rejects.toThrow(ZoomRateLimitError);
			await expect(call).rejects.toMatchObject({ resetsAt: Date.UTC(2026, 0, 2) });
			expect(zoom.requests).toHaveLength(1);
		}
	});

	it('is tried again a few times while Zoom still works on the same thing', async () => {
		const busy = { status: 429, body: { code: 429, message: 'Too many concurrent requests.' } };
		const zoom = new FakeZoom(inTurn(busy, busy, { status: 204, body: '' }));
		expect(await zoom.time.until(zoom.client.request('DELETE /users/{userId}', USER))).toEqual({});
	});

	it('is not tried again for ever', async () => {
		const zoom = new FakeZoom(inTurn(PER_SECOND));
		await expect(zoom.time.until(zoom.client.request('POST /users', { body: {} }))).rejects.toThrow(
			ZoomRateLimitError,
		);
		expect(zoom.requests.length).toBeLessThan(10);
	});
});

it('stops as soon as the caller does, also between two attempts', async () => {
	const stop = new AbortController();
	const zoom = new FakeZoom(inTurn(LOST));
	const call = zoom.client.request('GET /users/{userId}', USER, { signal: stop.signal });
	await new Promise((resolve) => setImmediate(resolve));
	stop.abort();
	await expect(call).rejects.toThrow(ZoomCancelledError);
	expect(zoom.requests).toHaveLength(1);
});

import fc from 'fast-check';
import { ROUTES } from '../../../../zoom/api/routes/routes.generated';
import { routeFacts, type ListRoute, type ListShape, type Route } from '../../../../zoom/api/routes/routes';
import type { ZoomHttpRequest } from '../../../../zoom/api/client/sender';
import { ZoomRefusedError, ZoomUnexpectedAnswerError } from '../../../../zoom/errors';
import { FakeZoom, inTurn, type Reply } from '../support/fakeZoom';
import type { ZoomRecord } from '../../../../zoom/values';

const people = (count: number): ZoomRecord[] => Array.from({ length: count }, (_, at) => ({ id: `u${at}` }));
const EXPIRED: Reply = {
	status: 400,
	body: { code: 300, message: '次のページトークンが無効か、有効期限が切れています。' },
};

/** Pages by token as Zoom does: a token names where to go on, and is bound to the query. */
function byToken(
	key: string,
	items: () => readonly ZoomRecord[],
	expires: (call: number) => boolean = () => false,
) {
	return ({ query }: ZoomHttpRequest, call: number): Reply => {
		const { page_size: size = 30, next_page_token: token, ...rest } = query;
		const [bound = '', from = '0'] = String(token ?? '').split('@');
		if (token !== undefined && (expires(call) || bound !== JSON.stringify({ size, ...rest }))) return EXPIRED;
		const end = Number(from) + Number(size);
		const all = items();
		const next = end < all.length ? `${JSON.stringify({ size, ...rest })}@${end}` : '';
		return { body: { [key]: all.slice(Number(from), end), next_page_token: next, page_size: size } };
	};
}

const sizes = (zoom: FakeZoom) => zoom.requests.map(({ query }) => query['page_size']);

describe('a limit', () => {
	it('says exactly then that there is more when there is', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.integer({ min: 0, max: 700 }),
				fc.integer({ min: 1, max: 700 }),
				async (count, limit) => {
					const zoom = new FakeZoom(byToken('users', () => people(count)));
					const onMore = jest.fn();
					const items = await zoom.client.list('GET /users', {}, { limit, onMore });
					expect(items).toHaveLength(Math.min(limit, count));
					expect(onMore).toHaveBeenCalledTimes(count > limit ? 1 : 0);
				},
			),
		);
	});

	it('says so of a list that comes whole', async () => {
		const zoom = new FakeZoom(inTurn({ body: { roles: people(3) } }));
		const onMore = jest.fn();
		await zoom.client.list('GET /roles', {}, { limit: 3, onMore });
		expect(onMore).not.toHaveBeenCalled();
		await zoom.client.list('GET /roles', {}, { limit: 2, onMore });
		expect(onMore).toHaveBeenCalledTimes(1);
	});
});

describe('the size of a page', () => {
	it.each([
		['all', undefined, 900, [300, 300, 300]],
		['the first 50', 50, 900, [50]],
		['the first 450', 450, 900, [225, 225]],
		['the first 301', 301, 900, [151, 151]],
		['more than there are', 5_000, 40, [295]],
		['the first one', 1, 900, [1]],
		['none', 0, 900, []],
	])('needs the fewest calls for %s', async (_, limit, count, expected) => {
		const zoom = new FakeZoom(byToken('users', () => people(count)));
		const items = await zoom.client.list('GET /users', {}, { limit });
		expect(items).toHaveLength(Math.min(limit ?? count, count));
		expect(sizes(zoom)).toEqual(expected);
	});

	it('is the caller’s own where the query says one', async () => {
		const zoom = new FakeZoom(byToken('users', () => people(5)));
		await zoom.client.list('GET /users', { query: { page_size: 2, status: 'pending' } });
		expect(zoom.requests.map(({ query }) => query)).toMatchObject([
			{ page_size: 2, status: 'pending' },
			{ page_size: 2, status: 'pending', next_page_token: expect.any(String) },
			{ page_size: 2, status: 'pending', next_page_token: expect.any(String) },
		]);
	});

	it('keeps to what the list allows', async () => {
		const zoom = new FakeZoom(byToken('participants', () => people(25)));
		await zoom.client.list('GET /metrics/meetings/{meetingId}/participants/qos', { meetingId: '1' });
		expect(sizes(zoom)).toEqual([10, 10, 10]);
	});
});

describe('other kinds of lists', () => {
	it('pages by number where Zoom has nothing else', async () => {
		const all = people(7);
		const zoom = new FakeZoom(({ query }) => {
			const page = Number(query['page_number'] ?? 1);
			return {
				body: {
					webinars: all.slice((page - 1) * 3, page * 3),
					page_count: 3,
					page_number: page,
					next_page_token: 'x',
				},
			};
		});
		const items = await zoom.client.list('GET /users/{userId}/webinars', {
			userId: 'me',
			query: { page_size: 3 },
		});
		expect(items).toEqual(all);
		expect(zoom.requests).toHaveLength(3);
	});

	it.each([0, 1, undefined])('ends by number with nothing in it (page_count %s)', async (count) => {
		const zoom = new FakeZoom(inTurn({ body: { webinars: [], page_count: count } }));
		expect(await zoom.client.list('GET /users/{userId}/webinars', { userId: 'me' })).toEqual([]);
		expect(zoom.requests).toHaveLength(1);
	});

	it('is an error: a first page by number that is empty and names another', async () => {
		const zoom = new FakeZoom(inTurn({ body: { webinars: [], page_count: 1, next_page_token: 'a' } }));
		await expect(zoom.client.list('GET /users/{userId}/webinars', { userId: 'me' })).rejects.toThrow(
			'empty page that names another one',
		);
	});

	it.each([
		['a page later that is empty, whatever it names', { webinars: [], next_page_token: 'a' }],
		['a page that is not full', { webinars: [{ id: 'last' }], page_count: 2 }],
	])('ends by number with %s', async (_, last) => {
		const zoom = new FakeZoom(inTurn({ body: { webinars: people(2) } }, { body: last }));
		const items = await zoom.client.list('GET /users/{userId}/webinars', { userId: 'me' });
		expect(items).toEqual([...people(2), ...last.webinars]);
		expect(zoom.requests).toHaveLength(2);
	});

	it('is empty by number where the first page is, and names no other', async () => {
		const zoom = new FakeZoom(inTurn({ body: { webinars: [], next_page_token: '' } }));
		expect(await zoom.client.list('GET /users/{userId}/webinars', { userId: 'me' })).toEqual([]);
	});

	it('tells a refusal by number at once: no token has expired there', async () => {
		const refused: Reply = { status: 400, body: { code: 300, message: 'Invalid page number.' } };
		const zoom = new FakeZoom(inTurn({ body: { webinars: people(2), page_count: 3 } }, refused));
		await expect(zoom.client.list('GET /users/{userId}/webinars', { userId: 'me' })).rejects.toThrow(
			'Invalid page number.',
		);
		expect(zoom.requests).toHaveLength(2);
	});

	it('takes a list that comes whole in one call', async () => {
		const zoom = new FakeZoom(inTurn({ body: { roles: people(3), next_page_token: 'nobody asked' } }));
		expect(await zoom.client.list('GET /roles', {}, { limit: 2 })).toEqual(people(2));
		expect(zoom.requests).toHaveLength(1);
		expect(sizes(zoom)).toEqual([undefined]);
	});

	it('takes an answer that is the list itself', async () => {
		const zoom = new FakeZoom(inTurn({ body: people(2) }));
		const items = await zoom.client.list('GET /users/{userId}/meeting_summary_templates', { userId: 'me' });
		expect(items).toEqual(people(2));
	});

	it('takes an answer without the list for an empty one', async () => {
		const zoom = new FakeZoom(inTurn({ body: { page_size: 300, next_page_token: '' } }));
		expect(await zoom.client.list('GET /users', {})).toEqual([]);
	});
});

describe('a list that got lost', () => {
	const LOST = [
		['null, and the answer counts users', { users: null, total_records: 8 }],
		['missing, and the answer counts users', { total_records: 8, next_page_token: '' }],
		['missing, and the number comes as text', { total_records: '8' }],
		['null, and the answer goes on', { users: null, total_records: 0, next_page_token: 'a' }],
		['missing, and the answer goes on', { next_page_token: 'a' }],
	] as const;

	it.each(LOST)('is read again: %s', async (_, body) => {
		const zoom = new FakeZoom(inTurn({ body }, { body: { users: people(2) } }));
		expect(await zoom.time.until(zoom.client.list('GET /users', {}))).toEqual(people(2));
		expect(zoom.requests).toHaveLength(2);
		expect(zoom.requests[1]?.query).toEqual(zoom.requests[0]?.query);
	});

	it.each(LOST)('is an error that names it when it stays lost: %s', async (_, body) => {
		const zoom = new FakeZoom(inTurn({ body }));
		await expect(zoom.time.until(zoom.client.list('GET /users', {}))).rejects.toThrow(
			new ZoomUnexpectedAnswerError('GET /users counts or goes on with items and lacks the list "users"'),
		);
	});

	it('is one on a later page too: nobody of the pages before stands for the whole', async () => {
		const zoom = new FakeZoom(
			inTurn(
				{ body: { users: people(2), total_records: 4, next_page_token: 'a' } },
				{ body: { users: null, total_records: 4, next_page_token: '' } },
			),
		);
		await expect(zoom.time.until(zoom.client.list('GET /users', {}))).rejects.toThrow(
			ZoomUnexpectedAnswerError,
		);
	});

	it.each([
		{ users: null },
		{ users: null, total_records: 0, next_page_token: '' },
		{ total_records: 0 },
		{ total_records: null, next_page_token: null },
	])('is none where nothing says that there are items: %j', async (body) => {
		const zoom = new FakeZoom(inTurn({ body }));
		expect(await zoom.client.list('GET /users', {})).toEqual([]);
		expect(zoom.requests).toHaveLength(1);
	});
});

describe('complete and once', () => {
	it('goes on after an empty page that names another', async () => {
		const zoom = new FakeZoom(
			inTurn(
				{ body: { users: people(1), next_page_token: 'a' } },
				{ body: { users: [], next_page_token: 'b' } },
				{ body: { users: [{ id: 'last' }], next_page_token: '' } },
			),
		);
		expect(await zoom.client.list('GET /users', {})).toEqual([{ id: 'u0' }, { id: 'last' }]);
	});

	it('goes on after many empty pages, as a filter makes them, however often', async () => {
		const zoom = new FakeZoom((_, call) => ({
			body: {
				users: call % 101 === 0 ? [{ id: `u${call}` }] : [],
				next_page_token: call === 303 ? '' : `t${call}`,
			},
		}));
		const items = await zoom.client.list('GET /users', {});
		expect(items.map(({ id }) => id)).toEqual(['u101', 'u202', 'u303']);
	});

	it('gives a user who moved to another page meanwhile only once', async () => {
		let users = people(6);
		const zoom = new FakeZoom(byToken('users', () => users));
		const items: ZoomRecord[] = [];
		for await (const item of zoom.client.iterate('GET /users', { query: { page_size: 3 } })) {
			items.push(item);
			if (items.length === 3) users = [{ id: 'new' }, ...users];
		}
		expect(items.map(({ id }) => id)).toEqual(['u0', 'u1', 'u2', 'u3', 'u4', 'u5']);
	});

	it('gives everybody who lacks an ID, each once', async () => {
		const invited = [{ email: 'ana@example.com' }, { email: 'bo@example.com', id: '' }];
		const zoom = new FakeZoom(
			inTurn(
				{ body: { users: invited, next_page_token: 'a' } },
				{ body: { users: invited, next_page_token: '' } },
			),
		);
		expect(await zoom.client.list('GET /users', {})).toEqual(invited);
	});

	it('keeps equal rows of a report: the same person may have come twice', async () => {
		const rows = Array.from({ length: 5 }, () => ({ id: 'ana', name: 'Ana' }));
		const zoom = new FakeZoom(byToken('participants', () => rows));
		const items = await zoom.client.list('GET /report/meetings/{meetingId}/participants', {
			meetingId: '1',
			query: { page_size: 2 },
		});
		expect(items).toEqual(rows);
	});

	const lists = fc.record({
		count: fc.nat(40),
		pageSize: fc.integer({ min: 1, max: 12 }),
		limit: fc.option(fc.nat(45), { nil: undefined }),
		/** At these calls the token has expired. */
		expiries: fc.uniqueArray(fc.integer({ min: 2, max: 30 }), { maxLength: 3 }),
		entity: fc.boolean(),
	});

	it('gives every item once and in order, whatever the sizes, and wherever a token expires', async () => {
		await fc.assert(
			fc.asyncProperty(lists, async ({ count, pageSize, limit, expiries, entity }) => {
				const all = people(count);
				const key = entity ? 'users' : 'activity_logs';
				const zoom = new FakeZoom(
					byToken(
						key,
						() => all,
						(call) => expiries.includes(call),
					),
				);
				const query = { page_size: pageSize };
				const listed = entity
					? zoom.client.list('GET /users', { query }, { limit })
					: zoom.client.list('GET /report/activities', { query }, { limit });
				try {
					expect(await listed).toEqual(all.slice(0, limit ?? count));
				} catch (error) {
					// Twice without anything new in between.
					expect(error).toBeInstanceOf(ZoomRefusedError);
					expect(expiries.length).toBeGreaterThan(1);
				}
			}),
			{ numRuns: 500 },
		);
	});

	it('fetches no more pages than the limit needs', async () => {
		await fc.assert(
			fc.asyncProperty(fc.integer({ min: 1, max: 2_000 }), async (limit) => {
				const zoom = new FakeZoom(byToken('users', () => people(2_500)));
				expect(await zoom.client.list('GET /users', {}, { limit })).toHaveLength(limit);
				expect(zoom.requests).toHaveLength(Math.ceil(limit / 300));
			}),
			{ numRuns: 30 },
		);
	});
});

describe('memory stays flat', () => {
	it('asks for a page when the one before is used up, and for none after the caller has had enough', async () => {
		const zoom = new FakeZoom(byToken('users', () => people(1_000)));
		const seen: number[] = [];
		for await (const { id } of zoom.client.iterate('GET /users', { query: { page_size: 10 } })) {
			seen.push(zoom.requests.length);
			if (id === 'u24') break;
		}
		expect(seen).toEqual([
			...Array<number>(10).fill(1),
			...Array<number>(10).fill(2),
			...Array<number>(5).fill(3),
		]);
		expect(zoom.requests).toHaveLength(3);
	});
});

describe('paging that leads nowhere', () => {
	it.each([
		['a token that names itself', inTurn({ body: { users: people(2), next_page_token: 'again' } })],
		[
			'two tokens that name each other',
			(_: unknown, call: number) => ({ body: { users: people(2), next_page_token: `t${call % 2}` } }),
		],
		[
			'empty pages without an end',
			(_: unknown, call: number) => ({ body: { users: [], next_page_token: `t${call}` } }),
		],
	])('is an error: %s', async (_, reply) => {
		const zoom = new FakeZoom(reply);
		await expect(zoom.client.list('GET /users', {})).rejects.toThrow(ZoomUnexpectedAnswerError);
		expect(zoom.requests.length).toBeLessThan(110);
	});

	it('is an error: the same page under every number', async () => {
		const zoom = new FakeZoom(inTurn({ body: { webinars: people(2) } }));
		await expect(zoom.client.list('GET /users/{userId}/webinars', { userId: 'me' })).rejects.toThrow(
			'do not end',
		);
	});

	it.each([
		['GET /phone/users', 'users', 400],
		['GET /number_management/numbers', 'numbers', 1_003_100],
	] as const)('knows a token that has expired by its code: %s', async (route, key, code) => {
		const pages = byToken(key, () => people(5));
		const expired: Reply = { status: 400, body: { code, message: 'The token has expired.' } };
		const zoom = new FakeZoom((request, call) => (call === 2 ? expired : pages(request, call)));
		expect(await zoom.client.list(route, { query: { page_size: 2 } })).toEqual(people(5));
	});

	it('is an error: a token that has always expired', async () => {
		const zoom = new FakeZoom(
			byToken(
				'users',
				() => people(5),
				() => true,
			),
		);
		await expect(zoom.client.list('GET /users', { query: { page_size: 2 } })).rejects.toThrow('有効期限');
	});

	it('is an error: something else in the list’s place', async () => {
		const zoom = new FakeZoom(inTurn({ body: { users: { id: 1 } } }));
		await expect(zoom.client.list('GET /users', {})).rejects.toThrow(
			'GET /users answered without a list "users"',
		);
	});
});

describe('entries of a list that are none', () => {
	const LISTS = Object.keys(ROUTES).filter(
		(route): route is ListRoute => routeFacts(route as Route).list !== undefined,
	);
	const JUNK = [null, 'text', 7, [], true, undefined];

	it.each(LISTS.map((route) => [route, routeFacts(route).list as ListShape] as const))(
		'are left out: %s',
		async (route, { paging, key, identity }) => {
			const real = { [identity || 'id']: 'one' };
			const all = [...JUNK, real, ...JUNK];
			const pagesOf = [JUNK, all];
			const zoom = new FakeZoom((_request, call) => {
				const items = pagesOf[paging === 'none' ? 1 : call - 1] ?? [];
				if (key === '') return { body: items };
				return { body: { [key]: items, next_page_token: call === 1 ? 'more' : '', page_count: 2 } };
			});
			const names = [...route.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => [name, '1']);
			const items = await zoom.client.list(route, Object.fromEntries(names) as never);
			expect(items).toEqual([real]);
		},
	);

	it.each([null, '"text"', 7, [{ id: 'x' }]])('are no list where the answer is %j', async (body) => {
		const zoom = new FakeZoom(() => ({ body }));
		await expect(zoom.client.list('GET /users', {})).rejects.toThrow(ZoomUnexpectedAnswerError);
	});
});

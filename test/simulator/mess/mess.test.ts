import { startSimulator, type Simulator } from '../../../simulator';
import { CATALOGUE } from '../../../simulator/mess/catalogue';
import { logIn, type Caller, type Reply } from '../support/caller';

let zoom: Simulator;
let call: Caller['call'];

const host = 'ana@example.com';
const MEETING = 81_234_567_890;
const PAST = 81_234_567_891;
const startsAt = Date.now() - 86_400_000;
const participant = (name: string) => ({ name, joinedAt: startsAt, leftAt: startsAt + 3_000_000 });

const seedAccount = async (): Promise<void> => {
	await zoom.control.seed({
		users: [
			{ email: host, type: 2, timezone: 'Asia/Tokyo' },
			...['bo', 'cy', 'di', 'ed', 'fi'].map((name) => ({ email: `${name}@example.com`, timezone: 'UTC' })),
			{ email: 'new@example.com', status: 'pending' },
		],
		meetings: [{ host, id: MEETING }],
		pastMeetings: [
			{
				host,
				id: PAST,
				startsAt,
				endsAt: startsAt + 3_600_000,
				participants: ['Ana', 'Bo', 'Cy'].map(participant),
			},
		],
		recordings: [
			{ host, meetingId: PAST, startsAt },
			{ host, startsAt },
			{ host, startsAt },
		],
	});
	// What is there when the day begins was there before it.
	await zoom.control.advanceClock(1_000);
};

beforeAll(async () => {
	zoom = await startSimulator({ mostRowsOnPage: 2 });
});
beforeEach(async () => {
	await zoom.control.reset();
	await seedAccount();
	({ call } = await logIn(zoom));
});
afterAll(() => zoom.close());

const badDay = async (seed: number, ...only: string[]): Promise<void> => {
	await zoom.control.configure({ messy: { seed, only } });
};

/** What a client reads that follows the pages, each call up to twice. */
async function conversation(): Promise<Reply[]> {
	const replies: Reply[] = [];
	const ask = async (method: string, path: string, body?: unknown): Promise<Reply> => {
		const first = await call(method, path, body);
		replies.push(first);
		if (first.status < 300 || first.status === 404) return first;
		const second = await call(method, path, body);
		replies.push(second);
		return second;
	};
	const list = async (path: string): Promise<void> => {
		for (let token = '', page = 0; page < 12; page += 1) {
			const reply = await ask('GET', `${path}${token && `&next_page_token=${token}`}`);
			const next = (reply.body as { next_page_token?: unknown } | undefined)?.next_page_token;
			if (typeof next !== 'string' || next === '') return;
			token = next;
		}
	};
	await list('/users?page_size=300');
	await list('/users?status=pending');
	await list('/users?status=inactive');
	for (const name of [host, 'bo@example.com', 'cy@example.com', 'di@example.com', 'ed@example.com']) {
		await ask('GET', `/users/${name}`);
		await ask('GET', `/users/${name}/settings`);
	}
	await list(`/users/${host}/recordings?from=2020-01-01`);
	await list(`/users/${host}/recordings?page_size=30`);
	await ask('POST', `/users/${host}/meetings`, { topic: 'One' });
	await ask('GET', `/meetings/${MEETING}`);
	await list(`/past_meetings/${PAST}/participants?page_size=30`);
	await ask('GET', `/meetings/${PAST}/recordings`);
	return replies;
}

const struck = async (): Promise<string[]> =>
	(await zoom.control.requests()).flatMap(({ struckBy }) => struckBy);

describe('the catalogue of bad days', () => {
	it('names each entry once, and says what it does and where that is from', () => {
		const names = CATALOGUE.map(({ name }) => name);
		expect(new Set(names).size).toBe(names.length);
		for (const { what, source, before, instead, answer, events } of CATALOGUE) {
			expect(what).toMatch(/^.{15,}\.$/s);
			expect(source.length).toBeGreaterThan(10);
			expect([before, instead, answer, events].some(Boolean)).toBe(true);
		}
	});

	it.each(CATALOGUE.filter(({ events, name }) => !events && name !== 'headersOdd').map(({ name }) => name))(
		'%s strikes some call of an ordinary conversation, on some day',
		async (name) => {
			const days = Array.from({ length: 8 }, (_nothing, index) => index + 1);
			const hit: string[] = [];
			for (const seed of days) {
				await badDay(seed, ...new Set([name, ...(name === 'localized' ? ['refused400Code200'] : [])]));
				await conversation();
				hit.push(...(await struck()));
				if (hit.includes(name)) break;
				await zoom.control.reset();
				await seedAccount();
				({ call } = await logIn(zoom));
			}
			expect(hit).toContain(name);
		},
	);
});

describe('a bad day', () => {
	it('is a good one until it is set, and again afterwards', async () => {
		const good = (await conversation()).map(({ status }) => status);
		await badDay(3, 'refused403');
		const bad = (await conversation()).map(({ status }) => status);
		await zoom.control.configure({ messy: false });
		const after = (await conversation()).map(({ status }) => status);
		expect(bad).toContain(403);
		expect(after).toEqual(good);
	});

	it('is the same day for the same seed', async () => {
		const day = async (): Promise<unknown> => {
			await zoom.control.configure({ messy: 20 });
			const before = (await zoom.control.counters()).total;
			await conversation();
			const asked = (await zoom.control.requests()).filter(({ seq }) => seq > before);
			return asked.map(({ route, status, struckBy }) => [route, status, struckBy]);
		};
		const first = await day();
		expect(JSON.stringify(first)).toMatch(/[a-z]"\]/);
		expect(await day()).toEqual(first);
	});

	it('does not depend on the order in which calls come', async () => {
		const names = ['bo', 'cy', 'di', 'ed', 'fi'].map((name) => `/users/${name}@example.com`);
		const statuses = async (paths: string[]): Promise<Array<[string, number]>> => {
			await badDay(7, 'refused400Code200');
			const replies = await Promise.all(paths.map((path) => call('GET', path)));
			return paths.map((path, index): [string, number] => [path, replies[index]?.status ?? 0]).sort();
		};
		const first = await statuses(names);
		expect(new Set(first.map(([, status]) => status)).size).toBe(2);
		expect(await statuses([...names].reverse())).toEqual(first);
	});

	it('draws its entries where they are not chosen, and refuses those that the catalogue does not have', async () => {
		await zoom.control.configure({ messy: 1 });
		await expect(zoom.control.configure({ messy: { seed: 1, only: ['rain'] } })).rejects.toThrow('"rain"');
	});

	const harmless = CATALOGUE.filter(({ name }) => !name.startsWith('gone')).map(({ name }) => name);
	it('changes answers and leaves the account as it is', async () => {
		const state = async (): Promise<unknown> => [await zoom.control.users(), await zoom.control.meetings()];
		const before = await state();
		for (const name of harmless) {
			await badDay(5, name);
			await call('GET', '/users?page_size=300');
			await call('GET', `/users/${host}`);
			await call('GET', `/meetings/${MEETING}`);
			await call('GET', `/users/${host}/recordings`);
		}
		expect(await state()).toEqual(before);
	});

	it('hides what is gone from lists too, once somebody has asked for it', async () => {
		const emails = async (): Promise<string[]> =>
			(await zoom.control.users()).map(({ email }) => email).sort();
		await badDay(2, 'gone');
		const before = await emails();
		const asked = ['bo', 'cy', 'di', 'ed', 'fi'].map((name) => `${name}@example.com`);
		const replies = await Promise.all(asked.map((email) => call('GET', `/users/${email}`)));
		const gone = asked.filter((_email, index) => replies[index]?.status === 404);
		expect(gone.length).toBeGreaterThan(0);
		expect(gone.length).toBeLessThan(asked.length);
		expect(await emails()).toEqual(before.filter((email) => !gone.includes(email)));
	});

	it('says of each request whether Zoom has seen it, and what struck it', async () => {
		await badDay(1, 'serverFailure', 'serverFailureAfterwards');
		for (const name of ['bo', 'cy', 'di', 'ed', 'fi']) await call('DELETE', `/users/${name}@example.com`);
		const requests = (await zoom.control.requests()).filter(({ method }) => method === 'DELETE');
		const left = (await zoom.control.users()).map(({ email }) => email);
		const done = requests.filter(({ carriedOut }) => carriedOut === 204);
		expect(done.length).toBeLessThan(5);
		expect(left).toHaveLength(3 + 5 - done.length);
		for (const { status, struckBy, carriedOut } of requests) {
			expect(struckBy.length > 0).toBe(status !== carriedOut);
		}
	});

	it('holds a page back behind an empty one, and gives it when that is followed', async () => {
		await badDay(1, 'emptyPage');
		const replies = await conversation();
		const pages = replies.map(({ body }) => body as { users?: Array<{ email: string }> } | undefined);
		const users = pages.flatMap((body) => body?.users ?? []).map(({ email }) => email);
		expect(pages.some((body) => body?.users?.length === 0)).toBe(true);
		expect(users.sort()).toEqual((await zoom.control.users()).map(({ email }) => email).sort());
	});

	it('sends events twice, late, out of order and in part', async () => {
		const pushes = [
			{ event: 'meeting.started', times: 12 },
			{ event: 'meeting.ended', times: 12 },
		];
		const good = await zoom.control.webhooks(pushes);
		const on = async (name: string) => {
			await badDay(4, name);
			return await zoom.control.webhooks(pushes);
		};
		expect((await on('eventTwice')).length).toBeGreaterThan(good.length);
		expect((await on('eventsOutOfOrder'))[0]?.event).toBe('meeting.ended');
		const spread = (times: Array<number | undefined>) =>
			Math.max(...times.map(Number)) - Math.min(...times.map(Number));
		expect(spread((await on('eventLate')).map(({ event_ts }) => event_ts))).toBeGreaterThan(3_600_000);
		const keys = (await on('eventPartMissing')).map(({ payload }) => Object.keys(payload ?? {}).length);
		expect(new Set(keys).size).toBeGreaterThan(1);
	});
});

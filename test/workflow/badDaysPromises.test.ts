import { ZoomUser } from '../../nodes/ZoomUser/ZoomUser.node';
import type { Day, PreparedCase, Request } from './support/badDays/account';
import { brokenOn } from './support/badDays/promises';

/** The promises can be broken: days made up so that each of them is. */

const EMAILS = ['ana@example.com', 'bo@example.com', 'cy@example.com'];

const requestTo = (email: string, changes: Partial<Request> = {}): Request => ({
	seq: 1,
	at: 0,
	method: 'PATCH',
	path: `/v2/users/${encodeURIComponent(email)}`,
	route: 'PATCH /users/{userId}',
	query: {},
	body: {},
	status: 204,
	carriedOut: 204,
	struckBy: [],
	accountId: 'account',
	...changes,
});

const day = (changes: Partial<Day> = {}): Day => ({
	outcome: { outputs: [], error: undefined, run: {} as Day['outcome']['run'], staticData: {} },
	items: EMAILS.map((email) => ({ userId: email, updated: true })),
	from: EMAILS.map((_email, item) => ({ item })),
	given: {
		parameters: { userId: { __rl: true, mode: 'email', value: '={{ $json.email }}' } },
		items: EMAILS.map((email) => ({ email })),
	},
	hints: [],
	requests: EMAILS.map((email) => requestTo(email)),
	users: [],
	...changes,
});

const prepared: PreparedCase = {
	operation: 'user update',
	node: new ZoomUser(),
	story: { name: 'made up', examples: [] },
	at: 0,
	parameters: {},
	told: new Map(),
};
const broken = (bad: Partial<Day>): string[] =>
	brokenOn({ prepared, good: day(), bad: day(bad) }).map(({ promise }) => promise);

const [ana, bo] = EMAILS as [string, string];
const NEXT = 'Ask an admin of the account for the permission, then run again.';
const failed = (error: string, next = NEXT) => ({ error, details: { next } });
const refused = requestTo(ana, { status: 403, carriedOut: undefined, struckBy: ['refused403'] });

it('finds nothing on a day that is like a good one', () => {
	expect(broken({})).toEqual([]);
});

it('takes a failure that says whom it is about and what to do for no broken promise', () => {
	const items = [failed(`No user ${ana}`), ...day().items.slice(1)];
	expect(broken({ items, requests: [refused, ...day().requests.slice(1)] })).toEqual([]);
});

it.each<[string, Partial<Day>]>([
	['no word of JavaScript', { hints: ['The meeting began NaN minutes ago'] }],
	['nobody is silently absent', { items: day().items.slice(1) }],
	['done is done', { requests: [refused, ...day().requests.slice(1)] }],
	[
		'calls stay within twice a good day',
		{ requests: EMAILS.concat(EMAILS, EMAILS, EMAILS, EMAILS).map((email) => requestTo(email)) },
	],
	['a failure names what it is about', { items: [failed('Forbidden'), ...day().items.slice(1)] }],
	['a failure has a next step', { items: [failed(`No user ${ana}`, ''), ...day().items.slice(1)] }],
	[
		'a failure has a next step',
		{ items: [failed(`No user ${bo}`, 'See the message from Zoom above.'), ...day().items.slice(1)] },
	],
	[
		'one does not end all',
		{ items: [failed(`No user ${ana}`)], requests: [refused, ...day().requests.slice(1)] },
	],
])('notices where it is not so: %s', (promise, bad) => {
	expect(broken(bad)).toContain(promise);
});

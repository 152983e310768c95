import type { ZoomHttpRequest } from '../../../zoom/api/client/sender';
import { routeFacts, type Route } from '../../../zoom/api/routes/routes';
import { ROUTES } from '../../../zoom/api/routes/routes.generated';
import type { N8n } from '../../../nodes/adapter/kit/n8n';
import type { Operation, BulkRun } from '../../../nodes/adapter/kit/operation';
import { PendingOutput } from '../../../nodes/adapter/kit/output';
import type { Authentication } from '../../../nodes/adapter/login/authentication';
import type { Zoom } from '../../../nodes/adapter/login/zoom';
import { FakeZoom, type Reply } from '../../zoom/api/support/fakeZoom';

/** An operation is run with fields as n8n has evaluated them, against a Zoom that has some of everything. */

export type Fields = Readonly<Record<string, unknown>>;

export interface Trial {
	readonly requests: readonly SentRequest[];
	readonly output: unknown;
	readonly error: unknown;
	/** What an error says that it is about. */
	readonly subject: string | undefined;
	/** What the person reads beside the output. */
	readonly hints: readonly string[];
}

export interface SentRequest extends ZoomHttpRequest {
	readonly route: Route;
}

export async function tryOperation(
	operation: Operation,
	fields: Fields,
	authentication: Authentication = 'serverToServer',
): Promise<Trial> {
	const fake = new FakeZoom(answer);
	const hints: string[] = [];
	let about: string | undefined;
	const n8n: N8n = {
		notice: (text) => hints.push(text),
		remark: (text) => hints.push(text),
		progress: () => undefined,
		resume: async () => await Promise.reject(new Error('nothing waits here')),
		memory: {},
	};
	const trial = async (): Promise<unknown> => {
		const defaults = new Map(operation.properties.map(({ property }) => [property.name, property.default]));
		const read = (name: string): unknown => (name in fields ? fields[name] : defaults.get(name));
		const zoom = zoomOf(fake);
		const timezone = 'Europe/Madrid';
		const chatbot = async () =>
			await Promise.resolve(Object.assign(zoomOf(fake), { robotJid: 'bot@xmpp', accountId: 'account' }));
		if ('readsFieldsOnce' in operation) {
			const run = {
				zoom,
				timezone,
				waiting: {
					resumeUrl: ({ approved = '' }) =>
						`https://n8n.example.com/webhook-waiting/1/node?approved=${approved}`,
					until: async () => await Promise.resolve(),
				},
				n8n,
				chatbot,
				...operation.runOptions(read),
				settle: async ({ item, subject }, work) => {
					about = subject;
					return { item, output: await work() };
				},
			} satisfies BulkRun;
			const items = operation.startRun();
			items.read([{ item: 0, input: { json: {} } }], read, { authentication });
			const outcomes = await items.executeAll(run);
			const failed = outcomes.find((outcome) => 'error' in outcome);
			if (failed && 'error' in failed) throw failed.error;
			return outcomes;
		}
		const asTool = fields['@tool'] === true;
		const item = operation.startRun().read(read, { authentication, asTool });
		about = item.subject;
		const output = await item.execute({
			zoom,
			input: { json: operation.asChatbot ? CLICK : {} },
			timezone,
			file: async () =>
				await Promise.resolve({ name: 'a.png', type: 'image/png', content: new Uint8Array([1]) }),
			store: async () => await Promise.reject(new Error('nothing is stored here')),
			n8n,
			chatbot,
		});
		return output instanceof PendingOutput ? await output.output : output;
	};
	const done = await fake.time.until(
		trial().then(
			(output) => ({ output, error: undefined }),
			(error: unknown) => ({ output: undefined, error }),
		),
	);
	const requests = fake.requests.map((request) => ({ ...request, route: routeOf(request) }));
	return { ...done, requests, hints, subject: about };
}

/** What a chatbot's operation gets. */
const CLICK = {
	event: 'interactive_message_actions',
	payload: { actionItem: { value: 'none of ours' }, messageId: 'card', userJid: 'ana@xmpp.zoom.us' },
};

/** Those that change something in Zoom. */
export const changesIn = ({ requests }: Trial): SentRequest[] =>
	requests.filter(({ method }) => method !== 'GET');

const zoomOf = ({ client, time }: FakeZoom): Zoom => ({
	request: async (route, parameters) => await client.request(route, parameters),
	list: async (route, parameters, bound) => await client.list(route, parameters, bound),
	iterate: (route, parameters) => client.iterate(route, parameters),
	download: async () => await Promise.reject(new Error('nothing is downloaded here')),
	get monitor(): never {
		throw new Error('nothing is looked after here');
	},
	get verifier(): never {
		throw new Error('nothing is verified here');
	},
	get notes(): never {
		throw new Error('nothing is remembered here');
	},
	account: { plan: 'business', environment: 'commercial', authentication: 'serverToServer' },
	now: () => time.now(),
	sleep: async (ms) => await time.sleep(ms),
	sign: () => {
		throw new Error('nothing is signed here');
	},
	seal: (text) => `sealed ${text}`,
	open: () => undefined,
});

const placeholders = (route: string): number => route.split('{').length;

const PATTERNS = (Object.keys(ROUTES) as Route[])
	.map((route) => {
		const { method, template } = routeFacts(route);
		return { route, pattern: new RegExp(`^${method} ${template.replace(/\{\w+\}/g, '[^/]+')}$`) };
	})
	// `/users/email` before `/users/{userId}`.
	.sort((one, other) => placeholders(one.route) - placeholders(other.route));

function routeOf({ method, path }: ZoomHttpRequest): Route {
	const known = PATTERNS.find(({ pattern }) => pattern.test(`${method} ${path}`));
	if (!known) throw new Error(`Zoom has no ${method} ${path}`);
	return known.route;
}

/** A tracking field of the account. */
export const TRACKING_FIELD = 'HR key';

const SOME = {
	id: '91',
	uuid: 'abcd==',
	email: 'some@example.com',
	type: 8,
	timezone: 'Europe/Madrid',
	end_time: '2025-12-01T10:00:00Z',
	join_time: '2025-12-01T09:00:00Z',
	leave_time: '2025-12-01T10:00:00Z',
	group_ids: ['group'],
	role_id: 'role',
	field: TRACKING_FIELD,
};
const PAGES = 3;
let page = 0;

/** Lists go on for three pages; everything else answers with some thing and, after a change, with what was sent. */
function answer(request: ZoomHttpRequest): Reply {
	const route = routeOf(request);
	const { list } = routeFacts(route);
	if (!list) return { body: { ...SOME, ...EXTRAS[route], ...withoutTimes(request.body) } };
	const size = Number(request.query['page_size'] ?? 2);
	const { next_page_token: token = '1', page_number: number = 1 } = request.query;
	const current = list.paging === 'token' ? Number(token) : Number(number);
	const rows = Array.from({ length: Math.min(size, 3) }, () => {
		page += 1;
		return {
			...SOME,
			id: `id-${page}`,
			uuid: `uuid-${page}`,
			meeting_uuid: `uuid-${page}`,
			email: `p${page}@example.com`,
		};
	});
	if (list.key === '') return { body: rows };
	return {
		body: {
			[list.key]: rows,
			page_count: PAGES,
			next_page_token: list.paging === 'token' && current < PAGES ? String(current + 1) : '',
		},
	};
}

const EXTRAS: Partial<Record<Route, object>> = {
	'GET /meetings/{meetingId}/registrants/questions': { questions: [], custom_questions: [{ title: 'Why?' }] },
	'GET /webinars/{webinarId}/registrants/questions': { questions: [], custom_questions: [{ title: 'Why?' }] },
	'POST /groups/{groupId}/members': { ids: 'some' },
	'POST /roles/{roleId}/members': { ids: 'some' },
};

function withoutTimes(body: unknown): object {
	const {
		start_time: _,
		recurrence: __,
		...rest
	} = (typeof body === 'object' ? body : {}) as Record<string, unknown>;
	return rest;
}

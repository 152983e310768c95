import { startSimulator, type Simulator } from '../../simulator';
import { REST_ROUTES } from '../../simulator/rest';
import { loadOpenApi, type OpenApi } from '../support/openapi';
import type { Contract } from './support/contract';
import { CONTRACT_STORIES } from './support/contractStories';
import { callerWith, logIn, logInAsChatbot, type Caller, type Reply } from './support/caller';
import { connect } from './support/person';

const CALLERS = {
	person: async (zoom: Simulator): Promise<Caller> =>
		callerWith(zoom, (await connect(zoom)).body.access_token),
	chatbot: logInAsChatbot,
};

describe("the simulator and Zoom's OpenAPI documents", () => {
	const documents = loadOpenApi();

	test.each(REST_ROUTES.map((route) => [`${route.method} ${route.path}`, route] as const))(
		'%s has the documented rate label and scopes',
		(_name, { method, path, label, scopes }) => {
			expect(documents.operation(method, path)).toBeDefined();
			expect(label).toBe(documents.rateLabel(method, path));
			const documented = documents.scopes(method, path);
			expect([...scopes.classic].sort()).toEqual([...documented.classic].sort());
			const withoutMaster = documented.granular.filter((scope) => !scope.endsWith(':master'));
			expect([...scopes.granular].sort()).toEqual([...withoutMaster].sort());
		},
	);

	describe('each answer is one that the documents describe', () => {
		let zoom: Simulator;
		const seen = new Set<string>();

		beforeAll(async () => {
			zoom = await startSimulator();
		});
		afterAll(() => zoom.close());

		test.each(Object.entries(CONTRACT_STORIES))('%s', async (_name, story) => {
			expect.hasAssertions();
			await zoom.control.reset();
			const { call } = await logIn(zoom);
			const contract: Contract = {
				zoom,
				call: async <Body>(
					method: string,
					template: string,
					{ path = template, query = '', body, as }: Parameters<Contract['call']>[2] = {},
				) => {
					const caller = as ? await CALLERS[as](zoom) : { call };
					const reply = await caller.call<Body>(method, path + query, body);
					expect(faults(documents, method, template, reply)).toEqual([]);
					if (reply.status < 400) seen.add(`${method} ${template}`);
					return reply;
				},
			};
			await story(contract);
		});

		test('every route was tried', () => {
			expect([...seen].sort()).toEqual(REST_ROUTES.map(({ method, path }) => `${method} ${path}`).sort());
		});
	});
});

/** Codes that any operation may answer, whether or not its page repeats them. */
const COMMON_CODES = new Set([124, 300, 429, 4711]);

function faults(documents: OpenApi, method: string, path: string, reply: Reply<unknown>): string[] {
	const { status } = reply;
	if (status < 400) return documents.validateAnswer({ method, path, status, body: reply.body });
	const { code, message } = reply.body as { code: number; message: string };
	if (typeof code !== 'number' || typeof message !== 'string') return [`${reply.text} is no error of Zoom's`];
	const known = COMMON_CODES.has(code) || documents.errorCodes(method, path, status).includes(code);
	return known ? [] : [`${method} ${path} documents no ${status} with code ${code}`];
}

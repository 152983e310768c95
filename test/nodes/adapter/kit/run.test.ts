import {
	NodeApiError,
	NodeOperationError,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeParameters,
} from 'n8n-workflow';
import { defineBulkOperation } from '../../../../nodes/adapter/kit/bulkOperation';
import { defineOperation, type Operation } from '../../../../nodes/adapter/kit/operation';
import { PendingOutput } from '../../../../nodes/adapter/kit/output';
import { text } from '../../../../nodes/adapter/kit/parameters';
import { runNode } from '../../../../nodes/adapter/kit/run';
import { disposeZoomSdk } from '../../../../nodes/adapter/login/sdk';
import { ZoomRefusedError } from '../../../../zoom/errors';
import { NODE } from '../../support/node';

/** How the operation that was chosen is run for the items of the input. No operation here asks Zoom for anything. */

afterEach(disposeZoomSdk);

const CREDENTIALS = {
	accountId: 'account',
	clientId: 'client',
	clientSecret: 'a-client-secret-that-is-long',
	environment: 'commercial',
	plan: 'business',
	botJid: 'bot@xmpp.zoom.us',
};

interface Chosen {
	readonly goesOn?: boolean;
	readonly cancelled?: AbortSignal;
	readonly type?: string;
	readonly options?: INodeParameters;
	readonly parameters?: INodeParameters;
	/** Gets the types of the credentials that are asked for. */
	readonly asked?: string[];
}

/** A column of the input is the value of the field `name`. */
async function run(operation: Operation, names: readonly string[], chosen: Chosen = {}) {
	const { goesOn = false, cancelled, type = 'package.zoomUser', options = {} } = chosen;
	const parameters: INodeParameters = {
		resource: 'thing',
		operation: operation.option.value,
		name: '={{ $json.name }}',
		options,
		...chosen.parameters,
	};
	const inputs: INodeExecutionData[] = names.map((name) => ({ json: { name } }));
	const context = {
		getNode: () => ({ ...NODE, type, parameters }),
		getNodeParameter: (name: string, item: number, fallback?: unknown) =>
			name === 'name' && parameters['name'] !== undefined
				? (inputs[item]?.json['name'] ?? fallback)
				: (parameters[name] ?? fallback),
		getInputData: () => inputs,
		getTimezone: () => 'Europe/Madrid',
		getCredentials: async (of: string) => {
			chosen.asked?.push(of);
			return await Promise.resolve(CREDENTIALS);
		},
		getExecutionId: () => 'execution',
		getExecutionCancelSignal: () => cancelled,
		continueOnFail: () => goesOn,
		getMode: () => 'manual',
		addExecutionHints: () => undefined,
		logger: { warn: () => undefined, info: () => undefined },
	} as unknown as IExecuteFunctions;
	const [items = []] = await runNode(context, [{ name: 'Thing', value: 'thing', operations: [operation] }]);
	return items;
}

const failureOf = async (work: Promise<unknown>): Promise<unknown> =>
	await work.then(
		() => undefined,
		(error: unknown) => error,
	);

/** What others wait for. */
function gate() {
	let open = (): void => undefined;
	const opened = new Promise<void>((resolve) => {
		open = resolve;
	});
	return {
		opened,
		open: () => {
			open();
		},
	};
}

/** Other items have their turn. */
const otherItems = async () =>
	await new Promise((resolve) => {
		setImmediate(resolve);
	});

const words = { value: 'do', name: 'Do', action: 'Do it', description: 'Does it' };
const parameters = { name: text({ displayName: 'Name', description: 'A name', required: true }) };

const one = (execute: (name: string) => Promise<object>) =>
	defineOperation({
		...words,
		parameters,
		subject: ({ name }) => `thing ${name}`,
		execute: async ({ values: { name } }) => ({ ...(await execute(name)) }),
	});

const refusal = new ZoomRefusedError('No such thing', { status: 404, zoomCode: 4 });
const echo = async (name: string) => await Promise.resolve({ name });
const failing = async (name: string) => await (name === 'bad' ? Promise.reject(refusal) : echo(name));

describe('an operation that is done item by item', () => {
	it('gives its output in the order of the input, whichever item is done first', async () => {
		const gates = new Map([...'abc'].map((name) => [name, gate()]));
		const items = await run(
			one(async (name) => {
				// The first waits for the last, which waits for the second.
				await (name === 'b' ? undefined : gates.get(name === 'a' ? 'c' : 'b')?.opened);
				gates.get(name)?.open();
				return { name };
			}),
			['a', 'b', 'c'],
		);
		expect(items).toEqual(['a', 'b', 'c'].map((name, item) => ({ json: { name }, pairedItem: { item } })));
	});

	it('gives several items for one, or none, each paired with it', async () => {
		const several = defineOperation({
			...words,
			parameters,
			execute: async ({ values: { name } }) =>
				await Promise.resolve(name === 'none' ? [] : [{ name }, { name }]),
		});
		const items = await run(several, ['a', 'none', 'b']);
		expect(items.map(({ json, pairedItem }) => [json['name'], pairedItem])).toEqual([
			['a', { item: 0 }],
			['a', { item: 0 }],
			['b', { item: 2 }],
			['b', { item: 2 }],
		]);
	});

	it('does as many items at once as the option says', async () => {
		const most = async (concurrency?: number) => {
			let [now, highest] = [0, 0];
			const counting = one(async (name) => {
				now += 1;
				highest = Math.max(highest, now);
				await otherItems();
				now -= 1;
				return { name };
			});
			const options: INodeParameters = concurrency === undefined ? {} : { concurrency };
			await run(counting, [...'abcdefgh'], { options });
			return highest;
		};
		expect(await most(1)).toBe(1);
		expect(await most(3)).toBe(3);
		expect(await most()).toBeGreaterThan(3);
	});

	it('ends with the first failure, which names the item and what it was about', async () => {
		const error = await failureOf(run(one(failing), ['a', 'bad', 'c']));
		expect(error).toBeInstanceOf(NodeApiError);
		expect(error).toMatchObject({ message: 'Thing bad: No such thing', context: { itemIndex: 1 } });
	});

	it('has the failure of an item in its place where the node goes on', async () => {
		const items = await run(one(failing), ['a', 'bad', 'c'], { goesOn: true });
		expect(items).toMatchObject([
			{ json: { name: 'a' }, pairedItem: { item: 0 } },
			{ json: { error: 'Thing bad: No such thing', details: { httpCode: '404' } }, pairedItem: { item: 1 } },
			{ json: { name: 'c' }, pairedItem: { item: 2 } },
		]);
	});

	it('has an item that pauses in its place too, also when that fails later, and others do not wait for it', async () => {
		const quickIsDone = gate();
		const pausing = defineOperation({
			...words,
			parameters,
			subject: ({ name }) => `thing ${name}`,
			async execute({ values: { name } }) {
				if (name === 'quick') {
					quickIsDone.open();
					return await echo(name);
				}
				const later = quickIsDone.opened.then(async () => await failing(name));
				return new PendingOutput(later);
			},
		});
		const names = ['slow', 'bad', 'quick'];
		const items = await run(pausing, names, { goesOn: true, options: { concurrency: 1 } });
		expect(items).toMatchObject([
			{ json: { name: 'slow' }, pairedItem: { item: 0 } },
			{ json: { error: 'Thing bad: No such thing' }, pairedItem: { item: 1 } },
			{ json: { name: 'quick' }, pairedItem: { item: 2 } },
		]);
		expect(await failureOf(run(pausing, names))).toMatchObject({ message: 'Thing bad: No such thing' });
	});
});

describe('what waits when a run has failed', () => {
	it('waits no longer', async () => {
		const waiting = gate();
		const ends: unknown[] = [];
		const sleeping = defineOperation({
			...words,
			parameters,
			async execute({ zoom, values: { name } }) {
				if (name === 'bad') return { ...(await failing(name)) };
				ends.push(await failureOf(zoom.sleep(86_400_000)));
				waiting.open();
				return { name };
			},
		});
		expect(await failureOf(run(sleeping, ['slow', 'bad']))).toMatchObject({ message: 'No such thing' });
		await waiting.opened;
		expect(ends).toMatchObject([{ name: 'AbortError' }]);
	});
});

describe('the credential of a run', () => {
	const asked: string[] = [];

	it.each([
		[undefined, 'zoomServerToServerApi'],
		[true, 'zoomChatbotApi'],
	])(
		'is that of the node, or of the chatbot where the operation acts as one: %s',
		async (asChatbot, type) => {
			asked.length = 0;
			const acting = defineOperation({
				...words,
				parameters,
				...(asChatbot && { asChatbot }),
				execute: async ({ chatbot, zoom }) =>
					await Promise.resolve(asChatbot ? { isOne: (await chatbot()) === zoom } : {}),
			});
			const items = await run(acting, ['a', 'b'], { asked });
			expect(new Set(asked)).toEqual(new Set([type]));
			const shown = asChatbot ? { isOne: true } : {};
			expect(items.map(({ json }) => json)).toEqual([shown, shown]);
		},
	);
});

describe('what an operation gets', () => {
	const seen = async (chosen: Chosen) => {
		const got: unknown[] = [];
		const looking = defineOperation({
			...words,
			parameters: {
				name: {
					...parameters.name,
					parse: (raw: unknown, context?: object) => {
						got.push(context);
						return String(raw);
					},
				},
			},
			async execute({ timezone, input }) {
				got.push(timezone, input.json);
				return await Promise.resolve({});
			},
		});
		await run(looking, ['a'], chosen);
		return got;
	};

	it('is the item, the zone of the workflow, and whether a model calls it as a tool', async () => {
		const [context, timezone, input] = await seen({});
		expect(context).toMatchObject({ authentication: 'serverToServer', asTool: false });
		expect([timezone, input]).toEqual(['Europe/Madrid', { name: 'a' }]);
		const [ofTool] = await seen({ type: 'package.zoomUserTool' });
		expect(ofTool).toMatchObject({ asTool: true });
	});
});

it('a field that the saved workflow does not have is what it is in a new node', async () => {
	const withNew = defineOperation({
		...words,
		parameters: {
			...parameters,
			added: text({ displayName: 'Added', description: 'New', default: 'usual' }),
		},
		execute: async ({ values }) => await Promise.resolve({ ...values }),
	});
	const items = await run(withNew, ['a']);
	expect(items[0]?.json).toEqual({ name: 'a', added: 'usual' });
});

describe('an operation on all items at once', () => {
	type Bulk = Parameters<typeof defineBulkOperation<typeof parameters>>[0];
	const all = (rest: Partial<Bulk>) =>
		defineBulkOperation({
			...words,
			parameters,
			subject: ({ name }) => `thing ${name}`,
			executeAll: async (calls, { settle }) =>
				// As they are done, and not as they came.
				await Promise.all(
					[...calls]
						.reverse()
						.map(
							async ({ item, values: { name } }) =>
								await settle({ item, subject: `thing ${name}` }, async () => ({ ...(await failing(name)) })),
						),
				),
			...rest,
		});

	it('gives its output in the order of the input', async () => {
		const items = await run(all({}), ['a', 'b', 'c']);
		expect(items).toEqual(['a', 'b', 'c'].map((name, item) => ({ json: { name }, pairedItem: { item } })));
	});

	it('has what belongs to no item at the end, and what belongs to several at the first of them', async () => {
		const items = await run(
			all({
				executeAll: async () =>
					await Promise.resolve([
						{ item: [], output: { name: 'none' } },
						{ item: [1, 2], output: { name: 'b and c' } },
						{ item: 0, output: { name: 'a' } },
					]),
			}),
			['a', 'b', 'c'],
		);
		expect(items.map(({ json, pairedItem }) => [json['name'], pairedItem])).toEqual([
			['a', { item: 0 }],
			['b and c', [{ item: 1 }, { item: 2 }]],
			['none', []],
		]);
	});

	it('has items that fail, and those that cannot be read, in their places where the node goes on', async () => {
		const items = await run(all({}), ['a', 'bad', '', 'd'], { goesOn: true });
		expect(items).toMatchObject([
			{ json: { name: 'a' } },
			{ json: { error: 'Thing bad: No such thing' }, pairedItem: { item: 1 } },
			{ json: { error: expect.stringContaining('"Name" is empty') as string }, pairedItem: { item: 2 } },
			{ json: { name: 'd' } },
		]);
	});

	it('ends with the first failure, before anything is sent where an item cannot be read', async () => {
		expect(await failureOf(run(all({}), ['a', 'bad']))).toMatchObject({
			message: 'Thing bad: No such thing',
			context: { itemIndex: 1 },
		});
		const executeAll = jest.fn();
		const error = await failureOf(run(all({ executeAll }), ['a', '', 'c']));
		expect(error).toMatchObject({ context: { itemIndex: 1 } });
		expect(executeAll).not.toHaveBeenCalled();
	});

	it('sends nothing more after the first failure, unless the node goes on', async () => {
		const tried: string[] = [];
		const inTurn = all({
			async executeAll(calls, { settle }) {
				const outcomes = [];
				for (const { item, values } of calls) {
					const work = async () => {
						tried.push(values.name);
						return { ...(await failing(values.name)) };
					};
					outcomes.push(await settle({ item, subject: undefined }, work));
				}
				return outcomes;
			},
		});
		await failureOf(run(inTurn, ['a', 'bad', 'c']));
		expect(tried.splice(0)).toEqual(['a', 'bad']);
		await run(inTurn, ['a', 'bad', 'c'], { goesOn: true });
		expect(tried).toEqual(['a', 'bad', 'c']);
	});

	it('fails as a whole with what belongs to no item', async () => {
		const broken = all({ executeAll: async () => await Promise.reject(refusal) });
		const error = await failureOf(run(broken, ['a', 'b']));
		expect(error).toMatchObject({ message: 'No such thing' });
		expect((error as NodeApiError).context['itemIndex']).toBeUndefined();
	});

	describe('whose fields are read once', () => {
		const once = all({
			readsFieldsOnce: true,
			executeAll: async (calls) =>
				await Promise.resolve(calls.map(({ item, values }) => ({ item, output: { ...values } }))),
		});

		it('has the same values for all items', async () => {
			const items = await run(once, ['a', 'a'], {});
			expect(items.map(({ json }) => json)).toEqual([{ name: 'a' }, { name: 'a' }]);
		});

		it('does not begin where an expression gives different values, and names the field', async () => {
			const error = await failureOf(run(once, ['a', 'b']));
			expect(error).toBeInstanceOf(NodeOperationError);
			expect((error as Error).message).toMatch(/^"Name" has an expression that gives different values/);
		});
	});
});

describe('a run of which nothing can be done', () => {
	const unknown = { parameters: { operation: 'fly<b>' } };

	it('says which operation it does not know, and what to do', async () => {
		const error = await failureOf(run(one(echo), ['a'], unknown));
		expect(error).toMatchObject({
			message: 'This node has no operation "fly<b>" for "thing"',
			description: expect.stringContaining('choose a resource and an operation') as string,
		});
		const other = await failureOf(run(one(echo), ['a'], { parameters: { resource: 'other' } }));
		expect(other).toMatchObject({ message: 'This node has no operation "do" for "other"' });
	});

	it('gives a failure for each item where the node goes on, and not the input', async () => {
		const items = await run(one(echo), ['a', 'b'], { ...unknown, goesOn: true });
		expect(items).toEqual(
			[0, 1].map((item) => ({
				json: expect.objectContaining({
					error: 'This node has no operation "fly<b>" for "thing"',
				}) as object,
				pairedItem: { item },
			})),
		);
	});

	it('fails when the person stopped it, also where the node goes on', async () => {
		const stopped = { ...unknown, goesOn: true, cancelled: AbortSignal.abort() };
		expect(await failureOf(run(one(echo), ['a'], stopped))).toBeInstanceOf(Error);
	});

	it('fails where options of the run cannot be read', async () => {
		const error = await failureOf(run(one(echo), ['a'], { options: { concurrency: 'many' } }));
		expect(error).toMatchObject({ message: expect.stringContaining('is not a number') as string });
	});
});

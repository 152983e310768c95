import { defineBulkOperation, defineOperation, field } from '../../../../nodes/adapter/kit';
import { WithFiles, PendingOutput, type Output } from '../../../../nodes/adapter/kit/output';
import type { ReadContext } from '../../../../nodes/adapter/kit/parameters';

const WORDS = { name: 'Get', value: 'get', action: 'Get a thing', description: 'What it gets' };
const context: ReadContext = { authentication: 'serverToServer' };
const asTool: ReadContext = { ...context, asTool: true };
const readFrom = (fields: Record<string, unknown>) => (name: string) => fields[name];

/** An operation that gives this, and what it was called with. */
function giving(output: Output | PendingOutput, more: object = {}) {
	const calls: Array<Record<string, unknown>> = [];
	const operation = defineOperation({
		...WORDS,
		parameters: { name: field.text({ displayName: 'Name' }) },
		options: { plan: field.text({ displayName: 'Plan' }) },
		subject: ({ name }) => `thing ${name}`,
		execute: async (call) => {
			calls.push({ ...call });
			return await Promise.resolve(output);
		},
		...more,
	});
	return { operation, calls };
}

describe('an operation', () => {
	it('is shown with its words, its fields, and the options of every run after its own in the alphabet', () => {
		const { operation } = giving([]);
		expect(operation.option).toEqual(WORDS);
		const [name, ...rest] = operation.properties.map(({ property }) => property);
		expect(name).toMatchObject({ name: 'name', displayName: 'Name' });
		const options = rest.at(-1) as unknown as {
			displayName: string;
			placeholder: string;
			options: Array<{ name: string }>;
		};
		expect(options).toMatchObject({ displayName: 'Options', placeholder: 'Add Option' });
		expect(options.options.map((one) => one.name)).toEqual(['concurrency', 'maxWait', 'plan']);
	});

	it('gets the values, its own options and never those of the run', async () => {
		const { operation, calls } = giving({ id: 1 });
		const options = { plan: 'pro', concurrency: 7, maxWait: 9 };
		const item = operation.startRun().read(readFrom({ name: ' a ', options }), context);
		expect(item.subject).toBe('thing a');
		expect(await item.execute({} as never)).toEqual({ id: 1 });
		expect(calls).toMatchObject([{ values: { name: 'a' }, options: { plan: 'pro' } }]);
		expect(calls[0]?.['options']).toEqual({ plan: 'pro' });
	});

	it('shares among the items of one run what the run begins with, and not with the next run', async () => {
		let runs = 0;
		const { operation, calls } = giving([], { startRun: () => (runs += 1) });
		const run = operation.startRun();
		for (const one of [run, run, operation.startRun()])
			await one.read(readFrom({}), context).execute({} as never);
		expect(calls.map(({ run: shared }) => shared)).toEqual([1, 1, 2]);
	});

	it('has no subject, no optional routes and no chatbot where nothing is said', () => {
		const { operation } = giving([], { subject: undefined });
		expect(operation.startRun().read(readFrom({ name: 'a' }), context).subject).toBeUndefined();
		expect([operation.optionalRoutes, operation.asChatbot]).toEqual([{}, false]);
		const routes = { 'GET /users': ['name'] };
		const other = giving([], { asChatbot: true, optionalRoutes: routes }).operation;
		expect([other.optionalRoutes, other.asChatbot]).toEqual([routes, true]);
	});

	it('is about a name of any length, of which messages have the beginning', () => {
		const { operation } = giving([]);
		const { subject = '' } = operation.startRun().read(readFrom({ name: 'long '.repeat(1_000) }), context);
		expect(subject.startsWith('thing long long')).toBe(true);
		expect(subject.length).toBeLessThan(200);
	});

	it('shows a field once for each of its variants', () => {
		const name = field.text({ displayName: 'Name' });
		const variants = [
			{ when: { plan: ['a'] }, property: { description: 'For a' } },
			{ when: { plan: ['b'] } },
		];
		const { operation } = giving([], {
			parameters: { name: { ...name, shownWhen: { type: ['t'] }, variants } },
		});
		expect(operation.properties.slice(0, 2)).toMatchObject([
			{ property: { name: 'name', description: 'For a' }, shownWhen: { type: ['t'], plan: ['a'] } },
			{ property: { name: 'name' }, shownWhen: { type: ['t'], plan: ['b'] } },
		]);
	});
});

describe('how a run behaves', () => {
	it.each([
		[undefined, {}, { concurrency: 40, maxWait: 300_000 }],
		[{}, { concurrency: 1 }, { concurrency: 1, maxWait: 300_000 }],
		[{ concurrency: 100, maxWait: 0.5 }, {}, { concurrency: 100, maxWait: 500 }],
		[{ maxWait: 0 }, { concurrency: 3 }, { concurrency: 3, maxWait: 0 }],
	])('is read from %j, else as the operation says: %j', (options, more, expected) => {
		const { operation } = giving([], more);
		expect(operation.runOptions(readFrom({ options }))).toEqual(expected);
	});

	it.each([{ concurrency: 0 }, { concurrency: 101 }, { concurrency: 1.5 }, { maxWait: -1 }])(
		'is not %j',
		(options) => {
			expect(() => giving([]).operation.runOptions(readFrom({ options }))).toThrow('it must be');
		},
	);
});

describe('lists that replace those in Zoom', () => {
	const read = (options: object, members: unknown, replacing: boolean) => {
		const { operation } = giving([], {
			parameters: { members: field.textList({ displayName: 'Members' }) },
			options: replacing ? { clearLists: field.clearLists() } : {},
		});
		return () => operation.startRun().read(readFrom({ members, options }), context);
	};

	it('may be empty only where that is meant', () => {
		expect(read({}, '', true)).toThrow('"Members" is empty, which would remove everything');
		expect(read({ clearLists: false }, '', true)).toThrow('turn on "Clear Empty Lists" under Options');
		expect(read({ clearLists: true }, '', true)).not.toThrow();
		expect(read({}, 'a', true)).not.toThrow();
	});

	it('are others where an operation replaces none', () => {
		expect(read({}, '', false)).not.toThrow();
	});
});

describe('an operation of an AI agent', () => {
	const rows = [{ id: 1, topic: 'a', host: 'x' }, { notAvailable: true }, { id: 2, topic: 'b' }];
	const selected = readFrom({ output: 'selected', outputFields: 'topic, id, nothing' });
	const cut = [{ topic: 'a', id: 1 }, { notAvailable: true }, { topic: 'b', id: 2 }];

	it('gives only the fields that it is to, of each row that has one of them', async () => {
		const { operation } = giving(rows);
		expect(
			await operation
				.startRun()
				.read(selected, asTool)
				.execute({} as never),
		).toStrictEqual(cut);
		expect(
			await operation
				.startRun()
				.read(selected, context)
				.execute({} as never),
		).toBe(rows);
		expect(
			await operation
				.startRun()
				.read(readFrom({ output: 'raw' }), asTool)
				.execute({} as never),
		).toBe(rows);
	});

	it('gives the same of output that comes later, of one record, and of one with files', async () => {
		const later = giving(new PendingOutput(Promise.resolve(rows))).operation;
		const pending = await later
			.startRun()
			.read(selected, asTool)
			.execute({} as never);
		expect(await (pending as PendingOutput).output).toStrictEqual(cut);
		const one = giving({ id: 1, host: 'x' }).operation;
		expect(
			await one
				.startRun()
				.read(selected, asTool)
				.execute({} as never),
		).toStrictEqual({ id: 1 });
		const files = { data: { data: '', mimeType: 'a/b' } };
		const filed = giving(new WithFiles({ id: 1, host: 'x' }, files)).operation;
		expect(
			await filed
				.startRun()
				.read(selected, asTool)
				.execute({} as never),
		).toStrictEqual(new WithFiles({ id: 1 }, files));
	});

	it.each([
		['get', {}, ['output', 'outputFields']],
		['getAll', {}, ['output', 'outputFields']],
		['create', {}, []],
		['create', { simplify: field.simplify(['id']) }, ['simplify', 'output', 'outputFields']],
		['get', { output: field.text({ displayName: 'Output' }) }, ['output']],
	])('is offered how much it gets where it only reads: %s %#', (value, parameters, names) => {
		const { operation } = giving([], { value, parameters });
		const shown = operation.properties
			.map(({ property }) => property.name)
			.filter((name) => name !== 'options');
		expect(shown).toEqual(names);
	});

	it('chooses in place of Simplify, which a person has', () => {
		const simplified: unknown[] = [];
		const simplify = { ...field.simplify(['id']), parse: (raw: unknown) => simplified.push(raw) };
		const { operation } = giving([], { parameters: { simplify } });
		const fields = Object.fromEntries(operation.properties.map((one) => [one.property.name, one.shownWhen]));
		expect(fields).toMatchObject({
			simplify: { '@tool': [false] },
			output: { '@tool': [true] },
			outputFields: { '@tool': [true], output: ['selected'] },
		});
		for (const output of ['simplified', 'raw'])
			operation.startRun().read(readFrom({ output, simplify: 'x' }), asTool);
		operation.startRun().read(readFrom({ output: 'raw', simplify: 'x' }), context);
		expect(simplified).toEqual([true, false, 'x']);
	});

	it('may only choose Simplified where there is one', () => {
		const choices = (parameters: object) => {
			const { operation } = giving([], { parameters });
			const { property } = operation.properties.find((one) => one.property.name === 'output') ?? {};
			return [property?.default, property?.options?.map((one) => 'value' in one && one.value)];
		};
		expect(choices({})).toEqual(['raw', ['raw', 'selected']]);
		expect(choices({ simplify: field.simplify([]) })).toEqual([
			'simplified',
			['raw', 'selected', 'simplified'],
		]);
	});
});

describe('an operation that sees all items', () => {
	const bulk = (more: object = {}) => {
		const seen: unknown[] = [];
		const operation = defineBulkOperation({
			...WORDS,
			parameters: { name: field.text({ displayName: 'Name' }) },
			subject: ({ name }) => `thing ${name}`,
			executeAll: async (calls) => {
				seen.push(calls);
				return await Promise.resolve([]);
			},
			...more,
		});
		return { operation, seen };
	};

	it('gets each with its own fields, in their order', async () => {
		const { operation, seen } = bulk();
		const items = operation.startRun();
		const inputs = ['a', 'b'].map((name, item) => ({ item, input: { json: { name } } }));
		for (const one of inputs) items.read([one], readFrom({ name: one.input.json.name }), context);
		await items.executeAll({} as never);
		expect(seen).toMatchObject([
			inputs.map((one) => ({
				...one,
				values: { name: one.input.json.name },
				options: {},
				subject: `thing ${one.input.json.name}`,
			})),
		]);
	});

	it('does nothing without items', async () => {
		const { operation, seen } = bulk();
		expect(await operation.startRun().executeAll({} as never)).toEqual([]);
		expect(seen).toEqual([]);
	});

	it('reads its fields item by item unless it says otherwise', () => {
		expect(bulk().operation.readsFieldsOnce).toBe(false);
		expect(bulk({ readsFieldsOnce: true }).operation.readsFieldsOnce).toBe(true);
	});
});

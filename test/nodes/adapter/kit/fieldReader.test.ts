import type { INodeParameters } from 'n8n-workflow';
import { FieldReader } from '../../../../nodes/adapter/kit/fieldReader';

/** A reader for items, and what n8n was asked to evaluate. */
function readerOf(parameters: INodeParameters, items: Array<Record<string, unknown>>) {
	const asked: Array<[string, number]> = [];
	const how: unknown[] = [];
	const context = {
		getNode: () => ({ parameters }),
		getInputData: () => items.map((json) => ({ json })),
		getNodeParameter: (name: string, item: number, fallback: unknown, options: unknown) => {
			asked.push([name, item]);
			how.push(fallback, options);
			if (name === 'nothing') return undefined;
			return parameters[name] === undefined ? fallback : `n8n's answer for item ${item}`;
		},
	};
	const defaults = new Map<string, unknown>([['plan', 'basic']]);
	return { reader: new FieldReader(context as never, defaults), asked, how };
}

const ITEMS = [{ email: 'ana@example.com', 'E-mail': 'a@example.com' }, { email: 'ben@example.com' }];

describe('A field without an expression', () => {
	it('is evaluated once for all items', () => {
		const { reader, asked } = readerOf({ name: 'Ana' }, ITEMS);
		expect([0, 1].map((item) => reader.read('name', item))).toEqual(Array(2).fill("n8n's answer for item 0"));
		expect(asked).toEqual([['name', 0]]);
	});

	it.each([7, null, true, { a: [{ b: 1 }] }])('is evaluated once, whatever it holds: %j', (value) => {
		const { reader, asked } = readerOf({ size: value }, ITEMS);
		for (const item of [0, 1]) reader.read('size', item);
		expect(asked).toEqual([['size', 0]]);
	});

	it('is not taken from a column that happens to be named like nothing', () => {
		const { reader, asked } = readerOf({ name: 'Ana' }, [{ undefined: 'Ben' }]);
		expect(reader.read('name', 0)).toBe("n8n's answer for item 0");
		expect(asked).toEqual([['name', 0]]);
	});

	it('is empty where neither the workflow nor the node knows it, and of a picker what was chosen counts', () => {
		const { reader, how } = readerOf({ user: { __rl: true, mode: 'id', value: 'x' } }, ITEMS);
		for (const name of ['plan', 'topic', 'user']) reader.read(name, 0);
		expect(how).toEqual([
			'basic',
			{ extractValue: false },
			'',
			{ extractValue: false },
			'',
			{ extractValue: true },
		]);
	});

	it('has its default where the workflow does not know it', () => {
		expect(readerOf({}, ITEMS).reader.read('plan', 0)).toBe('basic');
	});
});

describe('A field that is one column of the item', () => {
	it.each(['={{ $json.email }}', '={{$json.email}}', '={{ $json["email"] }}', "={{ $json['email'] }}"])(
		'is looked up without an evaluation: %s',
		(expression) => {
			const { reader, asked } = readerOf({ user: expression }, ITEMS);
			expect([0, 1].map((item) => reader.read('user', item))).toEqual(['ana@example.com', 'ben@example.com']);
			expect(asked).toEqual([]);
		},
	);

	it('is looked up in a list picker as well', () => {
		const { reader, asked } = readerOf(
			{ user: { __rl: true, mode: 'email', value: '={{ $json["E-mail"] }}' } },
			ITEMS,
		);
		expect(reader.read('user', 0)).toBe('a@example.com');
		expect(asked).toEqual([]);
	});

	it('is null in a list picker whose column is empty, and not what it is when nobody chose', () => {
		const picker = { __rl: true, mode: 'email', value: '={{ $json.email }}' };
		expect(readerOf({ user: picker }, [{ email: '' }]).reader.read('user', 0)).toBeNull();
		const chosen = readerOf({ user: { ...picker, value: '' } }, [{ email: '' }]);
		expect(chosen.reader.read('user', 0)).toBe("n8n's answer for item 0");
		expect(readerOf({ name: '={{ $json.email }}' }, [{ email: '' }]).reader.read('name', 0)).toBe('');
	});

	it('is null in a list picker whose expression gives nothing at all, and nothing in another field', () => {
		const expression = '={{ $json.a.b }}';
		const picker = { __rl: true, mode: 'id', value: expression };
		expect(readerOf({ nothing: picker }, ITEMS).reader.read('nothing', 0)).toBeNull();
		expect(readerOf({ nothing: expression }, ITEMS).reader.read('nothing', 0)).toBeUndefined();
	});

	it.each([
		['there is no item', '={{ $json.name }}', undefined],
		['the item has no such column', '={{ $json.name }}', {}],
		['the column is no text', '={{ $json.age }}', { age: 30 }],
		['the column is inherited', '={{ $json.toString }}', {}],
		['n8n refuses the name', '={{ $json.constructor }}', { constructor: 'text' }],
		['the column lies deeper', '={{ $json.user.email }}', { user: { email: 'x' } }],
		['there is text around it', '=Dr {{ $json.name }}', { name: 'Ana' }],
		['something is done with it', '={{ $json.name.trim() }}', { name: 'Ana' }],
		['there are two', '={{ $json.name }}{{ $json.name }}', { name: 'Ana' }],
		['another node is asked', '={{ $("HR").item.json.name }}', { name: 'Ana' }],
	])('is left to n8n where %s', (_, expression, item) => {
		const { reader, asked } = readerOf({ field: expression }, item ? [item] : []);
		expect(reader.read('field', 0)).toBe("n8n's answer for item 0");
		expect(asked).toEqual([['field', 0]]);
	});
});

describe('Fields that hold for all items', () => {
	const many = Array.from({ length: 61 }, (_, index) => ({
		name: `n${index}`,
		plan: 'same',
		gap: index === 40 ? 'x' : '',
	}));
	const differing = (parameters: INodeParameters, items: Array<Record<string, unknown>>) =>
		readerOf(parameters, items).reader.differing(Object.keys(parameters));

	it('are told by name where an expression gives different values', () => {
		const parameters = { fixed: 'a', plan: '={{ $json.plan }}', who: '={{ $json.name }}' };
		expect(differing(parameters, many)).toBe('who');
		expect(differing(parameters, many.slice(0, 1))).toBeUndefined();
		expect(differing(parameters, [])).toBeUndefined();
	});

	it('do not differ by an item for which the expression gives nothing', () => {
		expect(differing({ gap: '={{ $json.gap }}' }, many.slice(39, 42))).toBeUndefined();
		expect(
			differing({ who: '={{ $json.name }}' }, [{ name: 'a' }, { name: '' }, { name: 'a' }]),
		).toBeUndefined();
		expect(differing({ who: '={{ $json.name }}' }, [{ name: '' }, { name: 'a' }, { name: 'b' }])).toBe('who');
	});

	it('do not differ by an item for which the expression fails', () => {
		const context = {
			getNode: () => ({ parameters: { who: '={{ $json.a.b }}' } }),
			getInputData: () => [{ json: {} }, { json: {} }],
			getNodeParameter: (_: string, item: number) => {
				if (item === 0) throw new Error('Cannot read');
				return 'a';
			},
		};
		expect(new FieldReader(context as never, new Map()).differing(['who'])).toBeUndefined();
	});

	it('are tried with some of many items, the first one among them', () => {
		const { reader, asked } = readerOf({ x: '={{ 1 }}' }, many);
		reader.differing(['x']);
		expect(asked[0]).toEqual(['x', 0]);
		expect(asked.length).toBeGreaterThanOrEqual(20);
		expect(asked.length).toBeLessThanOrEqual(25);
		expect(new Set(asked.map(([, item]) => item)).size).toBe(asked.length);
	});
});

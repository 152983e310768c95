import type { INodeParameters } from 'n8n-workflow';
import { FieldReader } from '../../../../nodes/adapter/kit/fieldReader';

/** A reader for items, and what n8n was asked to evaluate. */
function readerOf(parameters: INodeParameters, items: Array<Record<string, unknown>>) {
	const asked: Array<[string, number]> = [];
	const context = {
		getNode: () => ({ parameters }),
		getInputData: () => items.map((json) => ({ json })),
		getNodeParameter: (name: string, item: number, fallback: unknown) => {
			asked.push([name, item]);
			return parameters[name] === undefined ? fallback : `n8n's answer for item ${item}`;
		},
	};
	const defaults = new Map<string, unknown>([['plan', 'basic']]);
	return { reader: new FieldReader(context as never, defaults), asked };
}

const ITEMS = [{ email: 'ana@example.com', 'E-mail': 'a@example.com' }, { email: 'ben@example.com' }];

describe('A field without an expression', () => {
	it('is evaluated once for all items', () => {
		const { reader, asked } = readerOf({ name: 'Ana' }, ITEMS);
		expect([0, 1].map((item) => reader.read('name', item))).toEqual(Array(2).fill("n8n's answer for item 0"));
		expect(asked).toEqual([['name', 0]]);
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

	it.each([
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
		const { reader, asked } = readerOf({ field: expression }, [item]);
		expect(reader.read('field', 0)).toBe("n8n's answer for item 0");
		expect(asked).toEqual([['field', 0]]);
	});
});

import { defineOperation, field } from '../../../../nodes/adapter/kit';
import { defineResource, methodsOf, propertiesOf, subtitleOf } from '../../../../nodes/adapter/kit/resource';

const operation = (name: string, value: string) =>
	defineOperation({
		name,
		value,
		action: `${name} it`,
		description: '',
		parameters: { timezone: field.timeZone(''), name: field.text({ displayName: 'Name' }) },
		execute: async () => await Promise.resolve([]),
	});

const resource = (value: string, ...operations: string[]) =>
	defineResource({
		name: value.toUpperCase(),
		value,
		operations: operations.map((one) => operation(one, one)),
	});

const first = (name: string, ...all: Parameters<typeof propertiesOf>) =>
	propertiesOf(...all).find((property) => property.name === name);

describe('a new node', () => {
	it.each([
		[['create', 'get', 'getAll'], 'getAll'],
		[['create', 'get', 'getSettings'], 'get'],
		[['create', 'getSettings'], 'getSettings'],
		[['delete', 'create'], 'create'],
		[[], ''],
	])('begins with what only reads: of %j with %j', (operations, value) => {
		expect(first('operation', [resource('user', ...operations)])?.default).toBe(value);
	});

	it('begins with the resource that is preferred, or the first one', () => {
		const [user, group] = [resource('user', 'get'), resource('group', 'get')];
		expect(first('resource', [user, group], group)?.default).toBe('group');
		expect(first('resource', [user, group])?.default).toBe('user');
		expect(propertiesOf([])).toEqual([]);
	});
});

describe('the fields of a node', () => {
	const node = [resource('user', 'get', 'create'), resource('group', 'get')];

	it('begin with the resource, all of them in the alphabet, and never an expression', () => {
		expect(first('resource', node)).toEqual({
			displayName: 'Resource',
			name: 'resource',
			type: 'options',
			noDataExpression: true,
			options: [
				{ name: 'GROUP', value: 'group' },
				{ name: 'USER', value: 'user' },
			],
			default: 'user',
		});
	});

	it('go on with the operations of each resource, in the alphabet', () => {
		expect(propertiesOf(node).filter(({ name }) => name === 'operation')).toMatchObject([
			{
				displayName: 'Operation',
				type: 'options',
				noDataExpression: true,
				displayOptions: { show: { resource: ['user'] } },
				options: [{ value: 'create' }, { value: 'get', action: 'get it' }],
			},
			{ displayOptions: { show: { resource: ['group'] } }, options: [{ value: 'get' }] },
		]);
	});

	it('are each shown for one operation of one resource, under conditions of their own as well', () => {
		const names = propertiesOf(node).filter(({ name }) => name === 'name');
		expect(names.map(({ displayOptions }) => displayOptions?.show)).toEqual([
			{ resource: ['user'], operation: ['create'] },
			{ resource: ['user'], operation: ['get'] },
			{ resource: ['group'], operation: ['get'] },
		]);
		// A tool of an AI agent has it.
		expect(first('output', node)?.displayOptions?.show).toEqual({
			resource: ['user'],
			operation: ['get'],
			'@tool': [true],
		});
	});

	it('bring the methods of their pickers', () => {
		expect(Object.keys(methodsOf(node).loadOptions ?? {})).toEqual(['getTimeZones']);
	});
});

it('the canvas shows what the chosen operation does', () => {
	const subtitle = subtitleOf([resource('user', 'get', 'create'), resource('group', 'get')]);
	const [, words = ''] =
		/^=\{\{ \((.*)\)\[\$parameter\["resource"\] \+ " " \+ \$parameter\["operation"\]\] \}\}$/.exec(
			subtitle,
		) ?? [];
	expect(JSON.parse(words)).toEqual({
		'user get': 'get it',
		'user create': 'create it',
		'group get': 'get it',
	});
});

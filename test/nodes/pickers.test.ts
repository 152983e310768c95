import type { IDataObject, ILoadOptionsFunctions, INodeType } from 'n8n-workflow';
import { isRecord } from '../../zoom/values';
import { NODES, nodeNamed } from '../support/nodes';
import { methodOf } from '../support/pickers';

/** Where a description names a method, and the kind of method that n8n looks up then. */
const KINDS: ReadonlyMap<string, string> = new Map([
	['searchListMethod', 'listSearch'],
	['loadOptionsMethod', 'loadOptions'],
	['resourceMapperMethod', 'resourceMapping'],
]);

/** `listSearch searchUsers` for each method that is named anywhere in a description. */
function namedIn(value: unknown): string[] {
	if (Array.isArray(value)) return value.flatMap(namedIn);
	if (!isRecord(value)) return [];
	return Object.entries(value).flatMap(([key, inner]) => {
		const kind = KINDS.get(key);
		return kind === undefined ? namedIn(inner) : [`${kind} ${String(inner)}`];
	});
}

const methodsOf = ({ methods = {} }: INodeType): string[] =>
	[...KINDS.values()].flatMap((kind) =>
		Object.entries(methods[kind as keyof typeof methods] ?? {})
			.filter(([, method]) => typeof method === 'function')
			.map(([name]) => `${kind} ${name}`),
	);

it.each(NODES)('has exactly the methods that its pickers name: $description.displayName', (node) => {
	expect(methodsOf(node).sort()).toEqual([...new Set(namedIn(node.description))].sort());
});

/** The drop-downs of a node whose choices come from a method. */
function loadedIn(value: unknown): IDataObject[] {
	if (Array.isArray(value)) return value.flatMap(loadedIn);
	if (!isRecord(value)) return [];
	const { type, typeOptions } = value;
	const isLoaded = type === 'options' && isRecord(typeOptions) && 'loadOptionsMethod' in typeOptions;
	return [...(isLoaded ? [value as IDataObject] : []), ...Object.values(value).flatMap(loadedIn)];
}

it.each(NODES.filter(({ description }) => loadedIn(description.properties).length > 0))(
	'offers what a drop-down begins with, which n8n else marks as a mistake before anybody touches it: $description.displayName',
	async (node) => {
		for (const { displayName, default: initial, typeOptions } of loadedIn(node.description.properties)) {
			const { loadOptionsMethod } = typeOptions as { loadOptionsMethod: string };
			const method = methodOf(node, 'loadOptions', loadOptionsMethod);
			const choices = await method.call({} as ILoadOptionsFunctions);
			const first = choices.find(({ value }) => value === initial);
			expect({ displayName, first }).toEqual({ displayName, first: { name: '(Not Set)', value: '' } });
		}
	},
);

it('finds the pickers of users, of their attributes, of groups and of roles', () => {
	expect(namedIn(nodeNamed('zoomUser').description)).toEqual(
		expect.arrayContaining([
			'listSearch searchUsers',
			'resourceMapping customAttributes',
			'loadOptions getGroups',
			'loadOptions getRoles',
		]),
	);
});

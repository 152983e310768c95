import type { INodeType } from 'n8n-workflow';
import { isRecord } from '../../zoom/values';
import { NODES, nodeNamed } from '../support/nodes';

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

import type { INodeProperties } from 'n8n-workflow';
import { joinMethods, type PickerMethods } from './methods';
import type { Operation } from './operation';

export interface Resource {
	readonly name: string;
	readonly value: string;
	readonly operations: readonly Operation[];
}

export function defineResource(resource: Resource): Resource {
	const operations = [...resource.operations].sort((a, b) =>
		a.option.name.localeCompare(b.option.name, 'en'),
	);
	return { ...resource, operations };
}

/** What a new node begins with: it only reads, so that a node that nobody has set up yet changes nothing. */
function preselected(operations: readonly Operation[]): string {
	const values = operations.map(({ option }) => option.value);
	const usual = ['getAll', 'get'].find((value) => values.includes(value));
	return usual ?? values.find((value) => value.startsWith('get')) ?? values[0] ?? '';
}

/**
 * What a node is about, for n8n's canvas: "Get many users" and not "getAll: user". An expression of a node's description
 * cannot reach the description, so it carries the words of all operations.
 */
export function subtitleOf(resources: readonly Resource[]): string {
	const words = resources.flatMap(({ value, operations }) =>
		operations.map(({ option }) => [`${value} ${option.value}`, option.action]),
	);
	return `={{ (${JSON.stringify(Object.fromEntries(words))})[$parameter["resource"] + " " + $parameter["operation"]] }}`;
}

/**
 * The fields of a whole node: Resource, Operation, and each operation's own, shown where they belong.
 * @param preferred the resource a new node begins with; else the first one
 */
export function propertiesOf(resources: readonly Resource[], preferred?: Resource): INodeProperties[] {
	const [first] = resources;
	if (!first) return [];
	return [
		{
			displayName: 'Resource',
			name: 'resource',
			type: 'options',
			noDataExpression: true,
			options: resources
				.map(({ name, value }) => ({ name, value }))
				.sort((a, b) => a.name.localeCompare(b.name, 'en')),
			default: (preferred ?? first).value,
		},
		...resources.flatMap((resource) => [operationPicker(resource), ...fieldsOf(resource)]),
	];
}

/** What the pickers of a whole node call. */
export const methodsOf = (resources: readonly Resource[]): PickerMethods =>
	joinMethods(resources.flatMap(({ operations }) => operations.map(({ methods }) => methods)));

function operationPicker({ value, operations }: Resource): INodeProperties {
	return {
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: [value] } },
		options: operations.map(({ option }) => option),
		default: preselected(operations),
	};
}

const fieldsOf = ({ value, operations }: Resource): INodeProperties[] =>
	operations.flatMap(({ option, properties }) =>
		properties.map(({ property, shownWhen }) => ({
			...property,
			displayOptions: { show: { resource: [value], operation: [option.value], ...shownWhen } },
		})),
	);

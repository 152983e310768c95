import type { INodeProperties } from 'n8n-workflow';
import { joinMethods, type PickerMethods } from './methods';
import type { Operation } from './operation';

export interface Resource {
	readonly name: string;
	readonly value: string;
	readonly operations: readonly Operation[];
	/**
	 * The operation that a new node begins with; else the first one by name. n8n leaves defaults out of saved workflows: with
	 * another default they would mean another operation.
	 */
	readonly initial?: string;
}

export function defineResource(resource: Resource): Resource {
	const operations = [...resource.operations].sort((a, b) =>
		a.option.name.localeCompare(b.option.name, 'en'),
	);
	return { ...resource, operations };
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

function operationPicker({ value, operations, initial }: Resource): INodeProperties {
	return {
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: [value] } },
		options: operations.map(({ option }) => option),
		default: initial ?? operations[0]?.option.value ?? '',
	};
}

const fieldsOf = ({ value, operations }: Resource): INodeProperties[] =>
	operations.flatMap(({ option, properties }) =>
		properties.map(({ property, shownWhen }) => ({
			...property,
			displayOptions: { show: { resource: [value], operation: [option.value], ...shownWhen } },
		})),
	);

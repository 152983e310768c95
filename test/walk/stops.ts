import {
	NodeHelpers,
	type INode,
	type INodeParameters,
	type INodeProperties,
	type INodePropertyCollection,
	type INodePropertyOptions,
	type INodeTypeDescription,
} from 'n8n-workflow';

/** One panel that the walk opens: an operation, set up in one way. */
export interface Stop {
	/** Such as `Zoom Meeting: Registrant → Add, event webinar`. */
	readonly title: string;
	readonly node: INodeTypeDescription;
	/** Empty for a trigger. */
	readonly resource: string;
	readonly parameters: INodeParameters;
	/** Whether another stop has the same operation with other choices. */
	readonly isVariant: boolean;
}

/** What was seen where something was opened. */
export interface Seen {
	readonly title: string;
	/** Lists that were opened there. */
	readonly lists: number;
	readonly findings: readonly string[];
}

/** All operations of a node, or the node itself where it has none. */
export function stopsOf(node: INodeTypeDescription): Stop[] {
	const resources = choicesOf(node.properties.find(({ name }) => name === 'resource'));
	if (resources.length === 0) return variantsOf({ node, title: node.displayName, resource: '' }, {});
	return resources.flatMap((resource) => {
		const operations = node.properties.find(
			({ name, displayOptions }) =>
				name === 'operation' && displayOptions?.show?.['resource']?.includes(resource.value),
		);
		return choicesOf(operations).flatMap((operation) =>
			variantsOf(
				{
					node,
					title: `${node.displayName}: ${resource.name} → ${operation.name}`,
					resource: String(resource.value),
				},
				{ resource: resource.value, operation: operation.value },
			),
		);
	});
}

/** The first operation of each resource. */
export function oneOfEach(stops: readonly Stop[]): Stop[] {
	const known = new Set<string>();
	return stops.filter(({ node, resource }) => {
		const key = `${node.name} ${resource}`;
		return !known.has(key) && known.add(key);
	});
}

/** n8n's advice to use its HTTP Request node instead. */
const CUSTOM_API_CALL = '__CUSTOM_API_CALL__';

/** Without what n8n adds by itself. */
const choicesOf = (property: INodeProperties | undefined): INodePropertyOptions[] =>
	(property?.options ?? [])
		.filter((option) => 'value' in option)
		.filter(({ value }) => value !== CUSTOM_API_CALL);

/** The operation as it is new, and once more for each choice that shows other fields. */
function variantsOf(about: Pick<Stop, 'node' | 'title' | 'resource'>, parameters: INodeParameters): Stop[] {
	const first = stop(about, parameters, false);
	const shown = shownIn(about.node, parameters);
	const known = new Set([namesOf(shown)]);
	const others = shown
		.filter(({ name, type }) => type === 'options' && !['resource', 'operation'].includes(name))
		.flatMap((property) =>
			choicesOf(property).flatMap(({ name, value }) => {
				const changed = { ...parameters, [property.name]: value };
				const names = namesOf(shownIn(about.node, changed));
				if (value === property.default || known.has(names)) return [];
				known.add(names);
				return [stop({ ...about, title: `${about.title}, ${property.displayName} ${name}` }, changed, true)];
			}),
		);
	return [first, ...others];
}

function stop(
	about: Pick<Stop, 'node' | 'title' | 'resource'>,
	parameters: INodeParameters,
	isVariant: boolean,
): Stop {
	return { ...about, parameters, isVariant };
}

/** Names of the fields that have to be filled in, as the editor writes them. */
export function requiredIn({ node, parameters }: Stop): ReadonlySet<string> {
	return new Set(requiredAmong(shownIn(node, parameters)));
}

const requiredAmong = (fields: readonly INodeProperties[]): string[] =>
	fields.flatMap(({ displayName, required = false, options = [] }) => [
		...(required ? [displayName] : []),
		...options.flatMap((option) =>
			'values' in option ? requiredAmong(option.values) : 'type' in option ? requiredAmong([option]) : [],
		),
	]);

const namesOf = (properties: readonly INodeProperties[]): string =>
	properties.map(({ name, required = false }) => `${name} ${required}`).join();

/** The fields that the editor shows. */
function shownIn(node: INodeTypeDescription, parameters: INodeParameters): INodeProperties[] {
	const all = complete(node, parameters);
	return node.properties.filter((property) =>
		NodeHelpers.displayParameter(all, property, nodeWith(all), node),
	);
}

const complete = (node: INodeTypeDescription, parameters: INodeParameters): INodeParameters =>
	NodeHelpers.getNodeParameters(node.properties, parameters, true, false, nodeWith(parameters), node) ?? {};

const nodeWith = (parameters: INodeParameters): INode => ({
	id: 'stop',
	name: 'stop',
	type: 'stop',
	typeVersion: 1,
	position: [0, 0],
	parameters,
});

/** The same with every optional field added, as if a person had pressed "Add Field" until none was left. */
export function withEveryField({ node, parameters }: Stop): INodeParameters {
	const added = shownIn(node, parameters)
		.filter(({ type }) => type === 'collection' || type === 'fixedCollection')
		.map((property): [string, INodeParameters] => [property.name, filled(property)]);
	return { ...parameters, ...Object.fromEntries(added) };
}

function filled({ type, options = [], typeOptions }: INodeProperties): INodeParameters {
	if (type === 'collection') return rowOf(options as INodeProperties[]);
	return Object.fromEntries(
		(options as INodePropertyCollection[]).map(({ name, values }) => {
			const row = rowOf(values);
			return [name, typeOptions?.multipleValues ? [row] : row];
		}),
	);
}

const rowOf = (fields: readonly INodeProperties[]): INodeParameters =>
	Object.fromEntries(fields.map((field) => [field.name, addedValue(field)]));

/** What n8n puts into a field that a person adds. */
function addedValue(field: INodeProperties): INodeParameters[string] {
	if (field.type === 'fixedCollection') return filled(field);
	if (field.type !== 'resourceLocator') return field.default;
	return { __rl: true, ...(field.default as object) };
}

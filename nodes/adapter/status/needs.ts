import { ZoomInvalidInputError } from '../../../zoom/errors';
import { knownEvents } from '../../../zoom/events/model/catalogue';
import { isRoute, type Need, scopeNeed, type ScopeNeed } from '../../../zoom/verify/scopes';
import { entryOf, isRecord, recordsIn, textOf, type ZoomRecord } from '../../../zoom/values';
import { DEFAULTS, OPERATIONS } from './operations.generated';

/** What operations and workflows need of the Zoom app: from the routes that they call, as their code names them. */

interface Known {
	/** `zoomUser/user/get` */
	readonly id: string;
	readonly title: string;
	readonly routes: readonly string[];
	/** Of the routes, those that it does without unless one of these fields is set. */
	readonly optional: ReadonlyMap<string, readonly string[]>;
}

const partsOf = (text: string, between: string): string[] => (text === '' ? [] : text.split(between));

const KNOWN: readonly Known[] = OPERATIONS.map((line) => {
	const [id = '', title = '', routes = '', optional = ''] = line.split('|');
	const fields = partsOf(optional, ',').map((one) => {
		const [route = '', by = ''] = one.split('=');
		return [route, partsOf(by, '+')] as const;
	});
	return { id, title, routes: partsOf(routes, ','), optional: new Map(fields) };
});

const LOOK_BACK = '/lookBack/';
const CHOOSABLE = KNOWN.filter(({ id }) => !id.includes(LOOK_BACK));

/** All operations, as a person chooses among them. */
export const operationChoices = (): Array<{ name: string; value: string }> =>
	CHOOSABLE.map(({ id, title }) => ({ name: title, value: id })).sort((one, other) =>
		one.name.localeCompare(other.name, 'en'),
	);

/** What these operations need. */
export const needsOf = (ids: readonly string[]): Need[] =>
	CHOOSABLE.filter(({ id }) => ids.includes(id)).map((one) => needOf(one, neededOf(one, {})));

/** What all operations need, one for each resource of each node. */
export function allNeeds(): Need[] {
	const resources = new Map<string, Pick<Known, 'id' | 'title'> & { readonly routes: string[] }>();
	for (const { id, title, routes } of CHOOSABLE) {
		const resource = id.slice(0, id.lastIndexOf('/'));
		const known = resources.get(resource) ?? {
			id: resource,
			title: title.split(' → ')[0] ?? title,
			routes: [],
		};
		known.routes.push(...routes);
		resources.set(resource, known);
	}
	return [...resources.values()].map((one) => needOf(one, [...new Set(one.routes)]));
}

const TRIGGERS = ['zoomTrigger', 'zoomWebhookTrigger'];
const NODES = new Set([...KNOWN.map(({ id }) => id.slice(0, id.indexOf('/'))), ...TRIGGERS]);

/** The node of ours of this type, such as `n8n-nodes-zoom-automation.zoomUser`; tools of an agent, guarded or not, end so. */
function nodeOf(type: unknown): string | undefined {
	const name =
		textOf(type)
			.split('.')
			.pop()
			?.replace(/(?:Hitl)?Tool$/, '') ?? '';
	return NODES.has(name) ? name : undefined;
}

/**
 * What the Zoom nodes of one workflow or several need, each kind of call once.
 * @param given a workflow as n8n exports it, or as its API gives it; a list of such; or JSON text of one
 * @throws ZoomInvalidInputError where there is no Zoom node in it
 */
export function needsOfWorkflow(given: unknown): Need[] {
	const needs = nodesIn(given).flatMap((node) => needsOfNode(node));
	if (needs.length === 0) {
		throw new ZoomInvalidInputError(
			'"Workflow" holds no workflow with a Zoom node that is switched on. Paste the JSON that n8n’s Download gives, or use an expression on an item of the n8n node’s operation Get',
			'workflow',
		);
	}
	const once = new Map(needs.map((need) => [JSON.stringify(need), need]));
	return [...once.values()];
}

/** Nodes that are switched on, of all workflows in what was given. */
function nodesIn(given: unknown): ZoomRecord[] {
	if (Array.isArray(given)) return (given as unknown[]).flatMap(nodesIn);
	if (!isRecord(given)) return [];
	if (Array.isArray(given['nodes'])) {
		return recordsIn(given['nodes']).filter(({ disabled }) => disabled !== true);
	}
	return [given['data'], given['json'], given['workflow']].flatMap(nodesIn);
}

function needsOfNode({ type, parameters }: ZoomRecord): Need[] {
	const node = nodeOf(type);
	if (node === undefined) return [];
	const fields = isRecord(parameters) ? parameters : {};
	if (TRIGGERS.includes(node)) return needsOfTrigger(node, fields);
	const resource = textOf(fields['resource']) || (entryOf(DEFAULTS, node) ?? '');
	const operation = textOf(fields['operation']) || (entryOf(DEFAULTS, `${node}/${resource}`) ?? '');
	const known = CHOOSABLE.find(({ id }) => id === `${node}/${resource}/${operation}`);
	return known ? [needOf(known, ofSession(neededOf(known, fields), fields['event'] ?? 'meeting'))] : [];
}

/** The routes without which the operation does not do what its fields ask for. */
function neededOf(
	{ routes, optional }: Known,
	{ filters, options, ...fields }: ZoomRecord,
): readonly string[] {
	const added = [filters, options].flatMap((part) => (isRecord(part) ? Object.keys(part) : []));
	const set = [...added, ...Object.keys(fields).filter((name) => fields[name] !== '')];
	return routes.filter((route) => optional.get(route)?.every((field) => !set.includes(field)) !== true);
}

/** Some operations are for meetings or webinars, as a field says: then the routes of the other ones are not called. */
function ofSession(routes: readonly string[], event: unknown): readonly string[] {
	const isBoth = ['/meetings/', '/webinars/'].every((kind) => routes.some((route) => route.includes(kind)));
	const other = event === 'meeting' ? '/webinars/' : event === 'webinar' ? '/meetings/' : undefined;
	return isBoth && other !== undefined ? routes.filter((route) => !route.includes(other)) : routes;
}

function needsOfTrigger(node: string, { events, filters, options }: ZoomRecord): Need[] {
	const custom = textOf(isRecord(filters) ? filters['customEvents'] : undefined);
	const chosen = [...(Array.isArray(events) ? (events as unknown[]) : []), ...custom.split(/[,;\n]/)]
		.map((event) => textOf(event).trim())
		.filter((event) => event !== '');
	const title = node === 'zoomTrigger' ? 'Zoom Event Trigger' : 'Zoom Webhook Trigger';
	const receive: Need = {
		id: `${node}/events`,
		title: `${title}: Events`,
		needs: knownEvents()
			.filter(({ name }) => chosen.includes(name))
			.map(({ name, scopes }): ScopeNeed => ({ of: name, granular: scopes, classic: [] })),
	};
	const looksBack = isRecord(options) && options['backfill'] === true;
	const back = looksBack
		? KNOWN.filter(({ id }) => chosen.some((event) => id === `${node}${LOOK_BACK}${event}`))
		: [];
	return [receive, ...back.map((one) => needOf(one, one.routes))];
}

const needOf = ({ id, title }: Pick<Known, 'id' | 'title'>, routes: readonly string[]): Need => ({
	id,
	title,
	needs: routes.filter(isRoute).map(scopeNeed),
});

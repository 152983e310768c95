import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
	Expression,
	type INodeParameters,
	type INodeProperties,
	type INodeType,
	type IWorkflowDataProxyData,
} from 'n8n-workflow';
import { isRecord, recordsIn } from '../../zoom/values';
import { ZoomChatbotApi } from '../../credentials/ZoomChatbotApi.credentials';
import { ZoomPkceOAuth2Api } from '../../credentials/ZoomPkceOAuth2Api.credentials';
import { ZoomServerToServerApi } from '../../credentials/ZoomServerToServerApi.credentials';
import { ACTIONS, NODES, nodeNamed, TRIGGERS } from '../support/nodes';

/** What a person sees of a node before anything is filled in. */

const named = ({ description }: INodeType, name: string): INodeProperties[] =>
	description.properties.filter((property) => property.name === name);

/** What a property is shown for. */
const shownFor = ({ displayOptions }: INodeProperties, name: string): string => {
	const value = displayOptions?.show?.[name]?.[0];
	return typeof value === 'string' ? value : '';
};

const valuesOf = ({ options = [] }: INodeProperties): string[] =>
	options.flatMap((option) => ('value' in option ? String(option.value) : []));

it('has names and icons that can be told apart in n8n’s panel, where "Trigger" is cut off', () => {
	const names = NODES.map(({ description }) => description.displayName.replace(/ ?Trigger$/, ''));
	expect(new Set(names).size).toBe(NODES.length);
	expect(names).not.toContain('Zoom');
	const icons = NODES.map(({ description }) => JSON.stringify(description.icon));
	expect(new Set(icons).size).toBe(NODES.length);
	expect(icons.filter((icon) => icon.includes('icons/zoom.'))).toEqual([]); // Of the credentials.
	for (const { description } of NODES) {
		for (const file of Object.values(description.icon as object) as string[]) {
			const svg = readFileSync(join(__dirname, '../../nodes/x', file.replace('file:', '')), 'utf8');
			expect(svg).toContain('<svg');
		}
	}
});

it('has credentials whose names stand together and say who needs them', () => {
	expect(
		[new ZoomServerToServerApi(), new ZoomPkceOAuth2Api(), new ZoomChatbotApi()].map(
			({ displayName }) => displayName,
		),
	).toEqual([
		'Zoom Automation: Whole Account API',
		'Zoom Automation: One Person OAuth2 API',
		'Zoom Automation: Chatbot API',
	]);
});

describe.each(ACTIONS)('$description.displayName', (node) => {
	it('begins with an operation that only reads', () => {
		for (const operation of named(node, 'operation')) {
			const resource = shownFor(operation, 'resource');
			const expected = valuesOf(operation).includes('getAll') ? /^getAll$/ : READING;
			expect({ resource, chosen: operation.default }).toEqual({
				resource,
				chosen: expect.stringMatching(expected),
			});
		}
	});

	it('says on the canvas in words what it does', () => {
		const { subtitle = '' } = node.description;
		const inWords = (resource: string, operation: string): unknown =>
			evaluated(subtitle, { resource, operation });
		for (const operation of named(node, 'operation')) {
			const resource = shownFor(operation, 'resource');
			for (const option of recordsIn(operation.options)) {
				expect(inWords(resource, String(option['value']))).toBe(option['action']);
			}
		}
	});
});

/** As n8n evaluates what stands under a node's name. */
const evaluated = (expression: string, parameters: INodeParameters): unknown =>
	new Expression('UTC').resolveSimpleParameterValue(expression, {
		$parameter: parameters,
	} as unknown as IWorkflowDataProxyData);

/** Nobody's account changes by them. */
const READING = /^(get\w*|check|verify|activeHosts|meetings|attendance)$/;

it('counts the events of a trigger on the canvas', () => {
	const { subtitle = '' } = nodeNamed('zoomTrigger').description;
	expect(evaluated(subtitle, { events: [] })).toBe('All events');
	expect(evaluated(subtitle, { events: [], triggerOn: 'all' })).toBe('All events');
	expect(evaluated(subtitle, { events: [], triggerOn: 'Team Chat' })).toBe('All Team Chat events');
	expect(evaluated(subtitle, { events: ['meeting.started'] })).toBe('meeting.started');
	expect(evaluated(subtitle, { events: ['meeting.started', 'meeting.ended', 'user.created'] })).toBe(
		'3 events',
	);
});

it.each(TRIGGERS)(
	'$description.displayName is listed in n8n’s panel of triggers by what its events are about, not with each of 456',
	(node) => {
		// The property that n8n lists there is the first with one of these names.
		const listed = node.description.properties.find(({ displayName }) =>
			/^(events?|trigger on)$/i.test(displayName),
		);
		const names = recordsIn(listed?.options).map(({ name }) => String(name));
		expect(names).toEqual(
			expect.arrayContaining(['All Products', 'Meeting', 'Recording', 'Team Chat', 'Webinar']),
		);
		expect(names).not.toContain('Meetings');
		expect(names.length).toBeLessThan(20);
	},
);

it('shows of one product only its events, and each event under one product', () => {
	const lists = named(nodeNamed('zoomTrigger'), 'events');
	const all = lists.filter((list) => shownFor(list, 'triggerOn') === 'all').flatMap(valuesOf);
	const parts = lists.filter((list) => shownFor(list, 'triggerOn') !== 'all');
	expect(parts.flatMap(valuesOf).sort()).toEqual(all.sort());
	const webinars = parts.filter((list) => shownFor(list, 'triggerOn') === 'Webinar').flatMap(valuesOf);
	expect(webinars).toContain('webinar.started');
	expect(webinars.filter((event) => !event.startsWith('webinar.'))).toEqual([]);
});

it('groups the events of a trigger by product and object, in Zoom’s own words', () => {
	const [events] = named(nodeNamed('zoomTrigger'), 'events');
	const names = recordsIn(events?.options).map(({ name }) => String(name));
	expect(names).toEqual(expect.arrayContaining(['Meeting: Start Meeting', 'Users: User Has Been Created']));
	const groups = names.map((name) => name.split(':')[0]);
	expect(groups.filter((group, at) => group !== groups[at - 1]).length).toBe(new Set(groups).size);
});

it('has titles of events without Markdown, addresses and words in the wrong case', () => {
	const [events] = named(nodeNamed('zoomTrigger'), 'events');
	const names = recordsIn(events?.options).map(({ name }) => String(name));
	expect(
		names.filter((name) => /[[\]*_`]|https?:|\b(?:Url|Sms|Qos|Aic|Sla|Dtmf)\b|\/[a-z]/.test(name)),
	).toEqual([]);
});

/** Texts that a person reads. */
function textsIn(value: unknown): string[] {
	if (Array.isArray(value)) return value.flatMap(textsIn);
	if (!isRecord(value)) return [];
	return Object.entries(value).flatMap(([key, inner]) =>
		typeof inner === 'string' && /^(displayName|description|hint|action|placeholder|name)$/.test(key)
			? [inner]
			: textsIn(inner),
	);
}

it.each(NODES)(
	'$description.displayName spells email, canceled and recognized in one way',
	({ description }) => {
		expect(textsIn(description).filter((text) => /e-mail|(?<!_)cancelled|recognis/i.test(text))).toEqual([]);
	},
);

it('names the operation in every template, so that a template does not depend on what is preselected', () => {
	const folder = join(__dirname, '../../templates');
	for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
		const { nodes } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as { nodes: unknown };
		for (const { type, parameters } of recordsIn(nodes)) {
			if (!/zoom-automation\.zoom(User|Meeting|Report|Phone|TeamChat|Status)$/.test(String(type))) continue;
			expect({ file, parameters }).toMatchObject({
				parameters: { resource: expect.any(String), operation: expect.any(String) },
			});
		}
	}
});

/** The one word that says what an operation does to Zoom, as n8n and Zoom use it. */
const VERBS =
	/^(Add|Approve|Assign|Block|Bring|Call|Cancel|Change|Check|Compare|Count|Create|Delete|Disassociate|Download|End|Get|Give|Let|List|Lock|Make|Mark|Move|Permanently|Plan|Prepare|Put|Record|Register|Reject|Remove|Rename|Replace|Restore|Schedule|Send|Set|Start|Stop)\b/;

it.each(ACTIONS)('$description.displayName says with a verb first what each operation does', (node) => {
	const descriptions = named(node, 'operation').flatMap(({ options }) =>
		recordsIn(options).map(({ description }) => String(description)),
	);
	expect(descriptions.filter((text) => !VERBS.test(text))).toEqual([]);
});

it.each(NODES)('$description.displayName speaks plain English', ({ description }) => {
	expect(textsIn(description).filter((text) => text.includes(' ') && TRANSLATED.test(text))).toEqual([]);
});

/** Turns of phrase that were found in texts, and mended. */
const TRANSLATED =
	/under way|single sign-on|\blogs? in\b|for good|\bhas to\b|\bhave to\b|empty means|\bEmpty:|a person gets|anew|dialled|has those\b/i;

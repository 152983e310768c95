import type { IDataObject, ILoadOptionsFunctions, INodeType } from 'n8n-workflow';
import { isRecord } from '../../zoom/values';
import { methodOf } from '../support/pickers';
import { ZoomMeeting } from '../../nodes/ZoomMeeting/ZoomMeeting.node';
import { ZoomPhone } from '../../nodes/ZoomPhone/ZoomPhone.node';
import { ZoomReport } from '../../nodes/ZoomReport/ZoomReport.node';
import { ZoomStatus } from '../../nodes/ZoomStatus/ZoomStatus.node';
import { ZoomTeamChat } from '../../nodes/ZoomTeamChat/ZoomTeamChat.node';
import { ZoomTrigger } from '../../nodes/ZoomTrigger/ZoomTrigger.node';
import { ZoomUser } from '../../nodes/ZoomUser/ZoomUser.node';
import { ZoomWebhookTrigger } from '../../nodes/ZoomWebhookTrigger/ZoomWebhookTrigger.node';

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

it.each([
	ZoomMeeting,
	ZoomPhone,
	ZoomReport,
	ZoomStatus,
	ZoomTeamChat,
	ZoomTrigger,
	ZoomUser,
	ZoomWebhookTrigger,
])('has exactly the methods that its pickers name: %p', (Node) => {
	const node = new Node();
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

it.each([ZoomMeeting, ZoomPhone, ZoomReport, ZoomStatus, ZoomTeamChat, ZoomTrigger, ZoomUser])(
	'offers what a drop-down begins with, which n8n else marks as a mistake before anybody touches it: %p',
	async (Node) => {
		const node = new Node();
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
	expect(namedIn(new ZoomUser().description)).toEqual(
		expect.arrayContaining([
			'listSearch searchUsers',
			'resourceMapping customAttributes',
			'loadOptions getGroups',
			'loadOptions getRoles',
		]),
	);
});

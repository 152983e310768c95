import type { INodeType } from 'n8n-workflow';
import { isRecord } from '../../zoom/values';
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

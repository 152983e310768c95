import { among, byEmail, byId, from, someText, type Story } from './example';

const ana = byEmail('ana@example.com');
const ben = byEmail('ben@example.com');

export const TWO = {
	users: [
		{ email: 'ana@example.com', type: 2 as const },
		{ email: 'ben@example.com', type: 2 as const },
	],
};

/** Who works with whom: assistants and schedulers, groups, roles. */
export const TEAMS: readonly Story[] = [
	{
		name: 'who schedules for whom',
		seed: TWO,
		examples: [
			{
				operation: 'assistant add',
				parameters: { userId: ana, assistantId: ben },
				shows: [{ userId: 'ana@example.com', assistantId: 'ben@example.com', added: true }],
			},
			{
				operation: 'assistant getAll',
				parameters: { userId: ana },
				shows: [{ email: 'ben@example.com' }],
			},
			{
				operation: 'assistant remove',
				parameters: { userId: ana, assistantId: ben },
				shows: [{ removed: true }],
			},
			{ operation: 'assistant getAll', parameters: { userId: ana }, shows: [] },
			{
				operation: 'scheduler add',
				parameters: { userId: ben, schedulerId: ana },
				shows: [{ userId: 'ben@example.com', schedulerId: 'ana@example.com', added: true }],
			},
			{
				operation: 'scheduler getAll',
				parameters: { userId: ben },
				shows: [{ email: 'ana@example.com' }],
			},
			{
				operation: 'scheduler remove',
				parameters: { userId: ben, schedulerId: ana },
				shows: [{ removed: true }],
			},
			{ operation: 'scheduler getAll', parameters: { userId: ben }, shows: [] },
			{
				operation: 'scheduler add',
				parameters: { userId: ben, schedulerId: ana },
				shows: [{ added: true }],
			},
			{ operation: 'scheduler removeAll', parameters: { userId: ben }, shows: [{ removed: true }] },
			{ operation: 'scheduler getAll', parameters: { userId: ben }, shows: [] },
			{
				operation: 'assistant add',
				parameters: { userId: ana, assistantId: ben },
				shows: [{ added: true }],
			},
			{ operation: 'assistant removeAll', parameters: { userId: ana }, shows: [{ removed: true }] },
			{ operation: 'assistant getAll', parameters: { userId: ana }, shows: [] },
		],
	},
	{
		name: 'a group',
		seed: TWO,
		examples: [
			{
				operation: 'group create',
				parameters: { name: 'Sales' },
				shows: [{ id: someText, name: 'Sales' }],
			},
			{
				operation: 'group addMembers',
				parameters: { groupId: byId(from('group create', 'id')), userId: ana },
				shows: [{ userId: 'ana@example.com', added: true }],
			},
			{
				operation: 'group getMembers',
				parameters: { groupId: byId(from('group create', 'id')) },
				shows: [{ email: 'ana@example.com' }],
			},
			{
				operation: 'group update',
				parameters: { groupId: byId(from('group create', 'id')), name: 'Field Sales' },
				shows: [{ updated: true }],
			},
			{
				operation: 'group get',
				parameters: { groupId: byId(from('group create', 'id')) },
				shows: [{ name: 'Field Sales', total_members: 1 }],
			},
			{ operation: 'group getAll', shows: [{ name: 'Field Sales' }] },
			{
				operation: 'group removeMember',
				parameters: { groupId: byId(from('group create', 'id')), userId: ana },
				shows: [{ removed: true }],
			},
			{
				operation: 'group getMembers',
				parameters: { groupId: byId(from('group create', 'id')) },
				shows: [],
			},
			{
				operation: 'group delete',
				parameters: { groupId: byId(from('group create', 'id')) },
				shows: [{ deleted: true }],
			},
			{ operation: 'group getAll', shows: [] },
		],
	},
	{
		name: 'a role',
		seed: TWO,
		examples: [
			{
				operation: 'role getAll',
				shows: among({ name: 'Owner' }, { name: 'Admin' }, { name: 'Member' }),
			},
			{
				operation: 'role get',
				parameters: { roleId: byId(1) },
				shows: [{ name: 'Admin', privileges: expect.any(Array) as unknown }],
			},
			{
				operation: 'role assign',
				parameters: { roleId: byId(1), userId: ana },
				shows: [{ userId: 'ana@example.com', assigned: true }],
			},
			{
				operation: 'role getMembers',
				parameters: { roleId: byId(1) },
				shows: [{ email: 'ana@example.com' }],
			},
			{
				operation: 'role unassign',
				parameters: { roleId: byId(1), userId: ana },
				shows: [{ unassigned: true }],
				leaves: ({ user }) => {
					expect(user('ana@example.com')).toMatchObject({ role_id: '2' });
				},
			},
		],
	},
];

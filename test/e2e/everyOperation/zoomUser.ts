import { among, byEmail, byId, someText, type Story } from './example';
import { ACCOUNT } from './zoomUserAccount';
import { TEAMS, TWO } from './zoomUserTeams';

const ana = byEmail('ana@example.com');
const ben = byEmail('ben@example.com');
const PNG = '89504e470d0a1a0a';
const picture = Buffer.from(PNG, 'hex').toString('base64');

const mapping = {
	fieldMapping: { row: [{ zoomField: 'dept', column: 'department' }] },
	leavers: 'absent',
};

export const ZOOM_USER: readonly Story[] = [
	{
		name: 'somebody new',
		examples: [
			{
				operation: 'user create',
				parameters: { email: 'new@example.com', type: 1, additionalFields: { firstName: 'Neo' } },
				shows: [{ email: 'new@example.com', first_name: 'Neo' }],
			},
			{
				operation: 'user createOrUpdate',
				parameters: { email: 'new@example.com', type: 1, updateFields: { dept: 'IT' } },
				shows: [{ userId: 'new@example.com', created: false, updated: true }],
			},
			{
				operation: 'user get',
				parameters: { userId: byEmail('new@example.com') },
				shows: [{ email: 'new@example.com', first_name: 'Neo', dept: 'IT', status: 'pending' }],
			},
			{
				operation: 'user delete',
				parameters: { userId: byEmail('new@example.com'), deleteAction: 'disassociate' },
				shows: [{ userId: 'new@example.com', deleted: true }],
				leaves: ({ user }) => {
					expect(user('new@example.com')).toBeUndefined();
				},
			},
		],
	},
	{
		name: 'users who change',
		managedDomains: ['example.com'],
		seed: {
			users: [
				{ email: 'ana@example.com', type: 1 },
				{ email: 'ben@example.com', type: 2 },
				{ email: 'old@example.com', status: 'inactive' },
			],
		},
		examples: [
			{
				operation: 'user update',
				parameters: { userId: ana, updateFields: { jobTitle: 'Tester' } },
				shows: [{ updated: true }],
				leaves: ({ user }) => {
					expect(user('anna@example.com')).toMatchObject({ job_title: 'Tester' });
				},
			},
			{
				operation: 'user changeLicense',
				parameters: { userId: ana, type: 2 },
				shows: [{ type: 2, updated: true }],
				leaves: ({ user }) => {
					expect(user('anna@example.com')).toMatchObject({ type: 2 });
				},
			},
			{
				operation: 'user updatePassword',
				parameters: { userId: ana, password: 'L0ng-enough' },
				shows: [{ updated: true }],
				leaves: ({ user }) => {
					expect(user('anna@example.com')).toMatchObject({ password: 'L0ng-enough' });
				},
			},
			{
				operation: 'user updateEmail',
				parameters: { userId: ana, email: 'anna@example.com' },
				shows: [{ email: 'anna@example.com', updated: true }],
				leaves: ({ user }) => {
					expect(user('ana@example.com')).toBeUndefined();
				},
			},
			{
				operation: 'user deactivate',
				parameters: { userId: ben },
				shows: [{ status: 'inactive' }],
				leaves: ({ user }) => {
					expect(user('ben@example.com')).toMatchObject({ status: 'inactive' });
				},
			},
			{
				operation: 'user activate',
				parameters: { userId: byEmail('old@example.com') },
				shows: [{ status: 'active' }],
				leaves: ({ user }) => {
					expect(user('old@example.com')).toMatchObject({ status: 'active' });
				},
			},
			{
				operation: 'user getAll',
				parameters: { filters: { status: 'inactive' } },
				shows: [{ email: 'ben@example.com' }],
			},
			{
				operation: 'user getSummary',
				shows: [{ licensed_users_count: 2 }],
			},
		],
	},
	{
		name: 'what belongs to a user',
		seed: TWO,
		examples: [
			{
				operation: 'user updateSettings',
				parameters: { userId: ana, settings: '{ "in_meeting": { "waiting_room": true } }' },
				shows: [{ updated: true }],
			},
			{
				operation: 'user getSettings',
				parameters: { userId: ana, options: { only: 'waiting_room' } },
				shows: [{ in_meeting: { waiting_room: true } }],
			},
			{
				operation: 'user setPresence',
				parameters: { userId: ana, status: 'Do_No_Disturb', duration: 5 },
				shows: [{ updated: true }],
			},
			{
				operation: 'user getPresence',
				parameters: { userId: ana },
				shows: [{ status: 'Do_Not_Disturb' }],
			},
			{
				operation: 'user getPermissions',
				parameters: { userId: ana },
				shows: [{ permissions: ['User:Read'] }],
			},
			{
				operation: 'user checkEmail',
				parameters: { email: 'ana@example.com' },
				shows: [{ email: 'ana@example.com', exists: true }],
			},
			{
				operation: 'user getToken',
				parameters: { userId: ana },
				shows: [{ type: 'zak', token: someText }],
			},
			{
				operation: 'user signOut',
				parameters: { userId: byEmail('ben@example.com') },
				shows: [{ signedOut: true }],
				leaves: ({ requests }) => {
					expect(requests).toEqual(among({ method: 'DELETE', path: '/v2/users/ben%40example.com/token' }));
				},
			},
		],
	},
	{
		name: 'pictures',
		seed: { users: [{ email: 'ana@example.com' }, { email: 'ben@example.com', picture }] },
		picture,
		examples: [
			{
				operation: 'user uploadPicture',
				parameters: { userId: ana, binaryField: 'data' },
				shows: [{ updated: true }],
				leaves: ({ user }) => {
					expect(user('ana@example.com')?.picture).toBe(picture);
				},
			},
			{
				operation: 'user deletePicture',
				parameters: { userId: ben },
				shows: [{ deleted: true }],
				leaves: ({ user }) => {
					expect(user('ben@example.com')?.picture).toBeUndefined();
				},
			},
		],
	},
	{
		name: 'a picture of the person who connected the account',
		asOwner: true,
		picture,
		examples: [
			{
				operation: 'user uploadPicture',
				parameters: { userId: byId('me'), binaryField: 'data' },
				shows: [{ userId: 'me', updated: true }],
				leaves: ({ users }) => {
					expect(users.map((user) => user.picture)).toEqual([picture]);
				},
			},
			{
				operation: 'user get',
				parameters: { userId: byEmail('') },
				shows: [{ first_name: 'Olivia' }],
			},
		],
	},
	{
		name: 'a sync that is planned',
		seed: TWO,
		items: [{ email: 'ana@example.com', department: 'Sales' }, { email: 'new@example.com' }],
		examples: [
			{
				operation: 'user sync',
				parameters: { mode: 'plan', ...mapping },
				shows: among(
					{ email: 'ana@example.com', action: 'update', result: 'planned' },
					{ email: 'new@example.com', action: 'create', result: 'planned' },
					{ email: 'ben@example.com', action: 'deactivate', result: 'planned' },
				),
				leaves: ({ user }) => {
					expect(user('new@example.com')).toBeUndefined();
				},
			},
		],
	},
	{
		name: 'a sync that is applied',
		seed: TWO,
		items: [{ email: 'ana@example.com', department: 'Sales' }, { email: 'new@example.com' }],
		examples: [
			{
				operation: 'user sync',
				parameters: { mode: 'apply', ...mapping },
				shows: among(
					{ email: 'ana@example.com', action: 'update', result: 'done' },
					{ email: 'new@example.com', action: 'create', result: 'done' },
					{ email: 'ben@example.com', action: 'deactivate', result: 'done' },
				),
				leaves: ({ user }) => {
					expect(user('ana@example.com')).toMatchObject({ dept: 'Sales' });
					expect(user('new@example.com')).toMatchObject({ status: 'pending' });
					expect(user('ben@example.com')).toMatchObject({ status: 'inactive' });
				},
			},
		],
	},
	{
		name: 'a sync that puts people into a group that it creates',
		seed: TWO,
		items: [{ email: 'ana@example.com', team: 'Sales' }, { email: 'ben@example.com' }],
		examples: [
			{
				operation: 'user sync',
				parameters: {
					mode: 'apply',
					groupsColumn: 'team',
					managedGroups: ['Sales'],
					options: { createGroups: true },
				},
				shows: among(
					{ action: 'createGroup', result: 'done' },
					{ email: 'ana@example.com', action: 'update', result: 'done' },
					{ email: 'ben@example.com', action: 'unchanged', result: 'none' },
				),
				leaves: ({ user }) => {
					expect(user('ana@example.com')?.group_ids).toHaveLength(1);
					expect(user('ben@example.com')?.group_ids).toEqual([]);
				},
			},
		],
	},
	{
		name: 'a sync that puts somebody into a call queue',
		seed: {
			...TWO,
			phone: { users: [{ email: 'ana@example.com', extension: 801 }], queues: [{ name: 'Sales' }] },
		},
		items: [{ email: 'ana@example.com', queues: 'Sales' }, { email: 'ben@example.com' }],
		examples: [
			{
				operation: 'user sync',
				parameters: { mode: 'apply', queuesColumn: 'queues', managedQueues: ['Sales'] },
				shows: among(
					{ email: 'ana@example.com', action: 'update', result: 'done' },
					{ email: 'ben@example.com', action: 'unchanged', result: 'none' },
				),
			},
		],
	},
	{
		name: 'a sync that keeps what takes a look at each person',
		seed: TWO,
		items: [
			{ email: 'ana@example.com', title: 'Accountant', boss: 'ben@example.com' },
			{ email: 'ben@example.com', title: '', boss: 'nobody@example.com' },
		],
		examples: [
			{
				operation: 'user sync',
				parameters: {
					mode: 'apply',
					fieldMapping: {
						row: [
							{ zoomField: 'job_title', column: 'title' },
							{ zoomField: 'manager', column: 'boss' },
						],
					},
				},
				shows: among(
					{ email: 'ana@example.com', action: 'update', result: 'done' },
					{ email: 'ben@example.com', action: 'conflict', result: 'none' },
				),
				leaves: ({ user }) => {
					expect(user('ana@example.com')).toMatchObject({
						job_title: 'Accountant',
						manager: 'ben@example.com',
					});
					expect(user('ben@example.com')?.manager).toBeUndefined();
				},
			},
		],
	},
	{
		name: 'a sync that gives somebody an add-on',
		seed: {
			users: ['ana', 'ben'].map((name) => ({ email: `${name}@example.com`, type: 2 as const })),
		},
		items: [
			{ email: 'ana@example.com', addOns: 'Webinar 500' },
			{ email: 'ben@example.com', addOns: '' },
		],
		examples: [
			{
				operation: 'user sync',
				parameters: { mode: 'apply', addOnsColumn: 'addOns', managedAddOns: ['webinar'] },
				shows: among(
					{ email: 'ana@example.com', action: 'changeLicense', result: 'done' },
					{ email: 'ben@example.com', action: 'unchanged', result: 'none' },
				),
				leaves: ({ user }) => {
					expect(user('ana@example.com')?.addOns).toEqual({ webinar: 500 });
				},
			},
		],
	},
	{
		name: 'a sync that moves somebody to another division',
		seed: { ...TWO, divisions: ['North'] },
		items: [{ email: 'ana@example.com', office: 'North' }, { email: 'ben@example.com' }],
		examples: [
			{
				operation: 'user sync',
				parameters: { mode: 'apply', divisionColumn: 'office', managedDivisions: ['North'] },
				shows: among(
					{ email: 'ana@example.com', action: 'update', result: 'done' },
					{ email: 'ben@example.com', action: 'unchanged', result: 'none' },
				),
				leaves: ({ user }) => {
					expect(user('ana@example.com')?.division_ids).toHaveLength(1);
					expect(user('ben@example.com')?.division_ids).toEqual([]);
				},
			},
		],
	},
	{
		name: 'a sync that gives somebody a telephone',
		seed: {
			...TWO,
			phone: {
				plans: [{ type: 100, name: 'US/CA Metered Calling Plan', subscribed: 1 }],
				numbers: ['+14155550101'],
			},
		},
		items: [
			{ email: 'ana@example.com', extension: '801', plan: '100', phone: 'next free' },
			{ email: 'ben@example.com' },
		],
		examples: [
			{
				operation: 'user sync',
				parameters: {
					mode: 'apply',
					extensionColumn: 'extension',
					callingPlanColumn: 'plan',
					phoneNumberColumn: 'phone',
				},
				shows: among(
					{ email: 'ana@example.com', action: 'update', result: 'done' },
					{ email: 'ben@example.com', action: 'unchanged', result: 'none' },
				),
			},
		],
	},
	...TEAMS,
	...ACCOUNT,
];

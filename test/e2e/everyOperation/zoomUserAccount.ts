import { byEmail, byId, from, someText, type Story } from './example';

const ana = byEmail('ana@example.com');
const group = { groupId: byId(from('group create', 'id')) };
const role = { roleId: byId(from('role create', 'id')) };
const document = from('account exportSettings', 'document');

const CHAT_OFF = '{ "in_meeting": { "chat": false } }';

/** The account as a whole: licenses, settings and locks, roles. */
export const ACCOUNT: readonly Story[] = [
	{
		name: 'licenses of every kind',
		seed: { users: [{ email: 'ana@example.com', type: 2 as const }] },
		examples: [
			{
				operation: 'user changeLicense',
				parameters: { userId: ana, feature: 'webinar', webinar: '1' },
				shows: [{ license: 'webinar', value: '1', updated: true }],
				leaves: ({ user }) => {
					expect(user('ana@example.com')?.addOns).toEqual({ webinar: 500 });
				},
			},
			{
				operation: 'user getAll',
				parameters: { filters: { addOns: ['webinar'] }, options: { includeAddOns: true } },
				shows: [{ email: 'ana@example.com', add_ons: [{ addOn: 'webinar', capacity: 500 }] }],
			},
			{
				operation: 'license getPools',
				shows: [{ pool: 'base', bought: 100_000, assigned: 2 }],
			},
		],
	},
	{
		name: 'settings of a group',
		examples: [
			{ operation: 'group create', parameters: { name: 'Sales' }, shows: [{ id: someText }] },
			{
				operation: 'group updateSettings',
				parameters: { ...group, settings: CHAT_OFF },
				shows: [{ updated: true }],
			},
			{ operation: 'group getSettings', parameters: group, shows: [{ in_meeting: { chat: false } }] },
			{
				operation: 'group updateLockSettings',
				parameters: { ...group, settings: '{ "in_meeting": { "chat": true } }' },
				shows: [{ updated: true }],
			},
			{ operation: 'group getLockSettings', parameters: group, shows: [{ in_meeting: { chat: true } }] },
		],
	},
	{
		name: 'a role from first to last',
		examples: [
			{
				operation: 'role create',
				parameters: { name: 'Help desk', additionalFields: { privileges: 'User:Read' } },
				shows: [{ id: someText, name: 'Help desk' }],
			},
			{
				operation: 'role update',
				parameters: { ...role, updateFields: { description: 'Helps' } },
				shows: [{ updated: true }],
			},
			{
				operation: 'role get',
				parameters: role,
				shows: [{ description: 'Helps', privileges: ['User:Read'] }],
			},
			{ operation: 'role delete', parameters: role, shows: [{ deleted: true }] },
		],
	},
	{
		name: 'settings of the account, put back',
		managedDomains: ['example.com'],
		trustedDomains: ['partner.example'],
		examples: [
			{
				operation: 'account exportSettings',
				shows: [
					{ document: { version: 1, account: { general: { in_meeting: { chat: true } } } }, missing: [] },
				],
			},
			{
				operation: 'account updateSettings',
				parameters: { settings: CHAT_OFF },
				shows: [{ updated: true }],
			},
			{
				operation: 'account compareSettings',
				parameters: { document },
				shows: [
					{
						same: false,
						count: 1,
						differences: [{ words: 'Account: in meeting → chat: approved on, now off' }],
					},
				],
			},
			{
				operation: 'account applySettings',
				parameters: { document, mode: 'apply' },
				shows: [{ results: { done: 1, failed: 0 } }],
			},
			{
				operation: 'account getSettings',
				parameters: { options: { only: 'chat' } },
				shows: [{ in_meeting: { chat: true } }],
			},
			{
				operation: 'account updateLockSettings',
				parameters: { settings: '{ "in_meeting": { "chat": true } }' },
				shows: [{ updated: true, checked: true }],
			},
			{ operation: 'account getLockSettings', shows: [{ in_meeting: { chat: true } }] },
			{ operation: 'account getManagedDomains', shows: [{ domain: 'example.com' }] },
			{ operation: 'account getTrustedDomains', shows: [{ domain: 'partner.example' }] },
		],
	},
];

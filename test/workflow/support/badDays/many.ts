import type { IDataObject, INodeParameters } from 'n8n-workflow';
import type { Seed } from '../../../../simulator';
import { byEmail, DAY_MS, type Story } from '../../../e2e/everyOperation/example';

/** What people do with many objects at once: there one of them must not end the run, nor be forgotten. */

const NAMES = ['ana', 'bo', 'cy', 'di', 'ed', 'fi', 'gus'];
const emails = NAMES.map((name) => `${name}@example.com`);
const users = [
	...emails.map((email) => ({ email, type: 2 as const, timezone: 'Asia/Tokyo' })),
	{ email: 'invited@example.com', status: 'pending' as const },
	{ email: 'away@example.com', status: 'inactive' as const },
];
const items = emails.map((email) => ({ email }));
const userId = byEmail('={{ $json.email }}');
const shows: unknown = [];
const startsAt = Date.now() - 3 * DAY_MS;
const endsAt = startsAt + 3_600_000;
const participants = ['Ana', 'Bo', 'Cy', 'Di'].map((name) => ({
	name,
	email: `${name.toLowerCase()}@example.com`,
	joinedAt: startsAt,
	leftAt: endsAt,
}));
const one = (operation: string, parameters: Story['examples'][number]['parameters'] = {}): Story => ({
	name: `${operation} for many`,
	seed: {
		users,
		meetings: emails.map((host, index) => ({ host, id: 81_000_000_001 + index })),
		recordings: emails.flatMap((host) => [
			{ host, startsAt },
			{ host, startsAt: startsAt - DAY_MS },
		]),
		pastMeetings: emails.map((host, index) => ({
			host,
			id: 82_000_000_001 + index,
			topic: `Meeting of ${host}`,
			startsAt,
			endsAt,
			participants,
		})),
	},
	items,
	examples: [{ operation, parameters, shows }],
});

/** With one item: the operation itself goes through the account. */
const whole = (operation: string, parameters: Story['examples'][number]['parameters']): Story => ({
	...one(operation, parameters),
	name: `${operation} of the account`,
	items: [{}],
});

const hr = [
	...emails.slice(0, 5).map((email) => ({ email, department: 'Sales', zone: 'Asia/Tokyo' })),
	{ email: 'invited@example.com', department: 'Sales', zone: 'Asia/Tokyo' },
	{ email: 'away@example.com', department: 'Sales', zone: 'Asia/Tokyo' },
	{ email: 'new@example.com', department: 'IT', zone: 'Asia/Tokyo' },
];
const sync = (mode: string): Story => ({
	...one('user sync', {
		mode,
		fieldMapping: {
			row: [
				{ zoomField: 'dept', column: 'department' },
				{ zoomField: 'timezone', column: 'zone' },
			],
		},
		leavers: 'absent',
		removalLimit: 50,
	}),
	name: `user sync: ${mode}`,
	items: hr,
});

interface Columns {
	/** Of everybody who stays, beside an extension number. */
	readonly cells: IDataObject;
	/** Of everybody else; default: no row. */
	readonly left?: IDataObject;
	readonly parameters: INodeParameters;
	readonly seed: Seed;
}

/** A sync of a list with these cells. */
function columns(name: string, { cells, left, parameters, seed }: Columns): Story {
	const { seed: account, ...story } = one('user sync', { mode: 'apply', ...parameters });
	return {
		...story,
		name: `user sync: ${name}`,
		seed: { ...account, ...seed },
		items: [
			...emails.slice(0, 5).map((email, index) => ({ email, extension: 801 + index, ...cells })),
			...(left ? emails.slice(5).map((email) => ({ email, ...left })) : []),
		],
	};
}

const METERED = { type: 100, name: 'US/CA Metered Calling Plan', subscribed: 20 };
const phoneUsers = emails.map((email, index) => ({ email, extension: 801 + index, callingPlans: [100] }));
const phone = {
	sites: ['Berlin'],
	users: phoneUsers,
	numbers: ['+14155550101', '+14155550102', '+14155550103', '+14155550104', '+14155550105'],
	plans: [METERED],
};

/** What else the list decides: memberships, roles, divisions, profiles, telephones and their numbers, one list for each. */
const COLUMNS: readonly Story[] = [
	columns('groups', {
		cells: { team: 'Sales' },
		parameters: {
			groupsColumn: 'team',
			managedGroups: ['Sales', 'Field'],
			options: { createGroups: true, maxLeavingGroups: 50 },
		},
		seed: { groups: [{ name: 'Field', members: emails.slice(0, 3) }] },
	}),
	columns('roles', {
		cells: { role: 'Help Desk' },
		parameters: { roleColumn: 'role', managedRoles: ['Help Desk'], options: { maxChangingRoles: 50 } },
		seed: { roles: ['Help Desk'] },
	}),
	columns('divisions', {
		cells: { office: 'North' },
		parameters: {
			divisionColumn: 'office',
			managedDivisions: ['North'],
			options: { maxChangingDivisions: 50 },
		},
		seed: { divisions: ['North'] },
	}),
	columns('profiles', {
		cells: { title: 'Clerk', boss: emails[6] ?? '' },
		parameters: {
			fieldMapping: {
				row: [
					{ zoomField: 'job_title', column: 'title' },
					{ zoomField: 'manager', column: 'boss' },
				],
			},
		},
		seed: {},
	}),
	columns('telephones', {
		cells: { place: 'Berlin', plan: '100', number: 'next free' },
		parameters: {
			extensionColumn: 'extension',
			phoneSiteColumn: 'place',
			callingPlanColumn: 'plan',
			phoneNumberColumn: 'number',
			options: { maxChangingPhones: 50 },
		},
		seed: { phone: { ...phone, users: phoneUsers.slice(3) } },
	}),
	columns('call queues', {
		cells: { queues: 'Support' },
		parameters: {
			queuesColumn: 'queues',
			managedQueues: ['Sales', 'Support'],
			options: { maxLeavingQueues: 50 },
		},
		seed: {
			phone: {
				...phone,
				queues: [
					{ name: 'Sales', members: emails.slice(0, 4) },
					{ name: 'Support', managers: emails.slice(4, 5) },
				],
			},
		},
	}),
	columns('numbers of leavers', {
		cells: { status: 'active', manager: 'ana@example.com' },
		left: { status: 'left', manager: 'ana@example.com' },
		parameters: {
			accountColumn: 'status',
			accountValues: 'active',
			leavers: 'listed',
			removalLimit: 50,
			leaverNumbers: 'manager',
			managerColumn: 'manager',
			queuesColumn: 'queues',
			managedQueues: ['Sales'],
		},
		seed: {
			phone: {
				...phone,
				users: phoneUsers.map((person, index) => ({ ...person, numbers: [`+1415555020${index}`] })),
				queues: [{ name: 'Sales', members: emails }],
			},
		},
	}),
];

const lastDays = { period: 'lastDays', days: 20, options: { timezone: 'UTC' } };

export const MANY: Readonly<Record<'users' | 'meetings' | 'reports', readonly Story[]>> = {
	users: [
		one('user get', { userId }),
		one('user update', { userId, updateFields: { jobTitle: 'Tester' } }),
		one('user delete', { userId, deleteAction: 'disassociate' }),
		one('user changeLicense', { userId, type: 1 }),
		whole('user getAll', { returnAll: true }),
		sync('plan'),
		sync('apply'),
		...COLUMNS,
	],
	meetings: [
		one('meeting getAll', { userId, returnAll: true }),
		one('recording getAll', { userId, returnAll: true }),
		whole('recording getAll', { of: 'account', returnAll: true }),
	],
	reports: [
		whole('account hostMeetings', { ...lastDays, hosts: 'all', addParticipants: true }),
		whole('account inactiveHosts', lastDays),
		whole('account activeHosts', lastDays),
		whole('account usageSummary', lastDays),
	],
};

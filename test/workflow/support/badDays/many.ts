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

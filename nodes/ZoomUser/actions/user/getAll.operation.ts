import {
	defineOperation,
	endedRow,
	field,
	limitOf,
	listSize,
	missingNotice,
	RowLimit,
	skippedRow,
	type Zoom,
} from '../../../adapter/kit';
import { groupLocator, roleLocator } from '../../../adapter/pickers';
import { simplifyUser } from './fields';
import { withAddOns } from './withAddOns';
import { ADD_ONS } from '../../../../zoom/account/licenses';
import { PartialRead } from '../../../../zoom/reports/partialRead';
import { numberOf, type ZoomRecord } from '../../../../zoom/values';
import { USER_STATUSES } from '../../../../zoom/values/userStatuses';

const INCLUDED = [
	{ name: 'Custom Attributes', value: 'custom_attributes' },
	{ name: 'Host Key', value: 'host_key' },
] as const;
type IncludedField = (typeof INCLUDED)[number]['value'];

const STATUSES = [
	{ name: 'Active', value: 'active', description: 'Users who can sign in' },
	{ name: 'All', value: 'all', description: 'Active, inactive and pending users' },
	{ name: 'Inactive', value: 'inactive', description: 'Users who were deactivated' },
	{ name: 'Pending', value: 'pending', description: 'People who have not accepted their invitation yet' },
] as const;

const status = field.options({
	displayName: 'Status',
	description:
		'Which users to list. Zoom lists one status at a time: All takes three times as many calls, and adds the status to each user.',
	options: STATUSES,
	default: 'active',
});

const filters = field.filters({
	addOns: field.multiOptions({
		displayName: 'Has Add-On',
		description:
			'Only users with one of these add-ons. Zoom cannot search by them: the settings of every user are read, one call for each user.',
		options: ADD_ONS,
	}),
	groupId: groupLocator(
		'Only members of this group. Zoom cannot search by group: all users are read, and the others are left out.',
	),
	license: field.options({
		displayName: 'License',
		description: 'Only users with this license, which Zoom can search by; for others see Has Add-On',
		options: [
			{ name: 'Compliance Management', value: 'zoom_compliance_management' },
			{ name: 'Workforce Management', value: 'zoom_workforce_management' },
		],
		default: 'zoom_workforce_management',
	}),
	roleId: roleLocator('Only users with this role'),
	// Saved workflows have it here.
	status: field.options({
		displayName: 'Status (Earlier Versions)',
		description: 'Used in place of Status by workflows that were made before that field existed',
		options: STATUSES,
		default: 'active',
	}),
	type: field.options({
		displayName: 'User Type',
		description:
			'Only users with this license. Zoom cannot search by type: all users are read, and the others are left out.',
		options: [
			{ name: 'Basic', value: 1 },
			{ name: 'Licensed', value: 2 },
			{ name: 'None (SSO Only)', value: 99 },
			{ name: 'Unassigned (No Meetings)', value: 4 },
		],
		default: 2,
	}),
});

export const getAll = defineOperation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many users',
	description: 'List the users of the account; only active ones, unless you choose another status',
	optionalRoutes: { 'GET /users/{userId}/settings': ['includeAddOns', 'addOns'] },
	parameters: { status, ...listSize, filters, simplify: simplifyUser() },
	options: {
		includeAddOns: field.flag(
			'Include Add-Ons',
			'to add the add-ons of each user, under "add_ons". The settings of each user are read, one call for each user.',
		),
		includeFields: field.multiOptions({
			displayName: 'Include Fields',
			description:
				'Fields that Zoom returns only on request; turn Simplify off to see them. With both, the list is read twice, because Zoom returns one at a time.',
			options: INCLUDED,
		}),
	},
	async execute({ zoom, n8n, values, options: { includeFields = [], includeAddOns = false } }) {
		const {
			roleId,
			license,
			groupId,
			type,
			status: wantedStatus = values.status,
			addOns = [],
		} = values.filters;
		const query = { ...(roleId && { role_id: roleId }), ...(license && { license }) };
		const [included, ...others] = includeFields;
		const wanted = (user: ZoomRecord): boolean =>
			(!groupId || (Array.isArray(user['group_ids']) && user['group_ids'].includes(groupId))) &&
			(type === undefined || numberOf(user['type']) === type);
		const filtered = Boolean(groupId) || type !== undefined;
		const limit = limitOf(values, n8n);
		const byAddOn = addOns.length > 0;
		const partial = new PartialRead();
		const users: ZoomRecord[] = [];
		for (const one of wantedStatus === 'all' ? USER_STATUSES : [wantedStatus]) {
			if (limit.endsAt(users.length)) break;
			const ask = { ...query, status: one };
			const found = await take(
				zoom,
				{ ...ask, ...(included && { include_fields: included }) },
				// Who has the add-on is only known afterwards.
				byAddOn ? new RowLimit(undefined, '', n8n) : limit,
				users.length,
				filtered ? wanted : undefined,
			);
			for (const other of others) await addField(zoom, { ...ask, include_fields: other }, found);
			const shown =
				byAddOn || includeAddOns
					? await withAddOns(zoom, found, addOns, { limit, taken: users.length, partial })
					: found;
			users.push(...shown);
		}
		partial.finish();
		const notice = missingNotice(partial);
		if (notice) n8n.notice(notice);
		return [
			...users.map((user) => ({
				...values.simplify(user),
				...('add_ons' in user && { add_ons: user['add_ons'] }),
			})),
			...partial.skipped.map(skippedRow),
			...(partial.ended
				? [endedRow(partial.ended, 'The add-ons of the other users are missing: run again later.')]
				: []),
		];
	},
});

/** @param wanted what Zoom cannot filter by; without it Zoom is asked for no more than are needed */
async function take(
	zoom: Zoom,
	query: Record<string, string>,
	limit: RowLimit,
	taken: number,
	wanted?: (user: ZoomRecord) => boolean,
): Promise<ZoomRecord[]> {
	if (!wanted) return await zoom.list('GET /users', { query }, limit.rest(taken));
	const users: ZoomRecord[] = [];
	for await (const user of zoom.iterate('GET /users', { query })) {
		if (!wanted(user)) continue;
		if (limit.endsAt(taken + users.length)) break;
		users.push(user);
	}
	return users;
}

/** Zoom includes one extra field an answer: the list is read again for the next one, as far as these users go. */
async function addField(
	zoom: Zoom,
	query: { include_fields: IncludedField },
	users: ZoomRecord[],
): Promise<void> {
	const missing = new Map(users.map((user, at) => [keyOf(user), at]));
	for await (const user of zoom.iterate('GET /users', { query })) {
		if (missing.size === 0) break;
		const at = missing.get(keyOf(user));
		if (at === undefined) continue;
		missing.delete(keyOf(user));
		users[at] = {
			...users[at],
			...(query.include_fields in user && { [query.include_fields]: user[query.include_fields] }),
		};
	}
}

/** Users who have not accepted their invitation may lack an ID. */
const keyOf = ({ id, email }: ZoomRecord): unknown => id || email;

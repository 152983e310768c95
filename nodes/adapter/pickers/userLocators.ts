import type { INodePropertyMode } from 'n8n-workflow';
import { isRecord } from '../../../zoom/values';
import { field, type NamedMethod, type Parameter } from '../kit';
import { locator, looksLike, type Search } from './locator';
import {
	activeUsers,
	allUsers,
	getDivisions,
	getGivableRoles,
	getCallQueues,
	getGroups,
	getRoles,
	groups,
	inactiveUsers,
	roles,
	type ChoiceList,
} from './userLists';

/** Pickers of users, groups and roles. */

interface UserWords {
	displayName?: string;
	description?: string;
	/** Who is in the list; without it active users. */
	listed?: 'any' | 'inactive';
	/** Whom the list has instead. */
	list?: NamedMethod<Search>;
}

export const BY_EMAIL: INodePropertyMode = {
	displayName: 'By Email',
	name: 'email',
	type: 'string',
	placeholder: 'e.g. ana@example.com',
	...looksLike('[^\\s@,;<>]+@[^\\s@,;<>]+', 'This is no email address, such as ana@example.com.'),
};

export const byId = (placeholder: string, hint?: string): INodePropertyMode => ({
	displayName: 'By ID',
	name: 'id',
	type: 'string',
	placeholder,
	...(hint && { hint }),
});

/**
 * The user something is read of, or who hosts. With OAuth2 it may be left empty and is the person who connected the
 * account then; an account-wide app has no such person. An expression that gives nothing is a mistake all the same.
 */
export function userOrMe(words: UserWords = {}): Parameter<string> {
	const user = userLocator(words);
	const { required: _, ...property } = user.property;
	const description = `${property.description ?? ''}. Leave it empty for the person who connected the account.`;
	return {
		...user,
		property,
		variants: [
			{ when: { authentication: ['serverToServer'] }, property: { required: true } },
			{ when: { authentication: ['oAuth2'] }, property: { description } },
		],
		parse(raw, context) {
			const leftEmpty = raw === undefined || raw === '' || (isRecord(raw) && (raw['value'] ?? '') === '');
			return leftEmpty && context?.authentication === 'oAuth2' ? 'me' : user.parse(raw, context);
		},
	};
}

const LISTS = { any: allUsers, inactive: inactiveUsers };

/** The user something is changed for, who has to be named. */
export const userLocator = ({ displayName, description, listed, list }: UserWords = {}): Parameter<string> =>
	locator({
		displayName: displayName ?? 'User',
		description: description ?? 'The Zoom user',
		list: list ?? (listed ? LISTS[listed] : activeUsers),
		modes: [
			BY_EMAIL,
			byId('e.g. KDcuGIm1QgePTO8WbOqwIQ', 'With OAuth2, "me" is the person who connected the account'),
		],
	});

export const groupLocator = (
	description = 'A group of users, as under User Management → Groups in Zoom',
): Parameter<string> =>
	locator({
		displayName: 'Group',
		description,
		list: groups,
		modes: [byId('e.g. A4ql1FjgL913r')],
	});

export const roleLocator = (
	description = 'A role, as under User Management → Roles in Zoom',
): Parameter<string> =>
	locator({
		displayName: 'Role',
		description,
		list: roles,
		modes: [byId('e.g. RqBLcd1jLS9a7RBkbGtqn2A')],
	});

/** Several of a list; the operation receives their IDs. An expression may give a text with commas too. */
const severalOf = (list: ChoiceList, displayName: string, hint: string): Parameter<string[]> => ({
	...field.textList({ displayName }),
	property: {
		displayName: `${displayName} Names or IDs`,
		description:
			'Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
		hint,
		type: 'multiOptions',
		typeOptions: { loadOptionsMethod: list.name },
		default: [],
	},
	methods: { loadOptions: { [list.name]: list.method } },
});

export const rolesChosen = (displayName: string, hint: string): Parameter<string[]> =>
	severalOf(getRoles, displayName, hint);

export const groupsChosen = (displayName: string, hint: string): Parameter<string[]> =>
	severalOf(getGroups, displayName, hint);

export const callQueuesChosen = (displayName: string, hint: string): Parameter<string[]> =>
	severalOf(getCallQueues, displayName, hint);

export const givableRolesChosen = (displayName: string, hint: string): Parameter<string[]> =>
	severalOf(getGivableRoles, displayName, hint);

export const divisionsChosen = (displayName: string, hint: string): Parameter<string[]> =>
	severalOf(getDivisions, displayName, hint);

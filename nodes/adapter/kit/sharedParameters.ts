import type { INodePropertyMode } from 'n8n-workflow';
import { ZoomInvalidInputError } from '../../../zoom/errors';
import { boolean, number, shownWhen, type Parameter } from './parameters';
import { textList } from './structuredParameters';
import { isRecord, type ZoomRecord } from '../../../zoom/values';

/** Fields that many operations have, declared once. */

/** "Return All" and "Limit"; read them with `limitOf` of rowLimit.ts. */
export const listSize = {
	returnAll: boolean({
		displayName: 'Return All',
		description: 'Whether to return all results or only up to a given limit',
	}),
	limit: shownWhen(
		{ returnAll: [false] },
		number({ displayName: 'Limit', description: 'Max number of results to return', default: 50, min: 1 }),
	),
};

/** "Simplify": the operation receives a function that leaves the record as it is, or keeps only these fields. */
export function simplify(fields: readonly string[]): Parameter<(record: ZoomRecord) => ZoomRecord> {
	const pick = (record: ZoomRecord): ZoomRecord =>
		Object.fromEntries(fields.filter((field) => field in record).map((field) => [field, record[field]]));
	return {
		property: {
			displayName: 'Simplify',
			type: 'boolean',
			default: true,
			description: 'Whether to return a simplified version of the response instead of the raw data',
		},
		parse: (raw) => (raw === true ? pick : (record) => record),
	};
}

interface LocatorWords {
	displayName: string;
	description: string;
	/** Name of the method under `methods.listSearch`. */
	searchMethod: string;
	modes: INodePropertyMode[];
	default?: { mode: string; value: string };
}

/** A resource locator: from a searchable list first, then by what a person may have at hand. The value is a text. */
export function locator({
	displayName,
	description,
	searchMethod,
	modes,
	...words
}: LocatorWords): Parameter<string> {
	const list: INodePropertyMode = {
		displayName: 'From List',
		name: 'list',
		type: 'list',
		typeOptions: { searchListMethod: searchMethod, searchable: true },
	};
	return {
		property: {
			displayName,
			description,
			type: 'resourceLocator',
			required: true,
			default: { mode: words.default?.mode ?? 'list', value: words.default?.value ?? '' },
			modes: [list, ...modes],
		},
		parse(raw) {
			const value = isRecord(raw) ? raw['value'] : raw;
			const isText = typeof value === 'string' || Number.isSafeInteger(value);
			// Nothing but invisible characters, dots or slashes is no ID.
			if (!isText || !/[\p{L}\p{N}]/u.test(String(value))) {
				throw new ZoomInvalidInputError(`"${displayName}" is empty`, displayName);
			}
			return String(value).trim();
		},
	};
}

interface UserWords {
	displayName?: string;
	description?: string;
	/** Pending and inactive users are in the list too. */
	anyStatus?: boolean;
}

/**
 * The user something is read of, or who hosts. With OAuth2 it may be left empty and is the person who connected the
 * account then; an account-wide app has no such person. An expression that gives nothing is a mistake all the same.
 */
export function userOrMe(words: UserWords = {}): Parameter<string> {
	const description = words.description ?? 'The Zoom user';
	const user = userLocator({
		...words,
		description: `${description}. With OAuth2 it may be left empty: then it is the person who connected the account.`,
	});
	const { required: _, ...property } = user.property;
	return {
		property,
		parse(raw, situation) {
			const leftEmpty = raw === undefined || raw === '' || (isRecord(raw) && (raw['value'] ?? '') === '');
			return leftEmpty && situation?.authentication === 'oAuth2' ? 'me' : user.parse(raw, situation);
		},
	};
}

/** The user something is changed for, who has to be named. */
export const userLocator = (words: UserWords = {}): Parameter<string> =>
	locator({
		displayName: words.displayName ?? 'User',
		description: words.description ?? 'The Zoom user',
		searchMethod: words.anyStatus ? 'searchAllUsers' : 'searchUsers',
		modes: [
			{ displayName: 'By Email', name: 'email', type: 'string', placeholder: 'e.g. ana@example.com' },
			{
				displayName: 'By ID',
				name: 'id',
				type: 'string',
				placeholder: 'e.g. KDcuGIm1QgePTO8WbOqwIQ',
				hint: 'With OAuth2, "me" is the person who connected the account',
			},
		],
	});

const byId = (placeholder: string): INodePropertyMode => ({
	displayName: 'By ID',
	name: 'id',
	type: 'string',
	placeholder,
});

export const groupLocator = (
	description = 'A group of users, as under User Management → Groups in Zoom',
): Parameter<string> =>
	locator({
		displayName: 'Group',
		description,
		searchMethod: 'searchGroups',
		modes: [byId('e.g. A4ql1FjgL913r')],
	});

export const roleLocator = (
	description = 'A role, as under User Management → Roles in Zoom',
): Parameter<string> =>
	locator({
		displayName: 'Role',
		description,
		searchMethod: 'searchRoles',
		modes: [byId('e.g. RqBLcd1jLS9a7RBkbGtqn2A')],
	});

/** Several roles; the operation receives their IDs. An expression may give a text with commas too. */
export const rolesChosen = (displayName: string, hint: string): Parameter<string[]> => ({
	...textList({ displayName }),
	property: {
		displayName: `${displayName} Names or IDs`,
		description:
			'Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
		hint,
		type: 'multiOptions',
		typeOptions: { loadOptionsMethod: 'getRoles' },
		default: [],
	},
});

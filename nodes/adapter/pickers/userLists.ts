import type {
	ILoadOptionsFunctions,
	INodeListSearchItems,
	INodeListSearchResult,
	INodePropertyOptions,
} from 'n8n-workflow';
import { toNodeError } from '../errors/nodeErrors';
import type { NamedMethod } from '../kit';
import { connect, type Zoom } from '../login/zoom';
import type { Search } from './locator';
import { divisionsIn } from '../../../zoom/sync/assignments/fields';
import { joinablesIn } from '../../../zoom/sync/membership/joinables';
import { isOwnerOrAdmin } from '../../../zoom/sync/assignments/roleIds';
import { recordsIn, textOf, type ZoomRecord } from '../../../zoom/values';
import { USER_STATUSES } from '../../../zoom/values/userStatuses';

/** What the searchable lists of the resource locators show. */

// Most of Zoom's lists cannot be searched: pages are read until enough match, a bounded number at a time.
export const PAGE_SIZE = 300;
const ENOUGH_MATCHES = 20;
const PAGES_AT_ONCE = 10;

export interface Page {
	choices: INodeListSearchItems[];
	/** Where to go on; empty at the end. */
	next: string;
}

/**
 * @param page one page of the list, from where the last one ended; the first has an empty start. The zone is the
 * workflow's
 */
export const searchList = (
	name: string,
	page: (zoom: Zoom, start: string, zone: string) => Promise<Page>,
): NamedMethod<Search> => ({
	name,
	async method(filter, paginationToken) {
		try {
			const zoom = await connect(this);
			const from = async (start: string): Promise<Page> => await page(zoom, start, this.getTimezone());
			return await readMatches(from, filter, paginationToken);
		} catch (error) {
			throw toNodeError(this.getNode(), error);
		}
	},
});

/** The choices whose names hold the words, from `start` on, as far as one look at Zoom goes; each value once. */
export async function readMatches(
	page: (start: string) => Promise<Page>,
	words = '',
	start = '',
): Promise<INodeListSearchResult> {
	const results = new Map<unknown, INodeListSearchItems>();
	let next = start;
	for (let read = 0; read < PAGES_AT_ONCE; read++) {
		const { choices, next: following } = await page(next);
		for (const choice of choices.filter(({ name }) => contains(name, words))) {
			if (!results.has(choice.value)) results.set(choice.value, choice);
		}
		next = following;
		if (!next || results.size >= ENOUGH_MATCHES) break;
	}
	return { results: [...results.values()], ...(next && { paginationToken: next }) };
}

/** Active users by name or email. */
export const activeUsers = searchList(
	'searchUsers',
	async (zoom, start) => await usersPage(zoom, 'active', start),
);

/** Those who were deactivated. */
export const inactiveUsers = searchList(
	'searchInactiveUsers',
	async (zoom, start) => await usersPage(zoom, 'inactive', start),
);

/** Users whatever their status; Zoom lists one status at a time. */
export const allUsers = searchList('searchAllUsers', async (zoom, start) => {
	const [status = '', token = ''] = (start || 'active').split(' ');
	const { choices, next } = await usersPage(zoom, status, token);
	const following = USER_STATUSES[USER_STATUSES.findIndex((one) => one === status) + 1];
	return {
		choices: status === 'active' ? choices : choices.map((choice) => marked(choice, status)),
		next: next ? `${status} ${next}` : (following ?? ''),
	};
});

async function usersPage(zoom: Zoom, status: string, start: string): Promise<Page> {
	const query = { status, page_size: PAGE_SIZE, ...(start && { next_page_token: start }) };
	const answer = await zoom.request('GET /users', { query });
	return { choices: recordsIn(answer['users']).map(userChoice), next: textOf(answer['next_page_token']) };
}

/** Pending users have no ID yet; Zoom takes their email address instead. */
function userChoice(user: ZoomRecord): INodeListSearchItems {
	const email = textOf(user['email']);
	const name =
		textOf(user['display_name']) || `${textOf(user['first_name'])} ${textOf(user['last_name'])}`.trim();
	return { name: name ? `${name} (${email})` : email, value: textOf(user['id']) || email };
}

const marked = ({ name, value }: INodeListSearchItems, status: string): INodeListSearchItems => ({
	name: `${name}: ${status}`,
	value,
});

/** Groups by name. */
export const groups = searchList('searchGroups', async (zoom, start) => {
	const query = { page_size: PAGE_SIZE, ...(start && { next_page_token: start }) };
	const answer = await zoom.request('GET /groups', { query });
	return { choices: recordsIn(answer['groups']).map(named), next: textOf(answer['next_page_token']) };
});

/** Roles by name; Zoom lists all of them at once. */
export const roles = searchList('searchRoles', async (zoom) => {
	const { roles } = await zoom.request('GET /roles', {});
	return { choices: recordsIn(roles).map(named), next: '' };
});

/** What a field for several shows. */
export type ChoiceList = NamedMethod<(this: ILoadOptionsFunctions) => Promise<INodePropertyOptions[]>>;

const choiceList = (name: string, list: (zoom: Zoom) => Promise<INodePropertyOptions[]>): ChoiceList => ({
	name,
	async method() {
		try {
			return await list(await connect(this));
		} catch (error) {
			throw toNodeError(this.getNode(), error);
		}
	},
});

/** All groups, to choose several. */
export const getGroups = choiceList('getGroups', async (zoom) => {
	const all = (await zoom.list('GET /groups', {})).map(named);
	return all.map(({ name, value }) => ({ name, value }));
});

/** All call queues, to choose several. */
export const getCallQueues = choiceList('getCallQueues', async (zoom) =>
	joinablesIn(await zoom.list('GET /phone/call_queues', {})).map(({ id, name, extension }) => ({
		name: extension === undefined ? name : `${name} (${extension})`,
		value: id,
	})),
);

/** All roles, to choose several. */
export const getRoles: ChoiceList = {
	name: 'getRoles',
	async method() {
		const { results } = await roles.method.call(this);
		return results.map(({ name, value }) => ({ name, value }));
	},
};

/** Roles that somebody can be given by a list: neither owner nor admin. */
export const getGivableRoles: ChoiceList = {
	name: 'getGivableRoles',
	async method() {
		return (await getRoles.method.call(this)).filter(({ value }) => !isOwnerOrAdmin(String(value)));
	},
};

/** All divisions, to choose several. */
export const getDivisions = choiceList('getDivisions', async (zoom) =>
	divisionsIn(await zoom.list('GET /divisions', {})).map(({ id, name }) => ({ name, value: id })),
);

export const named = (record: ZoomRecord): INodeListSearchItems => ({
	name: textOf(record['name']),
	value: textOf(record['id']),
});

const contains = (name: string, words: string): boolean =>
	name.toLocaleLowerCase().includes(words.trim().toLocaleLowerCase());

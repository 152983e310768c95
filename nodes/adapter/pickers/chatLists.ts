import type { ILoadOptionsFunctions, INodeListSearchItems } from 'n8n-workflow';
import { isRecord, recordsIn, textOf, type ZoomRecord } from '../../../zoom/values';
import { toNodeError } from '../errors/nodeErrors';
import type { NamedMethod } from '../kit';
import { authenticationOf } from '../login/authentication';
import { connect, type Zoom } from '../login/zoom';
import type { Search } from './locator';
import { activeUsers, named, type Page, readMatches, searchList } from './userLists';

/** What the searchable lists of Zoom Team Chat show. */

/** Of a user's channels. */
const PAGE_SIZE = 300;
const MEMBERS_PAGE_SIZE = 100;
const CONTACTS_PAGE_SIZE = 50;

const from = (start: string): Record<string, string> => (start ? { next_page_token: start } : {});

/** What is chosen in another field of the operation, while the node is set up; empty where nothing is. */
function chosen(context: ILoadOptionsFunctions, field: string): string {
	const locator: unknown = context.getCurrentNodeParameter(field);
	const text = textOf(isRecord(locator) ? locator['value'] : locator);
	// An expression that has no value yet comes as it was written.
	return text.startsWith('=') ? '' : text;
}

/** In whose name the node acts; empty where that was not chosen yet. */
const actor = (context: ILoadOptionsFunctions): string =>
	chosen(context, 'userId') || (authenticationOf(context) === 'oAuth2' ? 'me' : '');

/** A list that hangs on whom the node acts for. Nothing is listed before that is chosen. */
const ofActor = (
	name: string,
	page: (zoom: Zoom, where: { userId: string; channelId: string }, start: string) => Promise<Page>,
): NamedMethod<Search> => ({
	name,
	async method(filter, paginationToken) {
		try {
			const where = { userId: actor(this), channelId: chosen(this, 'channelId') };
			if (where.userId === '') return { results: [] };
			const zoom = await connect(this);
			return await readMatches(async (start) => await page(zoom, where, start), filter, paginationToken);
		} catch (error) {
			throw toNodeError(this.getNode(), error);
		}
	},
});

/** The channels that the acting user is in. */
export const chatChannels = ofActor('searchChatChannels', async (zoom, { userId }, start) => {
	const query = { page_size: PAGE_SIZE, ...from(start) };
	const answer = await zoom.request('GET /chat/users/{userId}/channels', { userId, query });
	return { choices: recordsIn(answer['channels']).map(named), next: textOf(answer['next_page_token']) };
});

/** The members of the chosen channel. */
export const channelMembers = ofActor('searchChannelMembers', async (zoom, where, start) => {
	if (where.channelId === '') return { choices: [], next: '' };
	const query = { page_size: MEMBERS_PAGE_SIZE, ...from(start) };
	const answer = await zoom.request('GET /chat/users/{userId}/channels/{channelId}/members', {
		...where,
		query,
	});
	return {
		choices: recordsIn(answer['members']).map(personChoice),
		next: textOf(answer['next_page_token']),
	};
});

/**
 * Whom one can write to. Zoom lists a person's contacts for that person alone: an account-wide app gets the active users of the
 * account.
 */
export const chatContacts: NamedMethod<Search> = {
	name: 'searchChatContacts',
	async method(filter, paginationToken) {
		const list = authenticationOf(this) === 'oAuth2' ? ownContacts : activeUsers;
		return await list.method.call(this, filter, paginationToken);
	},
};

const ownContacts = searchList('searchOwnContacts', async (zoom, start) => {
	const [type = '', token = ''] = (start || 'company').split(' ');
	const query = { type, page_size: CONTACTS_PAGE_SIZE, ...from(token) };
	const answer = await zoom.request('GET /chat/users/me/contacts', { query });
	const next = textOf(answer['next_page_token']);
	return {
		choices: recordsIn(answer['contacts']).map(personChoice),
		next: next ? `${type} ${next}` : type === 'company' ? 'external' : '',
	};
});

/** Of people outside of the account Zoom tells neither email nor user ID, only the member ID. */
function personChoice(person: ZoomRecord): INodeListSearchItems {
	const email = textOf(person['email']);
	const full = `${textOf(person['first_name'])} ${textOf(person['last_name'])}`.trim();
	const name = textOf(person['name']) || full;
	const value = email || textOf(person['member_id']) || textOf(person['id']);
	return { name: name && email ? `${name} (${email})` : name || value, value };
}

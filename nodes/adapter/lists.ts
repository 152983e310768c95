import type { ILoadOptionsFunctions, INodeListSearchItems, INodeListSearchResult } from 'n8n-workflow';
import { toNodeError } from './errors';
import { recordsIn, type ZoomRecord } from './sharedParameters';
import { connect } from './zoom';

/** What the searchable lists of the resource locators show. */

// Zoom's user list cannot be searched: pages are read until enough match, a bounded number at a time.
const PAGE_SIZE = 300;
const ENOUGH_MATCHES = 20;
const PAGES_AT_ONCE = 10;

/** Active users by name or e-mail. */
export async function searchUsers(
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	try {
		const zoom = await connect(this);
		const results: INodeListSearchItems[] = [];
		let next = paginationToken ?? '';
		for (let page = 0; page < PAGES_AT_ONCE; page++) {
			const query = { page_size: PAGE_SIZE, ...(next && { next_page_token: next }) };
			const answer = await zoom.request('GET /users', { query });
			results.push(
				...recordsIn(answer['users'])
					.map(userChoice)
					.filter((choice) => matches(choice, filter)),
			);
			next = typeof answer['next_page_token'] === 'string' ? answer['next_page_token'] : '';
			if (!next || results.length >= ENOUGH_MATCHES) break;
		}
		return { results, ...(next && { paginationToken: next }) };
	} catch (error) {
		throw toNodeError(this.getNode(), error);
	}
}

function userChoice(user: ZoomRecord): INodeListSearchItems {
	const text = (field: string): string => (typeof user[field] === 'string' ? user[field] : '');
	const name = text('display_name') || `${text('first_name')} ${text('last_name')}`.trim();
	return { name: name ? `${name} (${text('email')})` : text('email'), value: text('id') };
}

const matches = ({ name }: INodeListSearchItems, filter = ''): boolean =>
	name.toLocaleLowerCase().includes(filter.trim().toLocaleLowerCase());

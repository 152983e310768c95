import type { ILoadOptionsFunctions, INodeListSearchItems, INodeListSearchResult } from 'n8n-workflow';
import { authenticationOf } from '../login/authentication';
import { toNodeError } from '../errors/nodeErrors';
import type { NamedMethod } from '../kit';
import { inZone } from './inZone';
import type { Search } from './locator';
import { readMatches, type Page } from './userLists';
import { connect, type Zoom } from '../login/zoom';
import { textOf, textOrNumber, type ZoomRecord } from '../../../zoom/values';

/** What the searchable lists of meetings, webinars and recordings have in common. */

/** One page of meetings or webinars. */
export interface SessionPage {
	readonly sessions: readonly ZoomRecord[];
	/** Where to go on; empty at the end. */
	readonly next: string;
}

/** Where a list comes from. A page begins where the last one ended; the first has an empty start. */
export interface SessionSource {
	/** The method's name in the node. */
	readonly name: string;
	readonly ofHost: (zoom: Zoom, userId: string, start: string) => Promise<SessionPage>;
	/** Of the whole account. @param words what the person types, without a host */
	readonly ofAccount: (zoom: Zoom, start: string, words: string) => Promise<SessionPage>;
	/** What is chosen: a number means a whole meeting, a UUID one instance of it. */
	readonly value: (session: ZoomRecord) => string;
	readonly order: 'newestFirst' | 'soonestFirst';
}

/**
 * A word with "@" in the filter is the host, the rest is looked for in topic, start, host and ID. Without a host: with
 * OAuth2 the person's own; with an account-wide app those of the whole account.
 */
export const sessionList = (source: SessionSource): NamedMethod<Search> => ({
	name: source.name,
	async method(filter, paginationToken) {
		return await search(this, source, filter, paginationToken);
	},
});

async function search(
	context: ILoadOptionsFunctions,
	source: SessionSource,
	filter = '',
	paginationToken = '',
): Promise<INodeListSearchResult> {
	const typed = filter.trim().split(/\s+/);
	const host = typed.find((word) => word.includes('@'));
	const words = typed.filter((word) => word !== host).join(' ');
	try {
		const zoom = await connect(context);
		const zone = context.getTimezone();
		const own = authenticationOf(context) === 'oAuth2' ? 'me' : undefined;
		const userId = host ?? own;
		const page = async (start: string): Promise<Page> => {
			const { sessions, next } =
				userId === undefined
					? await source.ofAccount(zoom, start, words)
					: await source.ofHost(zoom, userId, start);
			const choices = inOrder(sessions, source.order).map((session) => choice(session, source, zone));
			return { choices, next };
		};
		return await readMatches(page, words, paginationToken);
	} catch (error) {
		throw toNodeError(context.getNode(), error, undefined, host && `user ${host}`);
	}
}

const startOf = (session: ZoomRecord): string => textOf(session['start_time']);

/** Zoom writes its times in UTC, so that they sort as texts. What has no start comes last. */
function inOrder(sessions: readonly ZoomRecord[], order: SessionSource['order']): ZoomRecord[] {
	const sign = order === 'newestFirst' ? -1 : 1;
	return [...sessions].sort((one, other) => {
		if (startOf(one) === '' || startOf(other) === '') return startOf(other) === '' ? -1 : 1;
		return sign * startOf(one).localeCompare(startOf(other));
	});
}

function choice(session: ZoomRecord, { value }: SessionSource, zone: string): INodeListSearchItems {
	const { topic, id, meeting_id: meetingId, host_name: name, host_email: email, host } = session;
	const details = [
		inZone(startOf(session), zone),
		[name, email, host].map(textOf).find((one) => one !== '') ?? '',
		textOrNumber(id) || textOrNumber(meetingId),
	];
	const about = details.filter((part) => part !== '').join(', ');
	return { name: `${textOf(topic)} (${about})`, value: value(session) };
}

/**
 * A list over several spans of time, the newest first, of which Zoom answers for one at a time.
 * @param page of one span, from where its last page ended
 */
export async function overSpans<Span>(
	spans: readonly Span[],
	start: string,
	page: (span: Span, start: string) => Promise<SessionPage>,
): Promise<SessionPage> {
	const [at = '0', token = ''] = start.split(' ');
	const index = Number(at);
	const span = spans[index];
	if (span === undefined) return { sessions: [], next: '' };
	const { sessions, next } = await page(span, token);
	const following = index + 1 < spans.length ? `${index + 1}` : '';
	return { sessions, next: next ? `${index} ${next}` : following };
}

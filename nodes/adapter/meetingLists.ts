import type { ILoadOptionsFunctions, INodeListSearchItems, INodeListSearchResult } from 'n8n-workflow';
import { DateTime } from 'luxon';
import { authenticationOf } from './authentication';
import { toNodeError } from './errors';
import { textOf } from './meetings';
import type { ZoomRecord } from './sharedParameters';
import { connect, type Zoom } from './zoom';

/** What the searchable lists of meetings and webinars show. */

type Kind = 'meeting' | 'webinar';
/** Zoom's longest period for upcoming events is a month. */
const DAYS_AHEAD = 30;
const MOST_CHOICES = 300;

export async function searchMeetings(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	return await search(this, 'meeting', filter);
}

export async function searchWebinars(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	return await search(this, 'webinar', filter);
}

/**
 * A word with "@" in the filter is the host, the rest is looked for in the topics. Without a host: with OAuth2 the
 * person's own; with an account-wide app what the whole account plans for the next month.
 */
async function search(
	context: ILoadOptionsFunctions,
	kind: Kind,
	filter = '',
): Promise<INodeListSearchResult> {
	const words = filter.trim().split(/\s+/);
	const host = words.find((word) => word.includes('@'));
	const topic = words.filter((word) => word !== host).join(' ');
	try {
		const zoom = await connect(context);
		const own = authenticationOf(context) === 'oAuth2' ? 'me' : undefined;
		const found = await eventsOf(zoom, kind, host ?? own);
		const choices = found.map(choice).filter(({ name }) => contains(name, topic));
		return { results: choices };
	} catch (error) {
		throw toNodeError(context.getNode(), error);
	}
}

async function eventsOf(zoom: Zoom, kind: Kind, userId: string | undefined): Promise<ZoomRecord[]> {
	if (userId === undefined) {
		const today = DateTime.fromMillis(zoom.now(), { zone: 'utc' });
		const query = {
			type: kind,
			from: today.toISODate() ?? '',
			to: today.plus({ days: DAYS_AHEAD }).toISODate() ?? '',
		};
		return await zoom.list('GET /report/upcoming_events', { query }, MOST_CHOICES);
	}
	return kind === 'meeting'
		? await zoom.list('GET /users/{userId}/meetings', { userId, query: { type: 'scheduled' } }, MOST_CHOICES)
		: await zoom.list('GET /users/{userId}/webinars', { userId }, MOST_CHOICES);
}

function choice(event: ZoomRecord): INodeListSearchItems {
	const start = textOf(event['start_time']).slice(0, 16).replace('T', ' ');
	const host = textOf(event['host_name']);
	const details = [start, host, String(event['id'])].filter((part) => part !== '').join(', ');
	return { name: `${textOf(event['topic'])} (${details})`, value: String(event['id']) };
}

const contains = (name: string, words: string): boolean =>
	name.toLocaleLowerCase().includes(words.toLocaleLowerCase());

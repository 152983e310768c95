import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { World } from '../engine/world';
import { Meetings } from '../meetings/meetings';
import { Webinars } from '../webinars/webinars';
import type { Thing } from './entry';
import type { IncomingCall } from './mess';

interface Exchange {
	engine: { readonly world: World };
	request: FastifyRequest;
	query: Readonly<Record<string, unknown>>;
	/** Epoch ms. */
	arrivedAt: number;
}

/** A request as the entries of a bad day see it. */
export function incomingCall(exchange: Exchange, route = 'unknown'): IncomingCall {
	const { request, query } = exchange;
	const { method, url } = request;
	const body = Buffer.isBuffer(request.body) ? request.body : '';
	return {
		route,
		url,
		origin: `http://${request.headers.host ?? ''}`,
		key: `${method} ${steady(url, query, exchange.arrivedAt)} ${createHash('sha256').update(body).digest('base64url').slice(0, 12)}`,
		page: placeOf(query),
		query,
		thing: thingOf(exchange, route),
	};
}

/** Only for callers whose token is good: others hear of their token first. */
function thingOf({ engine, request }: Exchange, route: string): Thing | undefined {
	const kind = /{(\w+)}/.exec(route)?.[1];
	const sent = kind === undefined ? undefined : (request.params as Record<string, string>)[kind];
	const [, token = ''] = /^Bearer\s+(\S+)$/i.exec(request.headers.authorization ?? '') ?? [];
	const caller = engine.world.tokens.find(token);
	if (kind === undefined || sent === undefined || sent === 'me' || !caller) return undefined;
	const account = engine.world.account(caller.app.accountId);
	const id = idOf(account, kind, decoded(sent));
	return { account, kind, id, name: kind === 'userId' ? (account.users.find(id)?.email ?? id) : id };
}

const DAY_MS = 86_400_000;

/** A URL without what differs from one day, or one account, to the next: dates, and signatures in page tokens. */
function steady(url: string, query: Exchange['query'], now: number): string {
	const daysFromNow = (day: string): string => String(Math.round((Date.parse(day) - now) / DAY_MS));
	return url
		.replace(/(?<=next_page_token=)[^&]+/, placeOf(query) + (query['stand_in'] === true ? ' late' : ''))
		.replace(/\d{4}-\d\d-\d\d/g, daysFromNow);
}

/** A page token begins with the place at which its page does: see rest/routing/paging.ts. */
function placeOf({ next_page_token: token }: Exchange['query']): string {
	if (typeof token !== 'string') return '';
	return Buffer.from(token, 'base64url').toString().split('.', 1)[0] ?? '';
}

/** UUIDs may have been encoded twice. */
function decoded(sent: string): string {
	try {
		return decodeURIComponent(sent);
	} catch {
		return sent;
	}
}

/** An address and an ID, or a UUID and a number, mean the same thing. */
function idOf(account: Thing['account'], kind: string, sent: string): string {
	if (kind === 'userId') return account.users.find(sent)?.id ?? sent;
	const held = kind === 'webinarId' ? account.part(Webinars) : account.part(Meetings);
	return String(held.findByUuid(sent)?.id ?? sent);
}

import { disposeZoomSdk } from '../../nodes/adapter/login/sdk';
// ".js": without it some loaders take the codex file for the module.
import { ZoomPhone } from '../../nodes/ZoomPhone/ZoomPhone.node.js';
import type { Simulator } from '../../simulator';
import { runInN8n } from '../../test/support/workflow';
import { tokenOf } from '../api/token';

/** One way to get the calls of an account, in a process of its own: the simulator’s work does not count. */

export type Way = 'a page after the other' | 'all months at once' | 'Zoom Phone';

export interface Order extends Pick<Simulator, 'origin' | 'credentials'> {
	readonly way: Way;
	/** How far back. */
	readonly days: number;
}

export interface Measured {
	/** Different calls. */
	readonly found: number;
	readonly seconds: number;
}

const MONTH = 28;
const DAY_MS = 86_400_000;
const PAGE_SIZE = 300;
const day = (back: number): string => new Date(Date.now() - back * DAY_MS).toISOString().slice(0, 10);

const monthsOf = (days: number) =>
	Array.from({ length: Math.ceil(days / MONTH) }, (_nothing, index) => ({
		from: day(Math.min(days, (index + 1) * MONTH)),
		to: day(index * MONTH + (index === 0 ? 0 : 1)),
	}));

/** One month, page after page. @returns undefined when Zoom refuses one */
async function monthOf(
	origin: string,
	token: string,
	{ from, to }: { readonly from: string; readonly to: string },
): Promise<number | undefined> {
	let found = 0;
	let next = '';
	do {
		const query = new URLSearchParams({ from, to, page_size: String(PAGE_SIZE), next_page_token: next });
		const answer = await fetch(`${origin}/v2/phone/call_history?${query.toString()}`, {
			headers: { authorization: `Bearer ${token}` },
		});
		if (answer.status !== 200) return undefined;
		const page = (await answer.json()) as { call_history: unknown[]; next_page_token: string };
		found += page.call_history.length;
		next = page.next_page_token;
	} while (next !== '');
	return found;
}

async function withLoop({ origin, credentials, days }: Order): Promise<number> {
	const token = await tokenOf({ origin, credentials });
	let found = 0;
	for (const month of monthsOf(days)) found += (await monthOf(origin, token, month)) ?? 0;
	return found;
}

async function atOnce({ origin, credentials, days }: Order): Promise<number> {
	const token = await tokenOf({ origin, credentials });
	const all = await Promise.all(monthsOf(days).map(async (month) => await monthOf(origin, token, month)));
	return all.reduce<number>((sum, found) => sum + (found ?? 0), 0);
}

async function withNode({ origin, credentials, days }: Order): Promise<number> {
	process.env['ZOOM_ORIGIN'] = origin;
	const { outputs, error } = await runInN8n({
		node: new ZoomPhone(),
		parameters: {
			resource: 'call',
			operation: 'getAll',
			of: 'account',
			period: 'between',
			from: day(days),
			to: day(0),
			returnAll: true,
			options: { timezone: 'UTC' },
		},
		credentials: {
			type: 'zoomServerToServerApi',
			data: { ...credentials, environment: 'commercial', plan: 'business' },
		},
	});
	if (error) throw error;
	const ids = (outputs[0] ?? []).map(({ json }) => json['call_history_uuid']);
	return new Set(ids).size;
}

const RUN: Readonly<Record<Way, (order: Order) => Promise<number>>> = {
	'a page after the other': withLoop,
	'all months at once': atOnce,
	'Zoom Phone': withNode,
};

process.once('message', (order: Order) => {
	const startedAt = performance.now();
	RUN[order.way](order).then(
		(found) => {
			const measured: Measured = { found, seconds: (performance.now() - startedAt) / 1000 };
			process.send?.(measured);
			disposeZoomSdk();
			process.disconnect();
		},
		(error: unknown) => {
			throw error;
		},
	);
});

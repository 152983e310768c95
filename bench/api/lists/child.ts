import { Agent } from 'node:http';
import axios from 'axios';
import type { AccountAccess } from '../../../zoom';
import { systemRuntime } from '../../../zoom/runtime';
import { ZoomSdk } from '../../../zoom';
import { RecordingLog } from '../../../test/support/log';
import { orEnd } from '../../../test/support/orEnd';

/** - `axios`: a bare loop over the pages; - `all`, `first`: our list; - `one by one`: ours, nothing kept. */
export type Way = 'axios' | 'all' | 'first' | 'one by one';

export interface Order {
	readonly way: Way;
	readonly origin: string;
	readonly token: string;
	readonly login: AccountAccess;
	/** For `first`. */
	readonly limit: number;
}

export interface Measured {
	readonly people: number;
	readonly seconds: number;
	readonly cpuSeconds: number;
	/** The most memory that the process ever had, and what it had before the list, MB. */
	readonly peakMb: number;
	readonly beforeMb: number;
}

const ROUTE = 'GET /users';

async function bareLoop({ origin, token }: Order): Promise<number> {
	const client = axios.create({
		baseURL: `${origin}/v2`,
		headers: { authorization: `Bearer ${token}` },
		httpAgent: new Agent({ keepAlive: true }),
	});
	const people: unknown[] = [];
	let next = '';
	do {
		const { data } = await client.get<{ users: unknown[]; next_page_token?: string }>('/users', {
			params: { page_size: 300, ...(next && { next_page_token: next }) },
		});
		people.push(...data.users);
		next = data.next_page_token ?? '';
	} while (next);
	return people.length;
}

async function count({ way, login, limit }: Order): Promise<number> {
	const zoom = new ZoomSdk(process.env, systemRuntime(new RecordingLog()));
	const client = zoom.serverToServer(login);
	if (way === 'all') return (await client.list(ROUTE, {})).length;
	if (way === 'first') return (await client.list(ROUTE, {}, { limit })).length;
	let people = 0;
	for await (const { id } of client.iterate(ROUTE, {})) people += id === undefined ? 0 : 1;
	return people;
}

async function measure(order: Order): Promise<Measured> {
	const beforeMb = process.resourceUsage().maxRSS / 1024;
	const [cpu, begun] = [process.cpuUsage(), performance.now()];
	const people = await (order.way === 'axios' ? bareLoop(order) : count(order));
	const seconds = (performance.now() - begun) / 1000;
	const { user, system } = process.cpuUsage(cpu);
	const peakMb = process.resourceUsage().maxRSS / 1024;
	return { people, seconds, cpuSeconds: (user + system) / 1e6, peakMb, beforeMb };
}

process.once('message', (order: Order) => {
	orEnd(
		measure(order).then((measured) => {
			process.send?.(measured, () => process.exit());
		}),
	);
});

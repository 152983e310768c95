import pMap from 'p-map';
import { ZoomSdk } from '../../zoom';
import { systemRuntime, type Runtime } from '../../zoom/runtime';
import { collectGarbage } from '../../test/support/collectGarbage';
import { orEnd } from '../../test/support/orEnd';
import { accountOf } from './anyAccount';

/** How many calls of different accounts are under way at a time. */
const AT_ONCE = 50;
const HOUR_MS = 3_600_000;
const DAY_MS = 26 * HOUR_MS;

export type Order =
	/** One call for each of the first so many accounts. */
	| { readonly kind: 'each'; readonly accounts: number; readonly rounds: number }
	/** Calls of the first account, one after the other in each of so many lanes, for so long. */
	| { readonly kind: 'one'; readonly ms: number; readonly lanes: number }
	/** A day passes in which nothing happens, and then one account is used. */
	| { readonly kind: 'day' };

export interface Done {
	readonly calls: number;
	/** What lives after the garbage is collected, bytes. */
	readonly heap: number;
}

let ahead = 0;
const system = systemRuntime();
const runtime: Runtime = { ...system, now: () => system.now() + ahead };
const zoom = new ZoomSdk(process.env, runtime);

const call = async (account: number): Promise<unknown> =>
	await zoom.serverToServer(accountOf(account)).request('GET /users/{userId}', { userId: 'u' });

async function carryOut(order: Order): Promise<number> {
	if (order.kind === 'day') {
		ahead += DAY_MS;
		await call(0);
		await collectGarbage();
		// The next time that somebody looks, what was collected is gone from the lists too.
		ahead += HOUR_MS;
		await call(0);
		return 2;
	}
	if (order.kind === 'each') {
		const all = Array.from({ length: order.accounts * order.rounds }, (_, n) => n % order.accounts);
		await pMap(all, call, { concurrency: AT_ONCE });
		return all.length;
	}
	const until = Date.now() + order.ms;
	const lanes = Array.from({ length: order.lanes }, async () => {
		let calls = 0;
		while (Date.now() < until) {
			await call(0);
			// One that was waiting when the time was over is not of it.
			if (Date.now() < until) calls += 1;
		}
		return calls;
	});
	return (await Promise.all(lanes)).reduce((sum, calls) => sum + calls, 0);
}

async function measured(order: Order): Promise<Done> {
	const calls = await carryOut(order);
	await collectGarbage();
	return { calls, heap: process.memoryUsage().heapUsed };
}

process.on('message', (order: Order) => {
	orEnd(measured(order).then((done) => process.send?.(done)));
});

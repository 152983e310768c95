import { setTimeout as pause } from 'node:timers/promises';
import type { Helper, Setting } from './helper';
import { ourHelper } from './ourHelper';
import { plainHelper } from './plainHelper';
import { orEnd } from '../../test/support/orEnd';

export type Kind = 'plain' | 'ours';

export interface Order {
	readonly kind: Kind;
	readonly setting: Setting;
	/** - `at once`: so many calls together; - `in a row`: one after the other; - `calling`: each tests its token. */
	readonly what: 'open' | 'at once' | 'in a row' | 'paced' | 'calling' | 'close';
	readonly calls: number;
}

export interface Measured {
	/** For all of it, ms. */
	readonly ms: number;
	/** The longest single call, ms. */
	readonly longest: number;
	readonly failed: number;
}

let helper: Helper | undefined;

async function obey({ kind, setting, what, calls }: Order): Promise<Measured> {
	if (what === 'open') helper = await (kind === 'plain' ? plainHelper(setting) : ourHelper(setting));
	const current = helper;
	if (what === 'close') current?.close();
	if (!current || what === 'open' || what === 'close') return { ms: 0, longest: 0, failed: 0 };

	let longest = 0;
	let failed = 0;
	const timed = async (): Promise<void> => {
		const begun = performance.now();
		await (what === 'calling'
			? callZoom(current, setting).then((ok) => (failed += ok ? 0 : 1))
			: current.get());
		longest = Math.max(longest, performance.now() - begun);
	};
	const begun = performance.now();
	if (what === 'at once') await Promise.all(Array.from({ length: calls }, timed));
	else if (what === 'in a row') for (let call = 0; call < calls; call++) await current.get();
	else
		for (let call = 0; call < calls; call++) {
			await timed();
			if (what === 'paced') await pause(10);
		}
	return { ms: performance.now() - begun, longest, failed };
}

/** One REST call, repeated once after a 401 by the helper that can. */
async function callZoom(current: Helper, { zoom }: Setting): Promise<boolean> {
	const call = async (token: string): Promise<number> =>
		(await fetch(`${zoom}/v2/users/me`, { headers: { authorization: `Bearer ${token}` } })).status;
	const token = await current.get();
	if ((await call(token)) === 200) return true;
	await current.rejected(token);
	const next = await current.get();
	return next !== token && (await call(next)) === 200;
}

process.on('message', (order: Order) => {
	orEnd(obey(order).then((measured) => process.send?.(measured)));
});
process.send?.('ready');

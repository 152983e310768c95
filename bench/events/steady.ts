import type { Listening } from './listening';
import type { SenderProcess } from './senderProcess';

export const STEADY = { perSecond: 1_000, seconds: 10 };
const MAX_QUEUE = 10_000;

/** A steady stream. @returns what each event waited from its sending to the point of emit, ms, and the memory it took */
export async function steadyLags(
	sender: SenderProcess,
	listening: Listening,
): Promise<{ lags: number[]; growthMb: number }> {
	const lags: number[] = [];
	const goal = STEADY.perSecond * STEADY.seconds;
	let tell: () => void = () => undefined;
	const all = new Promise<void>((resolve) => (tell = resolve));
	const event = (sentAt: number): void => {
		if (lags.push(Date.now() - sentAt) === goal) tell();
	};
	const membership = await listening.join('steady', { event }, MAX_QUEUE);
	const before = process.memoryUsage().rss;
	await sender.send(STEADY);
	await all;
	const growthMb = (process.memoryUsage().rss - before) / 1e6;
	await membership.leave();
	return { lags, growthMb };
}

/** From the loss of a connection to the next that stands, ms. Each a first loss: waits grow when losses follow each other. */
export async function dropTimes(
	sender: SenderProcess,
	listening: Listening,
	times: number,
): Promise<number[]> {
	const taken: number[] = [];
	for (let n = 0; n < times; n++) {
		let connected: () => void = () => undefined;
		const ears = {
			event: () => undefined,
			connected: () => {
				connected();
			},
		};
		const membership = await listening.join(`drop${n}`, ears, MAX_QUEUE);
		const again = new Promise<void>((resolve) => (connected = resolve));
		const begun = performance.now();
		await sender.send('drop');
		await again;
		taken.push(performance.now() - begun);
		await membership.leave();
	}
	return taken;
}

import { WebSocket } from 'ws';
import { pause } from './figures';
import type { Listening } from './listening';
import type { SenderProcess } from './senderProcess';

export const BURST = 100_000;

export interface Pace {
	/** Events a second. */
	readonly rate: number;
	/** µs of this process for each event: it says the same also on a machine that others use. */
	readonly cpu: number;
}

/** Counts up to a burst. */
class Counter {
	private count = 0;
	private tell: () => void = () => undefined;
	readonly all = new Promise<void>((resolve) => (this.tell = resolve));

	add(): void {
		if (++this.count === BURST) this.tell();
	}
}

async function paceOf(sender: SenderProcess, counter: Counter): Promise<Pace> {
	await sender.send({ burst: BURST });
	const begun = performance.now();
	const before = process.cpuUsage();
	await counter.all;
	const { user, system } = process.cpuUsage(before);
	return { rate: BURST / ((performance.now() - begun) / 1_000), cpu: (user + system) / BURST };
}

/** A loop over ws and JSON.parse: of the frame, or also of the event, which is a text within it. */
export async function bareBurst(sender: SenderProcess, port: number, parses: 1 | 2): Promise<Pace> {
	const counter = new Counter();
	const socket = new WebSocket(`ws://127.0.0.1:${port}/ws`, { perMessageDeflate: false });
	socket.on('message', (data: Buffer) => {
		const frame = JSON.parse(data.toString()) as { module: string; content: string };
		if (frame.module !== 'message') return;
		if (parses === 2) JSON.parse(frame.content);
		counter.add();
	});
	await new Promise((resolve) => socket.once('open', resolve));
	await pause(100);
	const pace = await paceOf(sender, counter);
	socket.terminate();
	await pause(100);
	return pace;
}

/** Ours, to the point of emit. @param subscription a fresh one, since what came before is remembered */
export async function ourBurst(
	sender: SenderProcess,
	listening: Listening,
	subscription: string,
): Promise<Pace & { peakMb: number }> {
	const counter = new Counter();
	const count = (): void => {
		counter.add();
	};
	const membership = await listening.join(subscription, { event: count }, BURST);
	// Until it is known that no other process listens.
	await pause(2_500);
	let peak = 0;
	const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 20);
	const pace = await paceOf(sender, counter);
	clearInterval(watch);
	await membership.leave();
	return { ...pace, peakMb: peak / 1e6 };
}

import type { Control } from '../../../simulator';
import type { Gap } from '../../../zoom/events/state';
import type { Line } from './family';

interface Sent {
	readonly seq: number;
	readonly at: number;
	/** Whether Zoom wrote it to an open socket. */
	readonly toSocket: boolean;
}

/** By the numbers of the events. */
export interface Verdict {
	/** Emitted more than once. */
	readonly twice: readonly number[];
	/** Of those, the ones that n8n would not take for one by their key. */
	readonly executedTwice: readonly number[];
	/** Neither emitted nor in a gap that was told. */
	readonly missing: readonly number[];
	readonly emitted: number;
	/** Not emitted, and in a gap that was told. */
	readonly inGaps: number;
}

/** Events that Zoom sends all the time, each with a number of its own, and what became of them. */
export class Stream {
	private readonly sent: Sent[] = [];
	private going: Promise<void> | undefined;
	private on = true;

	constructor(
		private readonly control: Control,
		private readonly everyMs = 20,
	) {}

	start(): void {
		this.going = this.go();
	}

	async stop(): Promise<void> {
		this.on = false;
		await this.going;
	}

	/** How many were sent, to an open socket or not. */
	get count(): number {
		return this.sent.length;
	}

	/** What became of the events. */
	verdict(lines: readonly Line[]): Verdict {
		const keys = new Map<number, Array<string | undefined>>();
		const gaps: Gap[] = [];
		for (const line of lines) {
			if (line.kind === 'event') keys.set(line.seq, [...(keys.get(line.seq) ?? []), line.key]);
			if (line.kind === 'connected' && line.gap) gaps.push(line.gap);
		}
		const inGap = ({ at }: Sent): boolean => gaps.some(({ from, to }) => at >= from && at <= to);
		const lost = this.sent.filter(({ seq }) => !keys.has(seq));
		const several = [...keys].filter(([, used]) => used.length > 1);
		const isOneKey = (used: ReadonlyArray<string | undefined>): boolean =>
			used[0] !== undefined && new Set(used).size === 1;
		return {
			twice: several.map(([seq]) => seq),
			executedTwice: several.filter(([, used]) => !isOneKey(used)).map(([seq]) => seq),
			missing: lost.filter((one) => !inGap(one)).map(({ seq }) => seq),
			emitted: keys.size,
			inGaps: lost.filter(inGap).length,
		};
	}

	/** Those that reached a socket and were not emitted, gap or not. */
	lostFromSockets(lines: readonly Line[]): number[] {
		const emitted = new Set(lines.flatMap((line) => (line.kind === 'event' ? [line.seq] : [])));
		return this.sent.filter(({ seq, toSocket }) => toSocket && !emitted.has(seq)).map(({ seq }) => seq);
	}

	private async go(): Promise<void> {
		for (let seq = 0; this.on; seq++) {
			const at = Date.now();
			const object = { id: `${seq % 7}`, uuid: `${seq}==`, number: seq };
			const written = await this.control.push({ event: 'meeting.started', event_ts: at, object });
			this.sent.push({ seq, at, toSocket: written > 0 });
			await new Promise((resolve) => setTimeout(resolve, this.everyMs));
		}
	}
}

import type { Control } from '../../../simulator';
import type { Gap } from '../../../zoom/events/state';
import type { Line } from './family';

interface Sent {
	readonly seq: number;
	readonly at: number;
	/** Whether Zoom wrote it to an open socket. */
	readonly toSocket: boolean;
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

	/** @returns what is wrong: events emitted twice, and events that are neither emitted nor in a gap that was told */
	verdict(lines: readonly Line[]): { twice: number[]; missing: number[]; emitted: number; inGaps: number } {
		const times = new Map<number, number>();
		const gaps: Gap[] = [];
		for (const line of lines) {
			if (line.kind === 'event') times.set(line.seq, (times.get(line.seq) ?? 0) + 1);
			if (line.kind === 'connected' && line.gap) gaps.push(line.gap);
		}
		const inGap = ({ at }: Sent): boolean => gaps.some(({ from, to }) => at >= from && at <= to);
		const lost = this.sent.filter(({ seq }) => !times.has(seq));
		return {
			twice: [...times].filter(([, count]) => count > 1).map(([seq]) => seq),
			missing: lost.filter((one) => !inGap(one)).map(({ seq }) => seq),
			emitted: times.size,
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

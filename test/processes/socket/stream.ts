import type { Control } from '../../../simulator';
import type { Gap } from '../../../zoom/events/model/state';
import type { Line } from './family';

interface Sent {
	readonly seq: number;
	readonly at: number;
	/** Whether Zoom wrote it to an open socket. */
	readonly toSocket: boolean;
}

/** An event that was neither emitted nor told as a gap. */
export interface Missing {
	readonly seq: number;
	/** Whether Zoom wrote it to an open socket. */
	readonly toSocket: boolean;
	/** How far it lies from the nearest gap: a few ms say that the gap is too short. */
	readonly msFromGap: number;
}

/** An event that came twice. */
export interface Repeated {
	readonly seq: number;
	/** Which processes emitted it, and how many ms after it was sent. */
	readonly emissions: ReadonlyArray<{ readonly pid: number; readonly afterMs: number; readonly at: number }>;
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
	verdict(lines: readonly Line[]): {
		twice: Repeated[];
		missing: Missing[];
		emitted: number;
		inGaps: number;
	} {
		const emissions = new Map<number, Array<Repeated['emissions'][number]>>();
		const gaps: Gap[] = [];
		for (const line of lines) {
			if (line.kind === 'event') {
				const { seq, pid, at, emittedAt } = line;
				const one = { pid, afterMs: emittedAt - at, at: emittedAt };
				emissions.set(seq, [...(emissions.get(seq) ?? []), one]);
			}
			if (line.kind === 'connected' && line.gap) gaps.push(line.gap);
		}
		const msFromGap = ({ at }: Sent): number =>
			Math.min(...gaps.map(({ from, to }) => Math.max(from - at, at - to, 0)));
		const inGap = (one: Sent): boolean => msFromGap(one) === 0;
		const lost = this.sent.filter(({ seq }) => !emissions.has(seq));
		return {
			twice: [...emissions].flatMap(([seq, all]) => (all.length > 1 ? [{ seq, emissions: all }] : [])),
			missing: lost
				.filter((one) => !inGap(one))
				.map((one) => ({ seq: one.seq, toSocket: one.toSocket, msFromGap: msFromGap(one) })),
			emitted: emissions.size,
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

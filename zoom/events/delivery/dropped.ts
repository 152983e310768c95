import { inBackground } from '../../async/background';
import type { ZoomError } from '../../errors';
import { excerpt } from '../../values/excerpt';
import { isoTime } from '../../values/time';
import type { Meter } from '../../metrics/meter';
import type { Runtime } from '../../runtime';
import type { ZoomEvent } from '../model/envelope';
import { type EventsFault, ZoomEventsError } from '../model/errors';

/** From the first event that is dropped to the report, and between two reports. */
const REPORT_MS = 5_000;
const NEXT_REPORT_MS = 60_000;
const NAMES_TOLD = 10;
const MAX_NAME = 80;

type Cause = Extract<EventsFault, 'dropped' | 'failed' | 'stopped'>;

const WHY: Readonly<Record<Cause, string>> = {
	dropped: ', the oldest first, because the workflow could not keep up',
	failed: ' because processing failed',
	stopped: ' because the workflow was stopped first',
};

/** Events that a workflow does not get: somebody is told how many and which, now and then. */
export class Dropped {
	total = 0;
	private names = new Map<string, number>();
	private from = 0;
	private to = 0;
	private untold = 0;
	private reporting = false;

	constructor(
		private readonly cause: Cause,
		private readonly dependencies: {
			readonly runtime: Runtime;
			readonly meter: Meter;
			readonly tell: (error: ZoomError) => void;
			/** What is not told yet is told when it aborts. */
			readonly over: AbortSignal;
		},
	) {}

	add({ event, receivedAt }: ZoomEvent): void {
		if (this.untold === 0) this.from = receivedAt;
		this.to = receivedAt;
		this.total += 1;
		this.dependencies.meter.count('zoom_events_dropped_total', { reason: this.cause });
		this.untold += 1;
		this.names.set(event, (this.names.get(event) ?? 0) + 1);
		if (!this.reporting)
			inBackground(this.report(), this.dependencies.runtime.log, 'Telling about dropped events');
	}

	/** Tells at once what is not told yet. */
	flush(): void {
		if (this.untold > 0) this.dependencies.tell(new ZoomEventsError(this.words(), this.cause));
	}

	private async report(): Promise<void> {
		const { runtime, over } = this.dependencies;
		this.reporting = true;
		try {
			for (let wait = REPORT_MS; ; wait = NEXT_REPORT_MS) {
				await runtime.sleep(wait, over).catch(() => undefined);
				if (this.untold === 0) return;
				this.flush();
				if (over.aborted) return;
			}
		} finally {
			this.reporting = false;
		}
	}

	/** How many and which; begins anew. */
	private words(): string {
		const most = [...this.names].sort(([, a], [, b]) => b - a);
		const names = most.slice(0, NAMES_TOLD).map(([name, count]) => `${count} × ${excerpt(name, MAX_NAME)}`);
		const rest = most.length > NAMES_TOLD ? ' and others' : '';
		const what = this.untold === 1 ? 'One Zoom event was' : `${this.untold} Zoom events were`;
		const words = `${what} dropped${WHY[this.cause]}: ${names.join(', ')}${rest}; received from ${isoTime(this.from)} to ${isoTime(this.to)}`;
		this.names = new Map();
		this.untold = 0;
		return words;
	}
}

import type { ZoomError } from '../errors';
import { excerpt } from '../excerpt';
import type { Runtime } from '../runtime';
import type { ZoomEvent } from './envelope';
import { ZoomEventsError } from './errors';

/** From the first event that is dropped to the report, and between two reports. */
const REPORT_MS = 5_000;
const NEXT_REPORT_MS = 60_000;
const NAMES_TOLD = 10;
const LONGEST_NAME = 80;

/** Events that were given up because a workflow could not keep up: somebody is told how many and which, now and then. */
export class Dropped {
	total = 0;
	private names = new Map<string, number>();
	private from = 0;
	private to = 0;
	private untold = 0;
	private reporting = false;

	constructor(
		private readonly runtime: Runtime,
		private readonly tell: (error: ZoomError) => void,
		/** What is not told yet is told when it aborts. */
		private readonly over: AbortSignal,
	) {}

	add({ event, receivedAt }: ZoomEvent): void {
		if (this.untold === 0) this.from = receivedAt;
		this.to = receivedAt;
		this.total += 1;
		this.untold += 1;
		this.names.set(event, (this.names.get(event) ?? 0) + 1);
		if (!this.reporting) void this.report();
	}

	private async report(): Promise<void> {
		this.reporting = true;
		for (let wait = REPORT_MS; this.untold > 0; wait = NEXT_REPORT_MS) {
			await this.runtime.sleep(wait, this.over).catch(() => undefined);
			if (this.untold > 0) this.tell(new ZoomEventsError(this.words(), 'dropped'));
		}
		this.reporting = false;
	}

	/** How many and which; begins anew. */
	private words(): string {
		const most = [...this.names].sort(([, a], [, b]) => b - a);
		const names = most
			.slice(0, NAMES_TOLD)
			.map(([name, count]) => `${count} × ${excerpt(name, LONGEST_NAME)}`);
		const rest = most.length > NAMES_TOLD ? ' and others' : '';
		const words = `${this.untold} Zoom events were dropped, the oldest first, because the workflow could not keep up: ${names.join(', ')}${rest}; received from ${iso(this.from)} to ${iso(this.to)}`;
		this.names = new Map();
		this.untold = 0;
		return words;
	}
}

const iso = (time: number): string => new Date(time).toISOString();

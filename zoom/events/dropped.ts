import type { ZoomEvent } from './envelope';

/** Events that were given up because a workflow could not keep up, until somebody is told. */
export class Dropped {
	private names = new Map<string, number>();
	private from = 0;
	private to = 0;
	count = 0;

	add({ event, receivedAt }: ZoomEvent): void {
		if (this.count === 0) this.from = receivedAt;
		this.to = receivedAt;
		this.count += 1;
		this.names.set(event, (this.names.get(event) ?? 0) + 1);
	}

	/** How many and which, in words; begins anew. */
	tell(): string {
		const most = [...this.names].sort(([, a], [, b]) => b - a);
		const names = most.slice(0, 10).map(([name, count]) => `${count} × ${name}`);
		const rest = most.length > 10 ? ' and others' : '';
		const words = `${this.count} Zoom events were dropped, the oldest first, because the workflow could not keep up: ${names.join(', ')}${rest}; received from ${iso(this.from)} to ${iso(this.to)}`;
		this.names = new Map();
		this.count = 0;
		return words;
	}
}

const iso = (time: number): string => new Date(time).toISOString();

import type { ZoomError } from '../../errors';
import type { Delivery } from '../delivery/delivery';
import type { ZoomEvent } from '../model/envelope';
import { Listener, type ListenerDependencies, type ListenerOptions } from './listener';
import type { Gap } from '../model/state';

/** All listeners of one subscription in this process. */
export class Listeners {
	private readonly listeners = new Set<Listener>();

	constructor(private readonly dependencies: ListenerDependencies) {}

	get isEmpty(): boolean {
		return this.listeners.size === 0;
	}

	/** How many workflows listen. Tests in the editor do not count. */
	get workflows(): number {
		return [...this.listeners].filter(({ options }) => options.production).length;
	}

	get wantPings(): boolean {
		return [...this.listeners].some(({ options }) => options.pings);
	}

	/** When the oldest event that is not emitted yet was received, epoch ms; Infinity: there is none. */
	get oldest(): number {
		return Math.min(...[...this.listeners].map(({ oldest }) => oldest ?? Infinity));
	}

	get counts(): Delivery['counts'] {
		const total = { emitted: 0, duplicates: 0, dropped: 0 };
		for (const { counts } of this.listeners) {
			total.emitted += counts.emitted;
			total.duplicates += counts.duplicates;
			total.dropped += counts.dropped;
		}
		return total;
	}

	add(options: ListenerOptions): Listener {
		const listener = new Listener(options, this.dependencies);
		this.listeners.add(listener);
		return listener;
	}

	/** The listener gets nothing more. @returns false when it was removed before */
	remove(listener: Listener): boolean {
		return this.listeners.delete(listener);
	}

	offer(event: ZoomEvent): void {
		this.each((listener) => {
			listener.offer(event);
		});
	}

	connected(gap: Gap | undefined): void {
		this.each((listener) => {
			listener.connected(gap);
		});
	}

	replaced(): void {
		this.each(({ options }) => {
			options.replaced();
		});
	}

	trouble(error: ZoomError): void {
		this.each(({ options }) => {
			options.trouble(error);
		});
	}

	/** Tells all of them that it is over, and removes them. @returns those it removed */
	fatal(error: ZoomError): Listener[] {
		const ended = [...this.listeners];
		this.each((listener) => {
			this.listeners.delete(listener);
			listener.options.fatal(error);
		});
		return ended;
	}

	/** An error thrown by one affects neither the others nor the connection. */
	private each(act: (listener: Listener) => void): void {
		for (const listener of this.listeners) {
			try {
				act(listener);
			} catch (error) {
				this.dependencies.failed(error);
			}
		}
	}
}

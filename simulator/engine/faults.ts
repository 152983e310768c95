/** What shall go wrong, and where. */
export interface Fault {
	/** `POST /oauth/token`, `GET /users/{userId}`, a part of it with `*` (`* /users*`, `GET *`), or `*` for everything. */
	on: string;
	/** How often; default 1. */
	times?: number;
	forever?: boolean;
	/** So many matching calls pass before the first one fails. */
	skip?: number;
	/** Only calls whose path with query, or whose body, holds this text. */
	containing?: string;
	/** Wait before the answer, ms, also for an answer that is left as it is. */
	delayMs?: number;
	/** Whether Zoom carries the call out before the fault strikes; default false. */
	afterwards?: boolean;
	/** An answer of your own. */
	status?: number;
	/** Sent as JSON. */
	body?: unknown;
	headers?: Record<string, string>;
	/**
	 * - `reset`: the connection is reset instead of an answer; - `html`: a proxy's error page; - `malformed`: JSON that
	 * ends in the middle; - `cut`: the connection is lost in the middle of a file; - `second`, `daily`, `host`, `concurrent`: Zoom's 429 of that kind.
	 */
	kind?: 'reset' | 'cut' | 'html' | 'malformed' | 'second' | 'daily' | 'host' | 'concurrent';
}

interface ActiveFault extends Fault {
	id: number;
	pattern: RegExp;
	left: number;
	toSkip: number;
}

/** The faults that are still to strike. */
export class Faults {
	private active: ActiveFault[] = [];
	private lastId = 0;

	add(fault: Fault): number {
		this.lastId += 1;
		this.active.push({
			...fault,
			id: this.lastId,
			pattern: patternOf(fault.on),
			left: fault.forever ? Infinity : (fault.times ?? 1),
			toSkip: fault.skip ?? 0,
		});
		return this.lastId;
	}

	clear(): void {
		this.active = [];
	}

	get none(): boolean {
		return this.active.length === 0;
	}

	/** The fault that strikes this call, if any. */
	take(route: string, textOfCall: () => string): Fault | undefined {
		for (const fault of this.active) {
			if (!fault.pattern.test(route)) continue;
			if (fault.containing !== undefined && !textOfCall().includes(fault.containing)) continue;
			if (fault.toSkip > 0) {
				fault.toSkip -= 1;
				continue;
			}
			fault.left -= 1;
			if (fault.left <= 0) this.active = this.active.filter((other) => other !== fault);
			return fault;
		}
		return undefined;
	}
}

function patternOf(on: string): RegExp {
	const escaped = on.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/\*/g, '.*');
	return new RegExp(`^${escaped}$`);
}

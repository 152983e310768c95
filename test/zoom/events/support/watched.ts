import type { ZoomError } from '../../../../zoom/errors';
import { Connection, type ConnectionListener } from '../../../../zoom/events/connection/connection';
import type { Envelope } from '../../../../zoom/events/model/envelope';
import type { ConnectionState, Gap } from '../../../../zoom/events/model/state';
import type { FakeZoom } from './fakeZoom';
import type { VirtualRuntime } from './virtualRuntime';

/** A connection under test and all that it told. */
export class Watched implements ConnectionListener {
	readonly states: ConnectionState[] = [];
	readonly events: Envelope[] = [];
	readonly unreadables: string[] = [];
	readonly gaps: Gap[] = [];
	readonly troubles: ZoomError[] = [];
	readonly stopper = new AbortController();
	readonly result: Promise<ZoomError | undefined>;
	failures = 0;
	/** The time of an event that is too much for it. */
	chokesOn = NaN;
	done = false;

	constructor(
		zoom: FakeZoom,
		runtime: VirtualRuntime,
		options: { pings?: boolean; listenedUntil?: number } = {},
	) {
		const connection = new Connection({
			runtime,
			tokens: zoom,
			open: zoom.open,
			listener: this,
			urlWith: (token) => `wss://ws.zoom.us/ws?subscriptionId=S&access_token=${token}`,
			pings: false,
			...options,
		});
		this.result = connection.run(this.stopper.signal).finally(() => (this.done = true));
	}

	get state(): ConnectionState | undefined {
		return this.states.at(-1);
	}

	stateIs(state: ConnectionState): void {
		this.states.push(state);
	}

	event(envelope: Envelope): void {
		if (envelope.event_ts === this.chokesOn) throw new Error('choked');
		this.events.push(envelope);
	}

	failed(): void {
		this.failures += 1;
	}

	unreadable(what: string): void {
		this.unreadables.push(what);
	}

	connected(gap: Gap | undefined): void {
		if (gap) this.gaps.push(gap);
	}

	trouble(error: ZoomError): void {
		this.troubles.push(error);
	}
}

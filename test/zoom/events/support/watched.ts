import type { ZoomError } from '../../../../zoom/errors';
import { Connection } from '../../../../zoom/events/connection/connection';
import type { ConnectionReport } from '../../../../zoom/events/connection/report';
import type { Envelope } from '../../../../zoom/events/model/envelope';
import type { ConnectionState, Gap } from '../../../../zoom/events/model/state';
import type { FakeZoom } from './fakeZoom';
import type { VirtualRuntime } from './virtualRuntime';

/** A connection under test and all that it told. */
export class Watched {
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
			report: (report) => {
				this.take(report);
			},
			urlWith: (token) => `wss://ws.zoom.us/ws?subscriptionId=S&access_token=${token}`,
			pings: false,
			...options,
		});
		this.result = connection.run(this.stopper.signal).finally(() => (this.done = true));
	}

	get state(): ConnectionState | undefined {
		return this.states.at(-1);
	}

	private take(report: ConnectionReport): void {
		switch (report.kind) {
			case 'state':
				this.states.push(report.state);
				return;
			case 'envelope':
				if (report.envelope.event_ts === this.chokesOn) throw new Error('choked');
				this.events.push(report.envelope);
				return;
			case 'fault':
				this.failures += 1;
				return;
			case 'unreadable':
				this.unreadables.push(report.what);
				return;
			case 'connected':
				if (report.gap) this.gaps.push(report.gap);
				return;
			case 'trouble':
				this.troubles.push(report.error);
		}
	}
}

import { TroubleThrottle } from '../../async/troubleThrottle';
import type { Runtime } from '../../runtime';
import type { SubscriptionRecord } from './record';

/** Things that came and made us throw: each is counted, the log hears of the first, and the next thing is taken. */
export class Faults {
	private readonly throttle: TroubleThrottle;

	/** @param subscription names it in the log */
	constructor(
		private readonly record: SubscriptionRecord,
		private readonly runtime: Runtime,
		private readonly subscription: string,
	) {
		this.throttle = new TroubleThrottle(runtime);
	}

	readonly add = (error: unknown): void => {
		this.record.unread('failed');
		if (!this.throttle.shouldReport(true)) return;
		// Not its message: it may quote the event.
		const why = error instanceof Error ? error.name : typeof error;
		this.runtime.log.error('An event of Zoom’s could not be processed', {
			subscription: this.subscription,
			why,
		});
	};
}

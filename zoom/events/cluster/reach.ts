import type { SubscriptionRecord } from '../status/record';
import type { Lease } from './lease';

/** Whether events of a subscription can come now, as far as this process knows. */
export class Reach {
	constructor(
		private readonly record: Pick<SubscriptionRecord, 'isLive'>,
		private readonly lease: Pick<Lease, 'isElsewhere'>,
	) {}

	/** Over a connection here, or in another process. */
	get isConnected(): boolean {
		return this.record.isLive || this.lease.isElsewhere;
	}
}

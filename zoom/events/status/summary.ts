import type { SubscriptionRecord } from './record';
import type { SubscriptionStatus } from './status';

/** What a process knows beside its record. */
export interface Circumstances extends Pick<
	SubscriptionStatus,
	'subscriptionId' | 'workflows' | 'emitted' | 'duplicates' | 'dropped' | 'failure'
> {
	/** Epoch ms. */
	readonly now: number;
	readonly lease: { readonly isHeld: boolean; readonly isElsewhere: boolean; readonly isUnknown: boolean };
	/** When the oldest event that is not emitted yet was received, epoch ms; Infinity: there is none. */
	readonly oldest: number;
}

/** How a subscription is doing, as this process sees it. */
export function summarize(
	record: SubscriptionRecord,
	{ now, lease, oldest, ...rest }: Circumstances,
): SubscriptionStatus {
	const { state, since, events, lastEventAt, connectedTimes, unreadable, gaps, lastTrouble } = record;
	const lastLiveAt = record.isLive ? now : record.lastLiveAt;
	return {
		...rest,
		state: lease.isUnknown ? 'unknown' : lease.isElsewhere ? 'elsewhere' : state,
		writtenAt: now,
		since,
		lastLiveAt,
		here: lease.isHeld,
		events,
		lastEventAt,
		connectedTimes,
		unreadable,
		gaps,
		lastTrouble,
		handedOnUntil: Math.min(oldest, lastLiveAt),
	};
}

import type { SubscriptionStatus } from '../events/status/status';
import { type HealthFault, type HealthProblem, ZoomHealthError } from './health';
import { isoTime } from '../values/time';

/** Whoever listens writes its status down every 2 s, and another takes over within 15 s when it is gone. */
const SILENT_MS = 20_000;
/** A connection that broke comes back within seconds; longer is more than a hiccup. */
const HICCUP_MS = 60_000;

/**
 * What is wrong with a subscription.
 * @param status as its holder last wrote it down; undefined: never in the last 7 days
 * @param now epoch ms
 */
export function listeningProblem(
	status: SubscriptionStatus | undefined,
	now: number,
): HealthProblem | undefined {
	if (!status) return down('nobody', 'No workflow listens to this event subscription');
	const { failure, workflows, writtenAt, state, lastTrouble, lastLiveAt } = status;
	const why = lastTrouble === undefined ? '' : `: ${lastTrouble}`;
	if (failure !== undefined) return down('refused', failure);
	if (workflows === 0) {
		return down('nobody', `No workflow has listened to this event subscription since ${isoTime(writtenAt)}`);
	}
	if (now - writtenAt > SILENT_MS) {
		const words = `The n8n process that listened to Zoom’s events has said nothing since ${isoTime(writtenAt)}`;
		return down('vanished', words);
	}
	if (state === 'live' || state === 'draining') return undefined;
	if (state === 'replaced') {
		return down('taken', lastTrouble ?? 'Another program has opened this event subscription');
	}
	const neverLive = lastLiveAt === 0;
	if (neverLive ? lastTrouble === undefined : now - lastLiveAt <= HICCUP_MS) {
		return degraded('reconnecting', `The connection to Zoom’s event socket is being opened${why}`);
	}
	const since = neverLive ? '' : ` since ${isoTime(lastLiveAt)}`;
	return down('disconnected', `There is no connection to Zoom’s event socket${since}${why}`);
}

const down = (fault: HealthFault, words: string): HealthProblem => ({
	part: 'events',
	status: 'down',
	error: new ZoomHealthError(words, fault),
});

const degraded = (fault: HealthFault, words: string): HealthProblem => ({
	...down(fault, words),
	status: 'degraded',
});

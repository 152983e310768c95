import type { RateClass } from '../api/routes/routes';
import type { DailyUse } from '../api/limits/accountLimiter';
import type { SubscriptionStatus } from '../events/status/status';
import { type GaugeLabels, type GaugeName, GAUGES } from '../metrics/catalogue';
import type { Reading } from '../metrics/exposition';
import { listeningProblem } from './listening';

/** What is known of an account at this moment. */
export interface Moment {
	/** Epoch ms. */
	readonly now: number;
	readonly callsPerSecond: ReadonlyMap<RateClass, number>;
	readonly dailyUse: readonly DailyUse[];
	/** Undefined: none is set up. `answeredInMs` undefined: it cannot be used. */
	readonly redis: { readonly answeredInMs: number | undefined } | undefined;
	/** Undefined: nobody asked for a subscription. `status` undefined: nobody ever listened to it. */
	readonly events: { readonly status: SubscriptionStatus | undefined } | undefined;
}

/** The gauges of an account. */
export function readings({ now, callsPerSecond, dailyUse, redis, events }: Moment): Reading[] {
	return [
		...[...callsPerSecond].map(([rateClass, calls]) =>
			gauge('zoom_api_limit_calls_per_second', { class: rateClass }, calls),
		),
		...dailyUse.flatMap(({ name, used, limit }) => [
			gauge('zoom_api_daily_calls_used', { budget: name }, used),
			gauge('zoom_api_daily_calls_limit', { budget: name }, limit),
		]),
		...(redis ? ofRedis(redis.answeredInMs) : []),
		...(events ? ofEvents(events.status, now) : []),
	];
}

const ofRedis = (answeredInMs: number | undefined): Reading[] =>
	answeredInMs === undefined
		? [gauge('zoom_redis_up', {}, 0)]
		: [gauge('zoom_redis_up', {}, 1), gauge('zoom_redis_answer_seconds', {}, answeredInMs / 1_000)];

function ofEvents(status: SubscriptionStatus | undefined, now: number): Reading[] {
	const up = gauge('zoom_event_connection_up', {}, listeningProblem(status, now) ? 0 : 1);
	if (!status) return [up, gauge('zoom_event_workflows', {}, 0)];
	const { state, workflows, lastEventAt } = status;
	return [
		up,
		...GAUGES.zoom_event_connection_state.labels.state.map((one) =>
			gauge('zoom_event_connection_state', { state: one }, one === state ? 1 : 0),
		),
		gauge('zoom_event_workflows', {}, workflows),
		...(lastEventAt === undefined
			? []
			: [gauge('zoom_event_last_received_timestamp_seconds', {}, lastEventAt / 1_000)]),
	];
}

const gauge = <N extends GaugeName>(name: N, labels: GaugeLabels<N>, value: number): Reading => ({
	name,
	labels,
	value,
});

import type { ZoomErrorCode } from '../errors';

/**
 * All metrics, as Prometheus shows them. Names and labels are a contract: dashboards and alert rules rely on them.
 * Each label has few values, none of which names a person, a meeting or an account.
 */

/** Of a label: all its values, or that others decide them. */
type LabelValues = readonly string[] | 'open';

interface Metric {
	readonly help: string;
	readonly labels: Readonly<Record<string, LabelValues>>;
}

const CLASSES = ['LIGHT', 'MEDIUM', 'HEAVY', 'RESOURCE-INTENSIVE'] as const;
const GRANTS = ['account_credentials', 'client_credentials', 'refresh_token'] as const;
const WAYS = ['socket', 'webhook'] as const;
const GAP_REASONS = ['disconnected', 'silent', 'replaced', 'token', 'takeover', 'redis'] as const;
const ERRORS = [
	'INVALID_INPUT',
	'CREDENTIALS_REJECTED',
	'MISSING_SCOPE',
	'REFUSED',
	'RATE_LIMITED',
	'CONNECTION_FAILED',
	'UNEXPECTED_ANSWER',
	'UNCONFIRMED',
	'UNHEALTHY',
	'EVENTS_LOST',
	'INTERNAL',
	'CANCELLED',
] as const satisfies readonly ZoomErrorCode[];

/** They only grow, over all processes together. */
export const COUNTERS = {
	zoom_api_calls_total: {
		help: 'Calls to the Zoom API, by rate class and by how they ended for the workflow: ok, or the kind of error',
		labels: { class: CLASSES, outcome: ['ok', ...ERRORS] },
	},
	zoom_api_requests_total: {
		help: 'Requests sent to the Zoom API, repeats included, by rate class and HTTP status (none: no answer came)',
		labels: { class: CLASSES, status: 'open' },
	},
	zoom_api_rate_limited_total: {
		help: 'Answers 429 of the Zoom API, by rate class and by the limit they are about',
		labels: { class: CLASSES, kind: ['second', 'concurrent', 'daily', 'host', 'bound'] },
	},
	zoom_api_retries_total: {
		help: 'Calls to the Zoom API that were sent again',
		labels: { class: CLASSES },
	},
	zoom_token_requests_total: {
		help: 'Requests for a token, by grant and by result: ok, or the kind of error',
		labels: { grant: GRANTS, result: ['ok', ...ERRORS, 'failed'] },
	},
	zoom_tokens_rejected_total: {
		help: 'Tokens of apps that Zoom stopped accepting before their end',
		labels: { grant: GRANTS },
	},
	zoom_events_received_total: {
		help: 'Events received from Zoom',
		labels: { by: WAYS },
	},
	zoom_events_emitted_total: {
		help: 'Workflows started by an event; one event can start several',
		labels: { by: WAYS },
	},
	zoom_events_duplicate_total: {
		help: 'Events that did not start a workflow because the same event did before',
		labels: { by: WAYS },
	},
	zoom_events_dropped_total: {
		help: 'Events that a workflow did not get, by reason',
		labels: { reason: ['dropped', 'failed', 'stopped'] },
	},
	zoom_webhook_refused_total: {
		help: 'Webhook calls that were refused: not signed by Zoom, signed too long ago (Zoom repeating an old call, or a copy), or no event',
		labels: { reason: ['signature', 'timestamp', 'body'] },
	},
	zoom_event_gaps_total: {
		help: 'Times without an event connection in which events may have been lost, by reason',
		labels: { reason: GAP_REASONS },
	},
	zoom_event_gap_seconds_total: {
		help: 'How long these gaps were together',
		labels: { reason: GAP_REASONS },
	},
	zoom_event_connections_total: {
		help: 'Event connections that Zoom accepted, by what ended the one before (none: nothing was missed)',
		labels: { after: ['none', ...GAP_REASONS] },
	},
} as const satisfies Readonly<Record<string, Metric>>;

/** Seconds. */
const SHORT = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];
const LONG = [0.01, 0.1, 0.5, 1, 5, 10, 30, 60, 120, 300];

/** How long something took, over all processes together. */
export const HISTOGRAMS = {
	zoom_api_answer_seconds: {
		help: 'How long Zoom took to answer a request',
		labels: { class: CLASSES },
		buckets: SHORT,
	},
	zoom_api_limit_wait_seconds: {
		help: 'How long a call waited for its turn under the rate limits before it was sent',
		labels: { class: CLASSES },
		buckets: LONG,
	},
} as const satisfies Readonly<Record<string, Metric & { readonly buckets: readonly number[] }>>;

/** How things are at the moment of the question. */
export const GAUGES = {
	zoom_api_limit_calls_per_second: {
		help: 'Requests a second that the account may send, by rate class',
		labels: { class: CLASSES },
	},
	zoom_api_daily_calls_used: {
		help: 'Calls that count toward a daily limit, since 00:00 UTC',
		labels: { budget: 'open' },
	},
	zoom_api_daily_calls_limit: {
		help: 'Calls that a daily limit allows',
		labels: { budget: 'open' },
	},
	zoom_event_connection_up: {
		help: 'Whether events come in (1) or not (0): a workflow listens and the connection stands',
		labels: {},
	},
	zoom_event_connection_state: {
		help: 'The state of the event connection: 1 for the state it is in, 0 for all others',
		labels: {
			state: [
				'idle',
				'connecting',
				'live',
				'draining',
				'waiting',
				'replaced',
				'stopped',
				'elsewhere',
				'unknown',
			],
		},
	},
	zoom_event_workflows: {
		help: 'Workflows that listen to the event subscription',
		labels: {},
	},
	zoom_event_last_received_timestamp_seconds: {
		help: 'When the last event was received',
		labels: {},
	},
	zoom_redis_up: {
		help: 'Whether Redis answers and takes writes (1) or not (0); left out when no Redis is set up',
		labels: {},
	},
	zoom_redis_answer_seconds: {
		help: 'How long Redis took to answer',
		labels: {},
	},
} as const satisfies Readonly<Record<string, Metric>>;

export type CounterName = keyof typeof COUNTERS;
export type HistogramName = keyof typeof HISTOGRAMS;
export type GaugeName = keyof typeof GAUGES;

/** A value for each label of a metric. */
type LabelsOf<L extends Metric['labels']> = {
	readonly [N in keyof L]: L[N] extends readonly string[] ? L[N][number] : string;
};
export type CounterLabels<N extends CounterName> = LabelsOf<(typeof COUNTERS)[N]['labels']>;
export type HistogramLabels<N extends HistogramName> = LabelsOf<(typeof HISTOGRAMS)[N]['labels']>;
export type GaugeLabels<N extends GaugeName> = LabelsOf<(typeof GAUGES)[N]['labels']>;

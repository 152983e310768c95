import { summary } from '../../../zoom/health/calling';
import {
	type Health,
	type HealthFault,
	type HealthProblem,
	type HealthStatus,
	ZoomHealthError,
} from '../../../zoom/health/health';
import type { SubscriptionStatus } from '../../../zoom/events/status/status';
import { failureWords } from '../errors/nodeErrors';
import { ExplainedError } from '../errors/explained';
import { isoTime } from '../../../zoom/values/time';

/** How an account is doing, as n8n shows it. */

const ADVICE: Readonly<Record<HealthFault, string>> = {
	redis:
		'Check the Redis server and its address. Until it is back each n8n process keeps tokens, limits and events to itself.',
	redisRefuses:
		'Give Redis more memory (maxmemory) when it is full, the address of the primary when it is a replica, and its user the rights in docs/production.md when it lacks one. Until then each n8n process keeps tokens, limits and events to itself.',
	failures: 'Look at the failed executions of the workflows that use Zoom.',
	dailyLimit: 'Put off what can wait until the limit starts anew at 00:00 UTC.',
	reconnecting: 'Nothing to do if it passes within a minute.',
	disconnected:
		'Check the network and proxy of the machine that runs n8n, and status.zoom.us. The trigger goes on trying.',
	taken:
		'Zoom keeps one connection for each subscription. Look for another n8n or program that uses the same subscription ID, or create a subscription of its own for this n8n.',
	refused: 'Correct what the message says, then activate the workflow with the Zoom Event Trigger again.',
	nobody: 'Activate the workflow whose Zoom Event Trigger has this subscription and these credentials.',
	vanished:
		'Check that n8n runs. With several n8n processes, another one takes over within 15 seconds as long as they share a Redis.',
	unknown: 'Bring Redis back, then check again.',
};

interface Words {
	readonly message: string;
	/** What the person can do. */
	readonly next: string;
}

type ProblemReport = Pick<HealthProblem, 'part' | 'status'> & Words;
/** Times are ISO texts, here and below. */
export type SubscriptionReport = ReturnType<typeof subscriptionReport>;
type UsageReport = ReturnType<typeof usageReport>;
export type HealthReport = UsageReport & {
	readonly status: HealthStatus;
	readonly summary: string;
	readonly checkedAt: string;
	readonly problems: readonly ProblemReport[];
	readonly login?: { readonly expiresAt: string; readonly scopes: readonly string[] };
	readonly api?: { readonly answeredInMs: number };
	readonly redis?: { readonly answeredInMs: number };
	readonly events?: SubscriptionReport;
};

function wordsOf({ error }: HealthProblem): Words {
	if (error instanceof ZoomHealthError) return { message: error.message, next: ADVICE[error.fault] };
	return failureWords(error);
}

/** The whole of it. */
export function healthReport(health: Health, now: number): HealthReport {
	const { status, login, api, redis, events } = health;
	const problems = health.problems.map((one) => ({ part: one.part, status: one.status, ...wordsOf(one) }));
	return {
		status,
		summary: problems.length === 0 ? 'Everything works' : problems.map(({ message }) => message).join('. '),
		checkedAt: isoTime(now),
		problems,
		...(login && { login: { expiresAt: isoTime(login.expiresAt), scopes: login.scopes } }),
		...(api && { api }),
		...(redis && { redis }),
		...(events && { events: subscriptionReport(events) }),
		...usageReport(health),
	};
}

/** How one event subscription is doing; the subscription is left out when no n8n process has told of it. */
export interface ListeningReport {
	readonly status: HealthStatus;
	readonly problem: Words | undefined;
	readonly subscription: SubscriptionReport | undefined;
}

export const listeningReport = (
	status: SubscriptionStatus | undefined,
	problem: HealthProblem | undefined,
): ListeningReport => ({
	status: problem?.status ?? 'healthy',
	problem: problem && wordsOf(problem),
	subscription: status && subscriptionReport(status),
});

/** The calls of the last hour, and the daily limits. */
export function usageReport({ calls, dailyUse }: Pick<Health, 'calls' | 'dailyUse'>) {
	const { ok: _ok, repeated = 0, limited = 0, ...failures } = calls;
	const { total, failed } = summary(calls);
	return {
		callsLastHour: {
			total,
			failed,
			failureRate: total === 0 ? 0 : failed / total,
			failures,
			repeated,
			limited,
		},
		dailyLimits: dailyUse.map(({ name, used, limit, resetsAt }) => ({
			name,
			used,
			limit,
			resetsAt: isoTime(resetsAt),
		})),
	};
}

/** The worst problem as an error, for those who want the execution to fail. */
export function worstError({ problems: [worst] }: Health): Error | undefined {
	if (!worst) return undefined;
	if (!(worst.error instanceof ZoomHealthError)) return worst.error;
	const { message, next } = wordsOf(worst);
	return new ExplainedError(message, next, worst.error);
}

function subscriptionReport(status: SubscriptionStatus) {
	const { subscriptionId, state, since, writtenAt, lastEventAt, gaps, workflows } = status;
	const { events: received, emitted, duplicates, dropped, unreadable, connectedTimes, lastTrouble } = status;
	return {
		subscriptionId,
		connection: state,
		since: isoTime(since),
		seenAt: isoTime(writtenAt),
		workflows,
		lastEventAt: lastEventAt === undefined ? null : isoTime(lastEventAt),
		received,
		emitted,
		duplicates,
		dropped,
		unreadable,
		connectedTimes,
		lastTrouble: lastTrouble ?? null,
		gaps: gaps.map(({ from, to, reason }) => ({ from: isoTime(from), to: isoTime(to), reason })),
	};
}

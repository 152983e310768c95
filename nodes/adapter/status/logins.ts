import { fallbackWhen } from '../errors/explained';
import { failureWords } from '../errors/nodeErrors';
import { ZoomError, ZoomScopeError } from '../../../zoom/errors';
import type { HealthStatus } from '../../../zoom/health/health';
import type { LoginEntry } from '../../../zoom/health/loginLog';
import type { LoginState, LoginStatus } from '../../../zoom/health/loginStatus';
import type { Monitor } from '../../../zoom/health/monitor';
import { isoTime } from '../../../zoom/values/time';

/** How the logins of a credential are doing, as n8n shows it. */

const WORDS: Readonly<Record<LoginState, { readonly message: string; readonly next: string }>> = {
	fresh: { message: 'The token is valid', next: '' },
	expired: { message: 'The token has expired', next: 'Nothing to do: the next call gets a new one.' },
	rejected: {
		message: 'Zoom stopped accepting the token before its end',
		next: 'Nothing to do: the next call gets a new one.',
	},
	failing: {
		message: 'The token has expired, and the last request for a new one got no answer',
		next: 'Check the network and proxy of the machine that runs n8n, and status.zoom.us.',
	},
	refused: {
		message: 'Zoom refused the last request for a token',
		next: 'Run Health: Check with Force a New Login. It says what to correct.',
	},
	unused: { message: 'No token was requested yet', next: '' },
};

/** Everything about the logins. Asks Zoom who connected the account, where a person did. */
export async function loginReport(monitor: Monitor, now: number) {
	const logins = await monitor.logins();
	const connected = await connectedAs(monitor);
	const parts = [...logins.map(({ status }) => status), connected.status];
	const status: HealthStatus = worst(parts);
	return {
		status,
		checkedAt: isoTime(now),
		...(connected.account !== undefined && { connectedAs: connected.account }),
		...(connected.problem && { problem: connected.problem }),
		logins: logins.map((login) => ofLogin(login, now)),
	};
}

export type LoginReport = Awaited<ReturnType<typeof loginReport>>;

interface Connected {
	readonly status: HealthStatus;
	/** Null: the app lacks the scope to say so. */
	readonly account?: string | null | undefined;
	readonly problem?: { readonly message: string; readonly next: string };
}

async function connectedAs(monitor: Monitor): Promise<Connected> {
	const ask = async (): Promise<Connected> => {
		const email = await monitor.person();
		return { status: 'healthy', account: email === undefined ? undefined : masked(email) };
	};
	return await fallbackWhen(
		ask(),
		(error) => error instanceof ZoomError && error.code !== 'CANCELLED',
		(error) => {
			if (error instanceof ZoomScopeError) return { status: 'healthy', account: null };
			const isRefused = error instanceof ZoomError && error.code === 'CREDENTIALS_REJECTED';
			return { status: isRefused ? 'down' : 'degraded', account: null, problem: failureWords(error) };
		},
	);
}

function ofLogin(login: LoginStatus, now: number) {
	const { grant, state, status, expiresAt, refreshTokenUntil, history } = login;
	const { granted, refused, failed, rejected } = history.last;
	return {
		grant,
		status,
		state,
		...WORDS[state],
		expiresAt: expiresAt === undefined ? null : isoTime(expiresAt),
		secondsLeft: expiresAt === undefined ? null : Math.max(0, Math.round((expiresAt - now) / 1_000)),
		scopes: granted?.scopes ?? null,
		lastToken: entry(granted),
		lastRefusal: entry(refused),
		lastFailure: entry(failed),
		lastRejection: entry(rejected),
		last24Hours: {
			tokens: history.lastDay.granted,
			refused: history.lastDay.refused,
			failed: history.lastDay.failed,
			rejected: history.lastDay.rejected,
		},
		...(grant === 'refresh_token' && {
			refreshToken: {
				rotatedAt: granted ? isoTime(granted.at) : null,
				goodUntil: refreshTokenUntil === undefined ? null : isoTime(refreshTokenUntil),
			},
		}),
	};
}

const entry = (one: LoginEntry | undefined) =>
	one ? { at: isoTime(one.at), process: one.by, ...(one.why !== undefined && { why: one.why }) } : null;

/** `a***@example.com`: whose account it is shows, and nothing to write to. */
const masked = (email: string): string => email.replace(/^([^@]?)[^@]*/, '$1***');

function worst(parts: readonly HealthStatus[]): HealthStatus {
	if (parts.includes('down')) return 'down';
	return parts.includes('degraded') ? 'degraded' : 'healthy';
}

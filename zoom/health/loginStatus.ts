import type { LoginGrant, LoginHistory } from './loginLog';
import type { HealthStatus } from './health';

/**
 * - `fresh`: the token is good; - `expired`: it ended, and the next call asks for another; - `rejected`: Zoom stopped
 * accepting it, and the next call asks for another; - `failing`: it ended, and there was no answer to the request for
 * another; - `refused`: Zoom said no to the last request; - `unused`: nobody has asked for one yet.
 */
export type LoginState = 'fresh' | 'expired' | 'rejected' | 'failing' | 'refused' | 'unused';

/** How one way to log in is doing. */
export interface LoginStatus {
	readonly grant: LoginGrant;
	readonly state: LoginState;
	readonly status: HealthStatus;
	/** When the last token ends or ended, epoch ms; undefined: there was none, or Zoom did not say. */
	readonly expiresAt: number | undefined;
	/** For a person's login: until when the refresh token is good if nobody uses it, epoch ms. */
	readonly refreshTokenUntil: number | undefined;
	readonly history: LoginHistory;
}

/** Zoom does not promise a life; the shorter of what its own sources say (docs/zoom-facts.md#refresh-token-life). */
const REFRESH_TOKEN_MS = 90 * 86_400_000;

const STATUS: Readonly<Record<LoginState, HealthStatus>> = {
	fresh: 'healthy',
	expired: 'healthy',
	rejected: 'healthy',
	failing: 'degraded',
	refused: 'down',
	unused: 'healthy',
};

/** @param now epoch ms */
export function loginStatus(grant: LoginGrant, history: LoginHistory, now: number): LoginStatus {
	const { granted } = history.last;
	const expiresAt = granted?.lifeMs === undefined ? undefined : granted.at + granted.lifeMs;
	const state = stateOf(history, expiresAt, now);
	const refreshTokenUntil = grant === 'refresh_token' && granted ? granted.at + REFRESH_TOKEN_MS : undefined;
	return { grant, state, status: STATUS[state], expiresAt, refreshTokenUntil, history };
}

function stateOf({ last }: LoginHistory, expiresAt: number | undefined, now: number): LoginState {
	const { granted, refused, failed, rejected } = last;
	const isGood = granted !== undefined && (expiresAt ?? Infinity) > now;
	const happened = [refused, rejected, failed, granted].filter((one) => one !== undefined);
	const [latest] = happened.sort((a, b) => b.at - a.at);
	if (!latest) return 'unused';
	if (latest === refused) return 'refused';
	if (latest === rejected) return 'rejected';
	if (isGood) return 'fresh';
	return latest === failed ? 'failing' : 'expired';
}

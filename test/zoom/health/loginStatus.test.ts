import type { LoginHistory } from '../../../zoom/health/loginLog';
import { loginStatus } from '../../../zoom/health/loginStatus';

const NOW = Date.UTC(2026, 0, 1);
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const lastDay = { granted: 0, refused: 0, failed: 0, rejected: 0 };
const ago = (ms: number) => ({ at: NOW - ms, by: 'p' });
const token = (ms: number) => ({ ...ago(ms), lifeMs: HOUR, scopes: [] });

it.each<[string, LoginHistory['last'], string, string]>([
	['nobody has asked', {}, 'unused', 'healthy'],
	['a token is good', { granted: token(MINUTE) }, 'fresh', 'healthy'],
	['a token has ended', { granted: token(2 * HOUR) }, 'expired', 'healthy'],
	['Zoom stopped accepting it', { granted: token(MINUTE), rejected: ago(1) }, 'rejected', 'healthy'],
	['there is a new one after that', { granted: token(1), rejected: ago(MINUTE) }, 'fresh', 'healthy'],
	['Zoom refused', { granted: token(MINUTE), refused: ago(1) }, 'refused', 'down'],
	['Zoom refused, and later did not', { granted: token(1), refused: ago(MINUTE) }, 'fresh', 'healthy'],
	['no answer, while the token is good', { granted: token(MINUTE), failed: ago(1) }, 'fresh', 'healthy'],
	['no answer, and the token has ended', { granted: token(2 * HOUR), failed: ago(1) }, 'failing', 'degraded'],
	['never an answer', { failed: ago(1) }, 'failing', 'degraded'],
])('%s', (_, last, state, status) => {
	expect(loginStatus('account_credentials', { last, lastDay }, NOW)).toMatchObject({ state, status });
});

it('says when the token ends, and until when a person’s refresh token is good', () => {
	const history = { last: { granted: token(MINUTE) }, lastDay };
	expect(loginStatus('account_credentials', history, NOW)).toMatchObject({
		expiresAt: NOW - MINUTE + HOUR,
		refreshTokenUntil: undefined,
	});
	expect(loginStatus('refresh_token', history, NOW).refreshTokenUntil).toBe(NOW - MINUTE + 90 * 24 * HOUR);
});

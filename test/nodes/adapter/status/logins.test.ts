import { loginReport } from '../../../../nodes/adapter/status/logins';
import {
	ZoomConnectionError,
	ZoomCredentialsError,
	type ZoomError,
	ZoomScopeError,
} from '../../../../zoom/errors';
import type { LoginHistory } from '../../../../zoom/health/loginLog';
import { loginStatus } from '../../../../zoom/health/loginStatus';
import type { Monitor } from '../../../../zoom/health/monitor';

const NOW = Date.UTC(2026, 0, 1);
const HOUR = 3_600_000;
const lastDay = { granted: 2, refused: 0, failed: 0, rejected: 0 };
const good: LoginHistory = {
	last: { granted: { at: NOW - HOUR / 2, by: 'abc', lifeMs: HOUR, scopes: ['user:read:user'] } },
	lastDay,
};

/** A monitor of a person's login whose account answers so. */
function monitor(person: string | Error | undefined, history = good): Monitor {
	const ask = async (): Promise<string | undefined> =>
		await (person instanceof Error ? Promise.reject(person) : Promise.resolve(person));
	const one: Pick<Monitor, 'logins' | 'person'> = {
		logins: async () => await Promise.resolve([loginStatus('refresh_token', history, NOW)]),
		person: ask,
	};
	return one as Monitor;
}

it('shows whose account it is without an address to write to, and until when the login is good', async () => {
	expect(await loginReport(monitor('ana@example.com'), NOW)).toMatchObject({
		status: 'healthy',
		connectedAs: 'a***@example.com',
		logins: [
			{
				grant: 'refresh_token',
				state: 'fresh',
				expiresAt: new Date(NOW + HOUR / 2).toISOString(),
				secondsLeft: 1_800,
				scopes: ['user:read:user'],
				lastToken: { at: new Date(NOW - HOUR / 2).toISOString(), process: 'abc' },
				last24Hours: { tokens: 2 },
				refreshToken: { rotatedAt: new Date(NOW - HOUR / 2).toISOString() },
			},
		],
	});
});

it('does not name anybody where an app logs in as itself', async () => {
	expect(await loginReport(monitor(undefined), NOW)).not.toHaveProperty('connectedAs');
});

it.each<[string, ZoomError, string]>([
	['lacks the scope to say who it is', new ZoomScopeError('No scope', ['user:read:user']), 'healthy'],
	['was disconnected', new ZoomCredentialsError('No longer valid', 'authorization'), 'down'],
	['cannot be reached', new ZoomConnectionError('No answer', false), 'degraded'],
])('tells when the person %s', async (_, error, status) => {
	const report = await loginReport(monitor(error), NOW);
	expect(report).toMatchObject({ status, connectedAs: null });
	expect('problem' in report).toBe(status !== 'healthy');
});

it('is as bad as the worst of its logins', async () => {
	const refused: LoginHistory = { last: { refused: { at: NOW, by: 'abc', why: 'authorization' } }, lastDay };
	expect(await loginReport(monitor('ana@example.com', refused), NOW)).toMatchObject({
		status: 'down',
		logins: [{ state: 'refused', lastRefusal: { why: 'authorization' }, refreshToken: { goodUntil: null } }],
	});
});

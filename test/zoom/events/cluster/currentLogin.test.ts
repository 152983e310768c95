import type { AccessToken } from '../../../../zoom/auth/token';
import { Vault } from '../../../../zoom/auth/vault';
import { ZoomCredentialsError } from '../../../../zoom/errors';
import { CurrentLogin, type SubscriptionLogin } from '../../../../zoom/events/cluster/currentLogin';

/** Logins of one app, whose client secret changes. */

const rejected: string[] = [];

const loginWith = (secret: string, refuse?: Error): SubscriptionLogin => ({
	secret,
	vault: new Vault(secret),
	tokens: {
		get: async (): Promise<AccessToken> => {
			if (refuse) throw refuse;
			return await Promise.resolve({
				value: `token of ${secret}`,
				scopes: [],
				apiOrigin: undefined,
				expiresAt: 1,
			});
		},
		reject: async (token) => {
			await Promise.resolve(rejected.push(`${token} by ${secret}`));
		},
	},
});
const refusal = new ZoomCredentialsError('Zoom refuses the client secret', 'client');

it('gives tokens of the newest login that Zoom accepts, and forgets those that it refuses', async () => {
	const login = new CurrentLogin(loginWith('old'));
	expect(await login.get()).toMatchObject({ value: 'token of old' });
	await login.renew(loginWith('new'));
	expect(await login.get()).toMatchObject({ value: 'token of new' });
	expect([login.isFrom('old'), login.isFrom('new')]).toEqual([false, true]);
	await login.reject('token of new');
	expect(rejected).toEqual(['token of new by new']);
});

it('stays as it is where Zoom refuses the next one', async () => {
	const login = new CurrentLogin(loginWith('old'));
	await expect(login.renew(loginWith('wrong', refusal))).rejects.toBe(refusal);
	expect(await login.get()).toMatchObject({ value: 'token of old' });
	expect(login.open(login.seal('text', 'place'), 'place')).toBe('text');
	expect(new Vault('wrong').open(login.seal('text', 'place'), 'place')).toBeUndefined();
});

it('seals with the newest secret, and opens what the one before has sealed', async () => {
	const login = new CurrentLogin(loginWith('old'));
	const before = login.seal('before', 'place');
	await login.renew(loginWith('new'));
	expect(login.open(before, 'place')).toBe('before');
	expect(login.open(before, 'another place')).toBeUndefined();
	expect(new Vault('new').open(login.seal('after', 'place'), 'place')).toBe('after');
	expect(login.open(new Vault('foreign').seal('made up', 'place'), 'place')).toBeUndefined();
});

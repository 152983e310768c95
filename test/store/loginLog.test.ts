import { Vault } from '../../zoom/auth/vault';
import { ZoomCredentialsError } from '../../zoom/errors';
import { LoginLog } from '../../zoom/health/loginLog';
import { silentMeter } from '../../zoom/metrics/meter';
import { useSharedRedis } from '../support/sharedRedis';
import { VirtualTime } from '../support/virtualTime';
import { until } from '../support/until';

const redis = useSharedRedis();
const time = new VirtualTime();

/** As a process of its own. */
function log(by: string, secret = 'secret'): LoginLog {
	return new LoginLog({
		grant: 'account_credentials',
		key: 'n8n-zoom:{account}:login:account_credentials:x',
		vault: new Vault(secret),
		runtime: time,
		meter: silentMeter,
		redis: redis.connect(),
		by,
	});
}

describe('what happens to a login in several processes', () => {
	it('is known to all of them, and Redis holds none of it in clear', async () => {
		const [one, two, asking] = [log('one'), log('two'), log('asking')];
		one.granted({ lifeMs: 3_600_000, scopes: ['user:read:list_users:admin'] });
		two.failed(new ZoomCredentialsError('Wrong', 'client'));
		await until(async () => Object.keys((await asking.read()).last).length === 2);
		expect(await asking.read()).toMatchObject({
			last: {
				granted: { by: 'one', scopes: ['user:read:list_users:admin'] },
				refused: { by: 'two', why: 'client' },
			},
			lastDay: { granted: 1, refused: 1 },
		});
		expect(await redis.server.dump()).not.toContain('list_users');
	});

	it('is nothing to who has another secret', async () => {
		const one = log('one');
		one.granted({});
		await until(async () => 'granted' in (await one.read()).last);
		expect((await log('other', 'another secret').read()).last).toEqual({});
	});

	it('is what each saw by itself while Redis is away', async () => {
		const one = log('one');
		await redis.server.stop();
		one.granted({});
		expect(await one.read()).toMatchObject({ last: { granted: { by: 'one' } }, lastDay: { granted: 1 } });
		await redis.server.start();
	});
});

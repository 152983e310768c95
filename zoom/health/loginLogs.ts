import { accountKey, type AppCredentials, derive } from '../auth/login';
import { Vault } from '../auth/vault';
import type { Meter } from '../metrics/meter';
import type { Runtime } from '../runtime';
import { KeptWhileUsed } from '../runtime/keptWhileUsed';
import type { SharedStores } from '../store/sharedStores';
import { type LoginGrant, LoginLog } from './loginLog';
import { processHash } from './processHash';
import { shortHash } from '../values/shortHash';

export interface LoginLogsDependencies {
	readonly runtime: Runtime;
	readonly stores: SharedStores;
	readonly meterOf: (credentials: AppCredentials) => Meter;
}

/** Longer than the last day, which a log without Redis tells about. */
const UNUSED_MS = 25 * 3_600_000;

/** A process's view of its logins: one log for each. */
export class LoginLogs {
	private readonly logs: KeptWhileUsed<LoginLog>;
	private readonly by = processHash();

	constructor(private readonly dependencies: LoginLogsDependencies) {
		this.logs = new KeptWhileUsed(UNUSED_MS, () => dependencies.runtime.now());
	}

	/**
	 * The log of a login. Corrected credentials are other credentials.
	 * @param connection tells persons apart who connected the same app; of no meaning for an app's own login
	 */
	for(credentials: AppCredentials, grant: LoginGrant, connection = ''): LoginLog {
		const { runtime, stores, meterOf } = this.dependencies;
		const { clientSecret, redisUrl } = credentials;
		const secret = derive(clientSecret.trim(), 'n8n-zoom login log', 8).toString('hex');
		const person = connection && `:${shortHash(connection)}`;
		const key = `${accountKey(credentials)}:login:${grant}:${secret}${person}`;
		const id = `${key} ${redisUrl ?? ''}`;
		return this.logs.of(id, () => {
			const { redis } = stores.for(redisUrl);
			const vault = new Vault(clientSecret.trim());
			return new LoginLog({ grant, key, vault, runtime, meter: meterOf(credentials), redis, by: this.by });
		});
	}
}

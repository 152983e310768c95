import type { Runtime } from '../runtime';
import type { RedisConnection } from '../store/redisConnection';
import { AccountLimiter } from './accountLimiter';
import type { Limiter } from './limiter';
import type { Plan } from './limits/rateTable';

/** The limiters of a process: one for each account, whoever calls it. */
export class Limiters {
	private readonly limiters = new Map<string, Limiter>();

	constructor(private readonly runtime: Runtime) {}

	/**
	 * @param account the prefix of the account's keys, such as `n8n-zoom:{<hash>}`
	 * @param redis where the account's processes share what they use; undefined: there is no other process
	 */
	for(account: string, plan: Plan, redis?: RedisConnection): Limiter {
		const id = `${account} ${plan}`;
		const known = this.limiters.get(id);
		if (known) return known;
		const shared = redis && { redis, prefix: `${account}:limits` };
		const limiter = new AccountLimiter({ plan, runtime: this.runtime, shared });
		this.limiters.set(id, limiter);
		return limiter;
	}
}

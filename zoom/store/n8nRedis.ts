import { readFileSync } from 'node:fs';
import type { RedisOptions } from 'ioredis';
import type { RedisConfig } from './redisConfig';

/**
 * The Redis of n8n's own queue, from `QUEUE_BULL_REDIS_*` as n8n 2.40 reads them (`_FILE` variants, defaults, Cluster).
 * n8n knows no Sentinel. Undefined unless `EXECUTIONS_MODE` is `queue`.
 */
export function n8nRedis(env: NodeJS.ProcessEnv): RedisConfig | undefined {
	const read = new N8nEnvironment(env);
	if (read.text('EXECUTIONS_MODE') !== 'queue') return undefined;
	const redis = new N8nEnvironment(env, 'QUEUE_BULL_REDIS_');
	const host = redis.text('HOST') || 'localhost';
	const port = redis.number('PORT', 6379);
	const common = commonOptions(redis);
	const nodes = clusterNodes(redis.text('CLUSTER_NODES'));
	if (nodes.length === 0) return { label: `${host}:${port}`, options: { host, port, ...common } };
	return {
		label: nodes.map((node) => `${node.host}:${node.port}`).join(', '),
		options: common,
		cluster: {
			nodes,
			options: {
				slotsRefreshTimeout: redis.number('SLOT_REFRESH_TIMEOUT', 1_000),
				slotsRefreshInterval: redis.number('SLOT_REFRESH_INTERVAL', 5_000),
				// For clusters whose nodes announce names that only TLS knows, such as AWS ElastiCache.
				...(redis.text('DNS_LOOKUP_STRATEGY') === 'NONE' && {
					dnsLookup: (address, found) => {
						found(null, address);
					},
				}),
			},
		},
	};
}

function commonOptions(redis: N8nEnvironment): RedisOptions {
	const username = redis.text('USERNAME');
	const password = redis.text('PASSWORD');
	const servername = redis.text('TLS_SERVERNAME');
	return {
		db: redis.number('DB', 0),
		...(username && { username }),
		...(password && { password }),
		...(redis.flag('DUALSTACK', false) && { family: 0 }),
		...(redis.flag('TLS', false) && {
			tls: {
				...(servername && { servername }),
				rejectUnauthorized: redis.flag('TLS_VALIDATE_CERTIFICATE', true),
			},
		}),
	};
}

function clusterNodes(list: string): Array<{ host: string; port: number }> {
	return list
		.split(',')
		.map((pair) => pair.trim())
		.filter((pair) => pair !== '')
		.map((pair) => {
			const [host = '', port] = pair.split(':');
			return { host, port: Number(port ?? 6379) };
		});
}

/** n8n's rules for a variable: quotes and spaces around it do not count, `NAME_FILE` names a file that holds it. */
class N8nEnvironment {
	constructor(
		private readonly env: NodeJS.ProcessEnv,
		private readonly prefix = '',
	) {}

	text(name: string): string {
		const raw = this.raw(this.prefix + name) ?? '';
		return raw.trim().replace(/^(['"])(.*)\1$/, '$2');
	}

	number(name: string, otherwise: number): number {
		const text = this.text(name);
		const value = Number(text);
		return text === '' || Number.isNaN(value) ? otherwise : value;
	}

	flag(name: string, otherwise: boolean): boolean {
		const text = this.text(name).toLowerCase();
		if (['true', '1'].includes(text)) return true;
		return ['false', '0'].includes(text) ? false : otherwise;
	}

	private raw(name: string): string | undefined {
		if (name in this.env) return this.env[name];
		const file = this.env[`${name}_FILE`];
		if (!file) return undefined;
		try {
			return readFileSync(file, 'utf8');
		} catch {
			return undefined; // n8n itself says so when it starts.
		}
	}
}

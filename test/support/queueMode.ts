import { rm } from 'node:fs/promises';
import { startInstance, type InstanceOptions, type N8nInstance } from '../../demo/n8n/instance';
import { WITHOUT_EDITOR, withoutModules } from './lighterN8n';
import { newUserFolder, prepared } from './n8n';
import { startPostgres } from './postgres';
import { startRedis, type TestRedis } from './redis';
import type { Started } from './started';

export interface Queue {
	readonly redis: TestRedis;
	/** What makes n8n processes work over this Redis and a PostgreSQL. */
	readonly env: NodeJS.ProcessEnv;
}

/** A Redis and a PostgreSQL for n8n in queue mode; both go with `started`. */
export async function startQueue(started: Started): Promise<Queue> {
	const redis = started.keep(await startRedis());
	const postgres = started.keep(await startPostgres());
	return {
		redis,
		env: {
			...withoutModules(prepared().runtime),
			...WITHOUT_EDITOR,
			...postgres.env,
			EXECUTIONS_MODE: 'queue',
			QUEUE_BULL_REDIS_HOST: '127.0.0.1',
			QUEUE_BULL_REDIS_PORT: String(redis.port),
			N8N_ENCRYPTION_KEY: 'one key for all processes of this test',
			N8N_LOG_LEVEL: 'info',
		},
	};
}

/**
 * One more n8n process; it and its user folder go with `started`. The first one of a database has to be a main process,
 * alone until it is ready: it makes the tables.
 */
export async function startProcess(
	started: Started,
	command: NonNullable<InstanceOptions['command']>,
	env: NodeJS.ProcessEnv,
	userFolder = newUserFolder(),
	port?: number,
): Promise<N8nInstance> {
	started.keep({
		stop: async () => {
			await rm(userFolder, { recursive: true, force: true });
		},
	});
	const { runtime } = prepared();
	return started.keep(
		await startInstance({ runtime, userFolder, command, env, ...(port !== undefined && { port }) }),
	);
}

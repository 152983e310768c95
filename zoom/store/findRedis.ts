import { n8nRedis } from './n8nRedis';
import type { RedisConfig } from './redisConfig';
import { redisFromUrl } from './redisUrl';

/**
 * Which Redis this process shares tokens and limits over: the credential's own URL, else `ZOOM_REDIS_URL`, else n8n's own
 * when n8n runs in queue mode. Undefined: none, this process keeps everything in memory.
 * @throws ZoomInvalidInputError for a URL that is not one of Redis's
 */
export function findRedis(redisUrl: string | undefined, env: NodeJS.ProcessEnv): RedisConfig | undefined {
	const own = redisUrl?.trim();
	if (own) return redisFromUrl(own, 'redisUrl');
	const shared = env['ZOOM_REDIS_URL']?.trim();
	if (shared) return redisFromUrl(shared, 'ZOOM_REDIS_URL');
	return n8nRedis(env);
}

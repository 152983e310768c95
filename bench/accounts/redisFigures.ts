import type { TestRedis } from '../../test/support/redis';

export interface RedisFigures {
	readonly keys: number;
	readonly bytes: number;
	/** Scripts that clients had run; what a script does inside is not counted. */
	readonly commands: number;
}

export async function redisFigures({ client }: TestRedis): Promise<RedisFigures> {
	const memory = await client.info('memory');
	const commands = await client.info('commandstats');
	const callsOf = (name: string): number =>
		Number(new RegExp(`^cmdstat_${name}:calls=(\\d+)`, 'm').exec(commands)?.[1] ?? 0);
	return {
		keys: await client.dbsize(),
		bytes: Number(/^used_memory:(\d+)/m.exec(memory)?.[1] ?? 0),
		commands: callsOf('eval') + callsOf('evalsha'),
	};
}

import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import type { InstanceOptions, N8nInstance } from '../../demo/n8n/instance';
import { environmentFor } from '../../demo/n8n/node';
import ours from '../../package.json';
import { environmentWithSecretsIn, exampleValues, PRODUCTION, readCompose } from './compose';
import { prepared } from './n8n';
import { n8nCommand } from './n8nCommand';
import { startPostgres, type Postgres } from './postgres';
import { startProcess } from './queueMode';
import { startRedis, type TestRedis } from './redis';
import type { Started } from './started';

const run = promisify(execFile);
const passwordOf = (name: string): string => `made-up-${name}`;

/** The services of production/docker-compose.yml that are n8n. */
export type N8nService = 'n8n' | 'worker' | 'webhook';

/** production/docker-compose.yml on this machine, without Docker: its databases run, and n8n can be started. */
export interface Production {
	readonly services: ReturnType<typeof readCompose>['services'];
	/** In place of Docker's own folder for them. */
	readonly secretsFolder: string;
	readonly redis: TestRedis;
	readonly postgres: Postgres;
	/** Installs a packed package as production/Dockerfile does. @returns what the image has in /opt/n8n */
	image(tarball: string): Promise<string>;
	/**
	 * A container of a service: its environment and nothing else of queue mode, but for this machine's hosts and ports.
	 * @param image default: that of the package as it is packed now
	 */
	start(name: N8nService, options?: { image?: string; port?: number }): Promise<N8nInstance>;
	/** A command of n8n's beside main, as by `docker compose exec n8n n8n`. @throws Error with its output when it fails */
	command(...args: readonly string[]): Promise<string>;
}

/**
 * Starts Redis and PostgreSQL; all of it goes with `started`.
 * @param zoomOrigin where the Zoom nodes find Zoom
 */
export async function startProduction(started: Started, zoomOrigin: string): Promise<Production> {
	const { services, secrets } = readCompose(exampleValues());
	const newFolder = (): string => {
		const folder = mkdtempSync(join(tmpdir(), 'zoom-production-'));
		started.keep({
			stop: async () => {
				await rm(folder, { recursive: true, force: true });
			},
		});
		return folder;
	};

	const secretsFolder = newFolder();
	for (const name of Object.keys(secrets)) writeFileSync(join(secretsFolder, name), passwordOf(name));
	const redisPassword = passwordOf('redis_password');
	// What the shell before it does with the password is the file that redis-server reads first.
	const [, , , , ...options] = services.redis.command as string[];
	const redis = started.keep(await startRedis(['--requirepass', redisPassword, ...options], redisPassword));
	const { POSTGRES_USER = '', POSTGRES_DB = '' } = services.postgres.environment;
	const account = { user: POSTGRES_USER, password: passwordOf('postgres_password'), database: POSTGRES_DB };
	const postgres = started.keep(await startPostgres(account));
	/** The volume of that name, which all processes see. */
	const storage = join(newFolder(), 'storage');
	mkdirSync(storage);

	const image = async (tarball: string): Promise<string> => {
		const folder = newFolder();
		for (const file of [join(PRODUCTION, 'install.sh'), tarball])
			copyFileSync(file, join(folder, basename(file)));
		const version = basename(tarball, '.tgz').slice(`${ours.name}-`.length);
		const args = [join(folder, 'install.sh'), version, join(folder, 'image')];
		await run('sh', args, { env: environmentFor(prepared().runtime.node) });
		return join(folder, 'image');
	};

	const ownImage = await image(prepared().tarball);
	const { DB_POSTGRESDB_HOST, DB_POSTGRESDB_PORT } = postgres.env;
	const here = {
		DB_POSTGRESDB_HOST,
		DB_POSTGRESDB_PORT,
		QUEUE_BULL_REDIS_HOST: '127.0.0.1',
		QUEUE_BULL_REDIS_PORT: String(redis.port),
		ZOOM_ORIGIN: zoomOrigin,
	};
	const environmentOf = (name: N8nService): NodeJS.ProcessEnv => ({
		...environmentWithSecretsIn(secretsFolder, services[name].environment),
		...here,
	});
	return {
		services,
		secretsFolder,
		redis,
		postgres,
		image,
		start: async (name, { image: from = ownImage, port } = {}) => {
			const { command = 'start' } = services[name];
			const userFolder = mkdtempSync(join(tmpdir(), `zoom-${name}-`));
			const first = { HOME: userFolder, ZOOM_AUTOMATION_HOME: from, N8N_ENTRYPOINT: 'true' };
			await run('sh', [join(PRODUCTION, 'start.sh')], { env: { PATH: process.env['PATH'], ...first } });
			symlinkSync(storage, join(userFolder, '.n8n/storage'));
			return await startProcess(
				started,
				command as NonNullable<InstanceOptions['command']>,
				environmentOf(name),
				userFolder,
				port,
			);
		},
		command: async (...args) => {
			const { status, output } = await n8nCommand(args, {
				userFolder: newFolder(),
				env: environmentOf('n8n'),
			});
			if (status !== 0) throw new Error(`n8n ${args.join(' ')} ended with ${status}:\n${output}`);
			return output;
		},
	};
}

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findRedis } from '../../zoom/store/findRedis';
import demo from '../../demo/n8n/package.json';
import ours from '../../package.json';
import {
	askedFor,
	environmentWithSecretsIn,
	exampleValues,
	msOf,
	productionFile,
	readCompose,
} from '../support/compose';

const SECRETS = ['encryption_key', 'postgres_password', 'redis_password'];
/** What may differ between the n8n processes. */
const OWN = [
	'N8N_GRACEFUL_SHUTDOWN_TIMEOUT',
	'N8N_CONCURRENCY_PRODUCTION_LIMIT',
	'N8N_DISABLE_PRODUCTION_MAIN_PROCESS',
];

const values = exampleValues();
const compose = readCompose(values);
const { n8n, worker, webhook, redis, postgres } = compose.services;
const processes = [n8n, worker, webhook];
const databases = [redis, postgres];
const all = Object.entries(compose.services);

/** Services find each other by their names. */
const serviceAt = (host = '') => all.find(([name]) => name === host)?.[1];

/** The word after an option of redis-server. */
const optionOf = (option: string): string | undefined =>
	redis.command?.[(redis.command as string[]).indexOf(option) + 1];

describe('.env.example', () => {
	it('has every variable that the file asks for, and no other', () => {
		const named = [...productionFile('.env.example').matchAll(/^(?:# )?([A-Z][A-Z0-9_]*)=/gm)];
		expect(named.map(([, name]) => name).sort()).toEqual(askedFor());
	});

	it('holds no secret, and tells how to make those that the file asks for', () => {
		expect(Object.keys(exampleValues()).filter((name) => /KEY|PASSWORD|SECRET/.test(name))).toEqual([]);
		const [, made = ''] = /for name in (.+); do openssl/.exec(productionFile('.env.example')) ?? [];
		expect(made.split(' ')).toEqual(SECRETS);
		expect(Object.keys(compose.secrets)).toEqual(SECRETS);
	});

	it('names the n8n that the tests run, and the version of this package', () => {
		expect(values['N8N_VERSION']).toBe(demo.dependencies.n8n);
		expect(values['ZOOM_AUTOMATION_VERSION']).toBe(ours.version);
	});
});

describe('the n8n processes', () => {
	it('are of one image, made of an n8n and a package of a certain version', () => {
		for (const { image, build } of processes) {
			expect(image).toBe(`n8n-zoom:${demo.dependencies.n8n}-${ours.version}`);
			expect(build?.args).toEqual({
				N8N_VERSION: demo.dependencies.n8n,
				ZOOM_AUTOMATION_VERSION: ours.version,
			});
		}
		const asked = [...productionFile('Dockerfile').matchAll(/^ARG (\w+)$/gm)].map(([, name]) => name);
		expect(asked.sort()).toEqual(Object.keys(n8n.build?.args ?? {}).sort());
	});

	it('have the same encryption key, database, Redis, and everything else that is not about their own work', () => {
		const shared = processes.map(({ environment }) =>
			Object.fromEntries(Object.entries(environment).filter(([name]) => !OWN.includes(name))),
		);
		expect(shared[1]).toEqual(shared[0]);
		expect(shared[2]).toEqual(shared[0]);
		expect(shared[0]).toMatchObject({
			N8N_ENCRYPTION_KEY_FILE: '/run/secrets/encryption_key',
			EXECUTIONS_MODE: 'queue',
			QUEUE_HEALTH_CHECK_ACTIVE: 'true',
		});
	});

	it('log in to the PostgreSQL and the Redis of the file', () => {
		const { environment } = n8n;
		expect(serviceAt(environment['DB_POSTGRESDB_HOST'])).toBe(postgres);
		expect({
			POSTGRES_DB: environment['DB_POSTGRESDB_DATABASE'],
			POSTGRES_USER: environment['DB_POSTGRESDB_USER'],
			POSTGRES_PASSWORD_FILE: environment['DB_POSTGRESDB_PASSWORD_FILE'],
		}).toEqual(postgres.environment);
		expect(serviceAt(environment['QUEUE_BULL_REDIS_HOST'])).toBe(redis);
		expect(redis.command?.[2]).toContain(
			`requirepass $(cat ${environment['QUEUE_BULL_REDIS_PASSWORD_FILE']})`,
		);
	});

	it("give the Zoom nodes n8n's Redis, or the one of ZOOM_REDIS_URL", () => {
		const folder = mkdtempSync(join(tmpdir(), 'zoom-secrets-'));
		writeFileSync(join(folder, 'redis_password'), 'swordfish');
		expect(findRedis(undefined, environmentWithSecretsIn(folder, worker.environment))).toMatchObject({
			label: 'redis:6379',
			options: { password: 'swordfish' },
		});
		rmSync(folder, { recursive: true });
		const own = readCompose({ ...values, ZOOM_REDIS_URL: 'redis://other:6380' }).services;
		expect(findRedis(undefined, own.worker.environment)?.label).toContain('other:6380');
	});

	it('have no proxy but the one that .env names', () => {
		expect(worker.environment).not.toHaveProperty('HTTPS_PROXY');
		const behind = readCompose({ ...values, HTTPS_PROXY: 'http://proxy:3128' }).services;
		for (const { environment } of [behind.n8n, behind.worker, behind.webhook])
			expect(environment['HTTPS_PROXY']).toBe('http://proxy:3128');
	});

	it('see the same files', () => {
		for (const { volumes } of processes) expect(volumes).toEqual(n8n.volumes);
		expect(n8n.volumes).toContain(`files:${n8n.environment['N8N_RESTRICT_FILE_ACCESS_TO']}`);
		// A volume over the whole folder would hide the package that the image brings.
		expect(n8n.volumes.filter((volume) => volume.endsWith(':/home/node/.n8n'))).toEqual([]);
	});

	it('start when the databases are healthy, and after the main process, which makes the tables', () => {
		const healthy = { condition: 'service_healthy' };
		expect(n8n.depends_on).toEqual({ postgres: healthy, redis: healthy });
		for (const { depends_on } of [worker, webhook])
			expect(depends_on).toEqual({ postgres: healthy, redis: healthy, n8n: healthy });
	});

	it('are killed only after the time they have to end in order', () => {
		for (const { environment, stop_grace_period } of processes) {
			const own = Number(environment['N8N_GRACEFUL_SHUTDOWN_TIMEOUT']) * 1_000;
			expect(own).toBeGreaterThan(0);
			expect(msOf(stop_grace_period)).toBeGreaterThan(own);
		}
	});
});

describe('Redis', () => {
	it('keeps jobs over a restart, and never throws one away', () => {
		expect(optionOf('--appendonly')).toBe('yes');
		expect(optionOf('--maxmemory-policy')).toBe('noeviction');
		expect(redis.volumes).toEqual(['redis:/data']);
	});
});

describe('every service', () => {
	it.each(all)('%s says whether it is healthy, comes back, and fills no disk with logs', (_, service) => {
		expect(service.healthcheck.test[0]).toMatch(/^CMD(-SHELL)?$/);
		expect(service.healthcheck.test.every((word) => typeof word === 'string')).toBe(true);
		expect(service.restart).toBe('unless-stopped');
		expect(service.logging.options).toEqual({
			'max-size': expect.any(String),
			'max-file': expect.any(String),
		});
	});

	it.each(all)('%s has an image of one version, to the last number', (_, { image }) => {
		expect(image).toMatch(/:\d+\.\d+(\.\d+)?-/);
		expect(image).not.toContain('latest');
	});

	it.each(all)('%s writes nothing to its image, and has no rights of root', (_, service) => {
		expect(service).toMatchObject({
			read_only: true,
			cap_drop: ['ALL'],
			security_opt: ['no-new-privileges:true'],
		});
		expect(service.tmpfs).toContain('/tmp');
		// n8n's image says so itself, the others begin as root unless they are told.
		const inDockerfile = productionFile('Dockerfile')
			.match(/^USER \w+$/gm)
			?.at(-1)
			?.slice(5);
		const user = service.build ? inDockerfile : service.user;
		expect(['node', 'redis', 'postgres']).toContain(user);
	});

	it.each(all)('%s has a limit of memory and of processes', (_, { deploy }) => {
		expect(deploy?.resources?.limits).toEqual({
			memory: expect.stringMatching(/^\d+[mg]$/),
			pids: expect.any(Number),
		});
	});

	it.each(all)('%s gets secrets by file, and only those that it reads', (_, service) => {
		const text = JSON.stringify([service.environment, service.command, service.healthcheck]);
		const read = new Set([...text.matchAll(/\/run\/secrets\/(\w+)/g)].map(([, name]) => name));
		expect([...read].sort()).toEqual([...(service.secrets ?? [])].sort());
		const plain = Object.keys(service.environment ?? {}).filter((name) => /(KEY|PASSWORD)$/.test(name));
		expect(plain).toEqual([]);
	});

	it.each(all)('%s keeps its data in volumes that the file declares', (_, { volumes }) => {
		for (const volume of volumes) expect(Object.keys(compose.volumes)).toContain(volume.split(':')[0]);
	});
});

describe('from outside', () => {
	it("only n8n's own port is open, on the machine itself", () => {
		expect(n8n.ports).toEqual(['127.0.0.1:5678:5678']);
		expect(webhook.profiles).toEqual(['webhook']);
		for (const { ports } of [worker, ...databases]) expect(ports).toBeUndefined();
	});

	it('neither Redis nor PostgreSQL is in a network that leads out', () => {
		for (const { networks } of databases) expect(networks).toEqual(['backend']);
		expect(compose.networks['backend']?.internal).toBe(true);
		for (const { networks } of processes) expect(networks).toContain('backend');
	});

	it('no secret gets into the image', () => {
		const kept = productionFile('.dockerignore').match(/^[^#\s].*$/gm);
		expect(kept).toEqual(['*', '!install.sh', '!start.sh', '!*.tgz']);
	});
});

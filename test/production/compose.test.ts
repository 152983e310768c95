import { findRedis } from '../../zoom/store/findRedis';
import demo from '../../demo/n8n/package.json';
import ours from '../../package.json';
import { askedFor, exampleValues, filledValues, msOf, productionFile, readCompose } from '../support/compose';

const SECRETS = ['N8N_ENCRYPTION_KEY', 'POSTGRES_PASSWORD', 'REDIS_PASSWORD'];
/** What may differ between the n8n processes. */
const OWN = [
	'N8N_GRACEFUL_SHUTDOWN_TIMEOUT',
	'N8N_CONCURRENCY_PRODUCTION_LIMIT',
	'N8N_DISABLE_PRODUCTION_MAIN_PROCESS',
];

const values = filledValues();
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

	it('leaves the secrets to be made, and nothing starts without them', () => {
		const example = exampleValues();
		expect(Object.keys(example).filter((name) => example[name] === '')).toEqual(SECRETS);
		for (const secret of SECRETS) {
			expect(() => readCompose({ ...values, [secret]: '' })).toThrow(`${secret} is missing`);
		}
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
			N8N_ENCRYPTION_KEY: values['N8N_ENCRYPTION_KEY'],
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
			POSTGRES_PASSWORD: environment['DB_POSTGRESDB_PASSWORD'],
		}).toEqual(postgres.environment);
		expect(serviceAt(environment['QUEUE_BULL_REDIS_HOST'])).toBe(redis);
		expect(environment['QUEUE_BULL_REDIS_PASSWORD']).toBe(optionOf('--requirepass'));
	});

	it("give the Zoom nodes n8n's Redis, or the one of ZOOM_REDIS_URL", () => {
		expect(findRedis(undefined, worker.environment)).toMatchObject({
			label: 'redis:6379',
			options: { password: values['REDIS_PASSWORD'] },
		});
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

	it.each(all)('%s has a pinned image', (_, { image }) => {
		expect(image).toMatch(/:\d/);
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
		expect(kept).toEqual(['*', '!install.sh', '!*.tgz']);
	});
});

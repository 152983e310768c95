import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ZoomInvalidInputError } from '../../../zoom/errors';
import { findRedis } from '../../../zoom/store/findRedis';
import { configId } from '../../../zoom/store/redisConfig';

const queue = (more: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv => ({ EXECUTIONS_MODE: 'queue', ...more });

describe('which Redis is used', () => {
	const everything = queue({ ZOOM_REDIS_URL: 'redis://shared:1', QUEUE_BULL_REDIS_HOST: 'n8n' });

	it('is the credential’s own before all', () => {
		expect(findRedis('redis://own:1', everything)?.options.host).toBe('own');
	});

	it('is ZOOM_REDIS_URL before n8n’s', () => {
		expect(findRedis(undefined, everything)?.options.host).toBe('shared');
		expect(findRedis('  ', everything)?.options.host).toBe('shared');
	});

	it('is n8n’s own in queue mode', () => {
		expect(findRedis('', { ...everything, ZOOM_REDIS_URL: '' })?.options.host).toBe('n8n');
	});

	it.each([undefined, 'regular', 'own'])('is none when n8n runs in mode %s', (mode) => {
		const env = { QUEUE_BULL_REDIS_HOST: 'n8n', ...(mode && { EXECUTIONS_MODE: mode }) };
		expect(findRedis(undefined, env)).toBeUndefined();
	});
});

describe('a Redis URL', () => {
	it.each([
		['redis://host', { host: 'host', port: 6379, db: 0 }],
		['redis://host:6380/5', { host: 'host', port: 6380, db: 5 }],
		['redis://host/', { host: 'host', port: 6379, db: 0 }],
		['redis://:secret@host', { host: 'host', port: 6379, db: 0, password: 'secret' }],
		['redis://me:s%40cr%2Ft@host', { host: 'host', port: 6379, db: 0, username: 'me', password: 's@cr/t' }],
		['rediss://host:6380', { host: 'host', port: 6380, db: 0, tls: {} }],
		['redis://[::1]:6380', { host: '::1', port: 6380, db: 0 }],
		[' redis://host ', { host: 'host', port: 6379, db: 0 }],
	])('may be %s', (url, options) => {
		expect(findRedis(url, {})?.options).toEqual(options);
	});

	it.each([
		'me:swordfish@host:6379',
		'http://me:swordfish@host',
		'redis://',
		'redis://me:swordfish@',
		// Not the host "me" with the beginning of the password for its port.
		'redis://me:2024#swordfish@host:6379',
		'redis://me:2024?swordfish@host:6379',
		'redis://me:2024/swordfish@host:6379',
		'redis://me#swordfish@host:6379',
		'"redis://:swordfish@host"',
		'swordfish@host:6379',
		'http://:swordfish@host:6379',
		'redis://:swordfish@host:65536',
		'redis://:swordfish@ho st',
		'redis://:swordfish@host/zero',
		'redis://:swordfish@host/1/2',
		'redis://:swordfish%E0%A4%A@host',
		'swordfish',
	])('may not be %s, and the refusal does not repeat it', (url) => {
		const read = (): unknown => findRedis(url, {});
		expect(read).toThrow(ZoomInvalidInputError);
		expect(read).not.toThrow(/swordfish/);
	});

	it('is named in messages by host and port only', () => {
		expect(findRedis('rediss://me:secret@host:6380/1', {})?.label).toBe('host:6380');
	});
});

describe('n8n’s own Redis', () => {
	it('has n8n’s defaults', () => {
		expect(findRedis(undefined, queue())).toEqual({
			label: 'localhost:6379',
			options: { host: 'localhost', port: 6379, db: 0 },
		});
	});

	it('is described by QUEUE_BULL_REDIS_*', () => {
		const env = queue({
			QUEUE_BULL_REDIS_HOST: 'redis',
			QUEUE_BULL_REDIS_PORT: '6380',
			QUEUE_BULL_REDIS_USERNAME: 'me',
			QUEUE_BULL_REDIS_PASSWORD: 'secret',
			QUEUE_BULL_REDIS_DB: '3',
			QUEUE_BULL_REDIS_DUALSTACK: 'true',
		});
		expect(findRedis(undefined, env)?.options).toEqual({
			host: 'redis',
			port: 6380,
			username: 'me',
			password: 'secret',
			db: 3,
			family: 0,
		});
	});

	it('takes quotes and capitals as n8n does, and its default for what is no number', () => {
		const env = queue({
			EXECUTIONS_MODE: '"queue"',
			QUEUE_BULL_REDIS_HOST: " 'redis' ",
			QUEUE_BULL_REDIS_PORT: 'many',
			QUEUE_BULL_REDIS_TLS: 'TRUE',
		});
		expect(findRedis(undefined, env)?.options).toEqual({
			host: 'redis',
			port: 6379,
			db: 0,
			tls: { rejectUnauthorized: true },
		});
	});

	it('may be reached by TLS under another name, with or without a check of its certificate', () => {
		const env = queue({
			QUEUE_BULL_REDIS_TLS: '1',
			QUEUE_BULL_REDIS_TLS_SERVERNAME: 'redis.internal',
			QUEUE_BULL_REDIS_TLS_VALIDATE_CERTIFICATE: 'false',
		});
		expect(findRedis(undefined, env)?.options.tls).toEqual({
			servername: 'redis.internal',
			rejectUnauthorized: false,
		});
	});

	it('may keep its password in a file', () => {
		const file = join(mkdtempSync(join(tmpdir(), 'zoom-env-')), 'password');
		writeFileSync(file, 'from the file\n');
		const named = { QUEUE_BULL_REDIS_PASSWORD_FILE: file };
		expect(findRedis(undefined, queue(named))?.options.password).toBe('from the file');
		expect(
			findRedis(undefined, queue({ ...named, QUEUE_BULL_REDIS_PASSWORD: 'given' }))?.options.password,
		).toBe('given');
		const gone = { QUEUE_BULL_REDIS_PASSWORD_FILE: `${file}.gone` };
		expect(findRedis(undefined, queue(gone))?.options).not.toHaveProperty('password');
	});

	it('may be a Cluster', () => {
		const env = queue({
			QUEUE_BULL_REDIS_CLUSTER_NODES: 'one:7000, two:7001,',
			QUEUE_BULL_REDIS_SLOT_REFRESH_TIMEOUT: '2000',
			QUEUE_BULL_REDIS_PASSWORD: 'secret',
		});
		expect(findRedis(undefined, env)).toEqual({
			label: 'one:7000, two:7001',
			options: { db: 0, password: 'secret' },
			cluster: {
				nodes: [
					{ host: 'one', port: 7000 },
					{ host: 'two', port: 7001 },
				],
				options: { slotsRefreshTimeout: 2_000, slotsRefreshInterval: 5_000 },
			},
		});
	});

	it('may be a Cluster whose names only TLS knows', () => {
		const env = queue({
			QUEUE_BULL_REDIS_CLUSTER_NODES: 'one:7000',
			QUEUE_BULL_REDIS_DNS_LOOKUP_STRATEGY: 'NONE',
		});
		const found = jest.fn();
		findRedis(undefined, env)?.cluster?.options.dnsLookup?.('node-1.internal', found);
		expect(found).toHaveBeenCalledWith(null, 'node-1.internal');
	});
});

describe('the same Redis', () => {
	const id = (url: string): string => configId(findRedis(url, {}) ?? { label: '', options: {} });

	it('is recognised however it is written', () => {
		expect(id('redis://host')).toBe(id('redis://host:6379/0'));
	});

	it.each(['redis://other', 'redis://host/1', 'rediss://host', 'redis://:secret@host'])(
		'is not %s',
		(url) => {
			expect(id(url)).not.toBe(id('redis://host'));
			expect(id(url)).not.toContain('secret');
		},
	);
});

import { cleanEnvironment } from '../../../demo/n8n/environment';

describe("the environment of the demo's n8n", () => {
	it("carries nothing of the person's own n8n, database, queue, Zoom account or test run", () => {
		const env = cleanEnvironment({
			N8N_ENCRYPTION_KEY: 'k',
			DB_TYPE: 'postgresdb',
			QUEUE_BULL_REDIS_HOST: 'r',
			EXECUTIONS_MODE: 'queue',
			ZOOM_CLIENT_SECRET: 's',
			ZOOM_ORIGIN: 'o',
			NODE_ENV: 'test',
			JEST_WORKER_ID: '1',
			npm_config_ignore_scripts: 'true',
			PATH: '/bin',
		});
		expect(env).toEqual({ PATH: '/bin' });
	});

	it('keeps proxies and certificates', () => {
		const env = { HTTPS_PROXY: 'http://proxy', NO_PROXY: 'local', NODE_EXTRA_CA_CERTS: '/ca.pem' };
		expect(cleanEnvironment(env)).toEqual(env);
	});
});

/** Prefixes of variables that would make a demo n8n behave like the person's own n8n, or like a test run. */
const FOREIGN =
	/^(N8N_|DB_|QUEUE_|EXECUTIONS_|ZOOM_|WEBHOOK_|CREDENTIALS_|JEST_|NODE_ENV$|NODE_OPTIONS$|NODE_PATH$|npm_)/;

/** The person's environment without what would leak into the demo's n8n. Proxies and certificates stay. */
export function cleanEnvironment(env: NodeJS.ProcessEnv = process.env): NodeJS.ProcessEnv {
	return Object.fromEntries(Object.entries(env).filter(([name]) => !FOREIGN.test(name)));
}

/** n8n on the loopback interface only, that calls nobody at home. */
export function quietN8n(ports: { http: number; broker: number }, userFolder: string): NodeJS.ProcessEnv {
	return {
		N8N_USER_FOLDER: userFolder,
		N8N_PORT: String(ports.http),
		N8N_RUNNERS_BROKER_PORT: String(ports.broker),
		N8N_LISTEN_ADDRESS: '127.0.0.1',
		N8N_HOST: '127.0.0.1',
		N8N_EDITOR_BASE_URL: `http://127.0.0.1:${ports.http}`,
		N8N_SECURE_COOKIE: 'false',
		N8N_UNVERIFIED_PACKAGES_ENABLED: 'true',
		N8N_DIAGNOSTICS_ENABLED: 'false',
		N8N_VERSION_NOTIFICATIONS_ENABLED: 'false',
		N8N_DYNAMIC_BANNERS_ENABLED: 'false',
		N8N_TEMPLATES_ENABLED: 'false',
		N8N_PERSONALIZATION_ENABLED: 'false',
		N8N_HIRING_BANNER_ENABLED: 'false',
		N8N_GRACEFUL_SHUTDOWN_TIMEOUT: '5', // s; a demo has nothing worth waiting longer for.
	};
}

/** A worker has no editor, but can say that it is healthy. */
export function workerHealth(port: number): NodeJS.ProcessEnv {
	return { QUEUE_HEALTH_CHECK_ACTIVE: 'true', QUEUE_HEALTH_CHECK_PORT: String(port) };
}

/** Schedules and dates in the machine's own time zone: n8n's default is New York's. */
export function ownTimezone(): NodeJS.ProcessEnv {
	return { GENERIC_TIMEZONE: Intl.DateTimeFormat().resolvedOptions().timeZone };
}

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { cleanEnvironment, quietN8n, workerHealth } from './environment';
import { environmentFor } from './node';
import { freePorts } from './ports';
import { ProcessGroup } from './processGroup';
import type { N8nRuntime } from './runtime';

const START_LIMIT_MS = 180_000;
const POLL_MS = 250;

export interface InstanceOptions {
	readonly runtime: N8nRuntime;
	/** n8n keeps its database, key and community packages here, in `.n8n`. */
	readonly userFolder: string;
	/** On top of n8n's quiet defaults: `ZOOM_ORIGIN`, queue mode, and so on. */
	readonly env?: NodeJS.ProcessEnv;
	/** `start` is the editor and everything; `worker` and `webhook` are queue mode's other kinds of process. */
	readonly command?: 'start' | 'worker' | 'webhook';
	/** Of the editor and its REST interface; a free one when left out. */
	readonly port?: number;
	readonly signal?: AbortSignal;
}

/** A running n8n. */
export interface N8nInstance {
	/** Origin of the editor and its REST interface, such as `http://127.0.0.1:40123`. */
	readonly origin: string;
	readonly logFile: string;
	readonly process: ProcessGroup;
	/** Ends it and everything it started. */
	stop(): Promise<void>;
	/** The same at once, without asking. */
	kill(): void;
}

/** What n8n answers about the login to somebody who is not logged in. */
const UNAUTHORIZED = 401;

async function answers(url: string): Promise<boolean> {
	try {
		const { ok, status } = await fetch(url, { signal: AbortSignal.timeout(5000) });
		return ok || status === UNAUTHORIZED;
	} catch {
		return false;
	}
}

async function untilAnswers(group: ProcessGroup, url: string, signal?: AbortSignal): Promise<void> {
	const deadline = Date.now() + START_LIMIT_MS;
	while (!(await answers(url))) {
		if (group.ended) throw new Error(`n8n ${group.ended} while it started:\n${group.tail}`);
		if (Date.now() > deadline) {
			throw new Error(`n8n did not answer within ${START_LIMIT_MS / 1000} s:\n${group.tail}`);
		}
		await delay(POLL_MS, undefined, signal ? { signal } : {});
	}
}

/** Starts n8n on free ports and returns when it answers (20 to 40 s); stops it again when that fails. */
export async function startInstance(options: InstanceOptions): Promise<N8nInstance> {
	const { runtime, userFolder, command = 'start', signal } = options;
	mkdirSync(userFolder, { recursive: true });
	const [free = 0, broker = 0] = await freePorts(2);
	const http = options.port ?? free;
	const origin = `http://127.0.0.1:${http}`;
	const logFile = join(userFolder, `n8n-${command}-${http}.log`);
	const group = new ProcessGroup(join(runtime.node.bin, 'node'), {
		args: [runtime.command, command],
		cwd: userFolder,
		env: {
			...environmentFor(runtime.node, cleanEnvironment()),
			...quietN8n({ http, broker }, userFolder),
			...(command === 'worker' ? workerHealth(http) : {}),
			...options.env,
		},
		logFile,
	});
	try {
		await untilAnswers(group, `${origin}/healthz/readiness`, signal);
		// n8n 2.0 says that it is ready before it has its REST interface.
		if (command === 'start') await untilAnswers(group, `${origin}/rest/login`, signal);
	} catch (error) {
		await group.stop();
		throw error;
	}
	return {
		origin,
		logFile,
		process: group,
		stop: async () => {
			await group.stop();
		},
		kill: () => {
			group.kill('SIGKILL');
		},
	};
}

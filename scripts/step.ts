import { spawn, type ChildProcess } from 'node:child_process';
import { registryTrouble } from './registryTrouble.mjs';

export interface CommandOptions {
	readonly cwd?: string;
	readonly env?: NodeJS.ProcessEnv;
	/** Aborting ends the command and all it started: SIGTERM, and SIGKILL when that is not heard. */
	readonly signal?: AbortSignal;
}

const HEARTBEAT_MS = 10_000;
const TAIL_LINES = 25;
const GRACE_MS = 3000;

/** Writes one line of progress; to stderr, so that stdout stays for results. */
export function say(line: string): void {
	process.stderr.write(`${line}\n`);
}

function elapsed(since: number): string {
	return `${Math.round((Date.now() - since) / 1000)} s`;
}

function signalGroup(pid: number | undefined, signal: NodeJS.Signals): void {
	if (pid === undefined) return;
	try {
		process.kill(-pid, signal);
	} catch {
		// Nobody of the group is left.
	}
}

/** Resolves when the command is over, with its exit code or signal; also after an abort, so that nothing is left. */
async function end(child: ChildProcess, signal?: AbortSignal): Promise<number | NodeJS.Signals | null> {
	let kill: NodeJS.Timeout | undefined;
	const stop = (): void => {
		signalGroup(child.pid, 'SIGTERM');
		kill = setTimeout(() => {
			signalGroup(child.pid, 'SIGKILL');
		}, GRACE_MS);
	};
	signal?.addEventListener('abort', stop);
	try {
		return await new Promise((resolve, reject) => {
			child.once('error', reject);
			child.once('close', (code, by) => {
				resolve(code ?? by);
			});
		});
	} finally {
		clearTimeout(kill);
		signal?.removeEventListener('abort', stop);
	}
}

/**
 * Runs one command as a named step: says when it starts, every ten seconds that it goes on, and when it is done.
 * @returns what the command wrote to stdout.
 * @throws Error with the last lines of output, or in one line that npm's registry cannot be reached
 */
export async function step(
	title: string,
	command: string,
	args: readonly string[],
	options: CommandOptions = {},
): Promise<string> {
	const started = Date.now();
	const tail: string[] = [];
	let stdout = '';
	const keep = (chunk: string): void => {
		tail.push(...chunk.split(/\r|\n/).filter((line) => line.trim() !== ''));
		tail.splice(0, tail.length - TAIL_LINES);
	};
	const { signal, ...place } = options;
	signal?.throwIfAborted();
	say(`- ${title}`);
	const heartbeat = setInterval(() => {
		say(`  … ${elapsed(started)}`);
	}, HEARTBEAT_MS);
	try {
		const child = spawn(command, args, {
			...place,
			// With a signal, a group of its own that can be ended as a whole; without, the terminal's Ctrl-C ends it.
			detached: signal !== undefined && process.platform !== 'win32',
			stdio: ['ignore', 'pipe', 'pipe'],
			shell: process.platform === 'win32',
		});
		child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
			stdout += chunk;
			keep(chunk);
		});
		child.stderr.setEncoding('utf8').on('data', keep);
		const ended = await end(child, signal);
		signal?.throwIfAborted();
		if (ended !== 0) {
			const output = tail.join('\n');
			const trouble = command === 'npm' ? registryTrouble(output) : undefined;
			throw new Error(trouble ?? `${title}: ${command} ended with ${ended}.\n${output}`);
		}
	} finally {
		clearInterval(heartbeat);
	}
	say(`  done in ${elapsed(started)}`);
	return stdout;
}

import { spawn, type ChildProcess } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';

const POLL_MS = 100;
const TAIL_LINES = 60;

export interface ProcessGroupOptions {
	readonly args: readonly string[];
	readonly env: NodeJS.ProcessEnv;
	readonly cwd?: string;
	/** File that receives everything the process writes. */
	readonly logFile: string;
	/** Who runs it, when not the person who runs this. */
	readonly uid?: number;
	readonly gid?: number;
}

// Starts the program beside a watcher of the same group: when this process is gone, even by kill -9, its end of the
// pipe (3) closes, and the watcher ends the group.
const WATCHED = '(cat <&3 >/dev/null 2>&1; kill -KILL 0) & exec "$@" 3<&-';

/** A program together with everything it starts, so that stopping it leaves none of that behind. */
export class ProcessGroup {
	private readonly child: ChildProcess;
	private readonly lines: string[] = [];
	private spawnError: Error | undefined;

	constructor(
		readonly command: string,
		options: ProcessGroupOptions,
	) {
		const { args, logFile, ...place } = options;
		const log = createWriteStream(logFile, { flags: 'a' });
		this.child = spawn('sh', ['-c', WATCHED, 'sh', command, ...args], {
			...place,
			detached: true, // A group of its own: a Ctrl-C in the terminal reaches only us, and we stop it in order.
			stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
		});
		this.child.once('error', (error) => (this.spawnError = error));
		for (const stream of [this.child.stdout, this.child.stderr]) {
			stream?.setEncoding('utf8').on('data', (chunk: string) => {
				log.write(chunk);
				this.lines.push(...chunk.split('\n').filter((line) => line.trim() !== ''));
				this.lines.splice(0, this.lines.length - TAIL_LINES);
			});
		}
		this.child.once('close', () => log.end());
	}

	get pid(): number {
		return this.child.pid ?? 0;
	}

	/** The last lines it wrote. */
	get tail(): string {
		return this.lines.join('\n');
	}

	/** Why it is not running any more; undefined while it runs. */
	get ended(): string | undefined {
		if (this.spawnError) return this.spawnError.message;
		const { exitCode, signalCode } = this.child;
		return exitCode === null && signalCode === null ? undefined : `ended with ${signalCode ?? exitCode}`;
	}

	/** Signals the whole group (0 only asks whether anybody is left); at once and without a promise, so that it also works while this process exits. */
	kill(signal: NodeJS.Signals | 0): boolean {
		if (this.pid === 0) return false;
		try {
			process.kill(-this.pid, signal);
			return true;
		} catch {
			return false; // Nobody of the group is left.
		}
	}

	/** Asks the group to end, and makes it end when it did not within the grace time (ms). */
	async stop(graceMs = 15_000): Promise<void> {
		const deadline = Date.now() + graceMs;
		if (!this.kill('SIGTERM')) return;
		while (Date.now() < deadline && this.kill(0)) await delay(POLL_MS);
		this.kill('SIGKILL');
	}
}

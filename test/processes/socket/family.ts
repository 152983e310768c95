import { type ChildProcess, fork } from 'node:child_process';
import {
	closeSync,
	existsSync,
	fstatSync,
	mkdtempSync,
	openSync,
	readFileSync,
	readSync,
	rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Gap } from '../../../zoom/events/model/state';
import type { SubscriptionStatus } from '../../../zoom/events/status/status';

/** What a child writes down, as it happens. */
export type Line =
	| {
			readonly kind: 'event';
			readonly seq: number;
			readonly at: number;
			readonly pid: number;
			readonly emittedAt: number;
	  }
	| { readonly kind: 'connected'; readonly at: number; readonly gap?: Gap }
	| { readonly kind: 'replaced'; readonly at: number }
	| { readonly kind: 'trouble' | 'fatal'; readonly message: string }
	/** What a person reads about Redis in n8n's log. */
	| { readonly kind: 'log'; readonly at: number; readonly message: string };

export class Child {
	private readonly waiting: Array<(status: SubscriptionStatus) => void> = [];
	readonly ready: Promise<void>;

	constructor(
		private readonly process: ChildProcess,
		private readonly file: string,
	) {
		this.ready = new Promise((resolve) => {
			process.on('message', (message: 'ready' | { status: SubscriptionStatus }) => {
				if (message === 'ready') resolve();
				else this.waiting.shift()?.(message.status);
			});
		});
	}

	get lines(): Line[] {
		if (!existsSync(this.file)) return [];
		const lines = readFileSync(this.file, 'utf8').split('\n');
		// The last one may be half written.
		return lines.slice(0, -1).map((line) => JSON.parse(line) as Line);
	}

	/** The number of the last event; -1: none. */
	get lastSeq(): number {
		if (!existsSync(this.file)) return -1;
		const file = openSync(this.file, 'r');
		try {
			const size = Math.min(fstatSync(file).size, 4_096);
			const end = Buffer.alloc(size);
			readSync(file, end, 0, size, fstatSync(file).size - size);
			const numbers = [...end.toString('utf8').matchAll(/"seq":(\d+),/g)].map(([, seq]) => Number(seq));
			return Math.max(-1, ...numbers);
		} finally {
			closeSync(file);
		}
	}

	async status(): Promise<SubscriptionStatus> {
		return await new Promise((resolve) => {
			this.waiting.push(resolve);
			this.process.send('status');
		});
	}

	signal(signal: 'SIGSTOP' | 'SIGCONT'): void {
		this.process.kill(signal);
	}

	/** As a deactivation or an orderly end of n8n. */
	async leave(): Promise<void> {
		await this.over(() => this.process.send('leave'));
	}

	async kill(): Promise<void> {
		await this.over(() => this.process.kill('SIGKILL'));
	}

	private async over(end: () => void): Promise<void> {
		if (this.process.exitCode !== null || this.process.signalCode !== null) return;
		await new Promise((resolve) => {
			this.process.once('exit', resolve);
			end();
		});
	}
}

/** Children of one test, living and dead. */
export class Family {
	readonly all: Child[] = [];
	private readonly folder = mkdtempSync(join(tmpdir(), 'zoom-socket-'));

	constructor(private readonly env: NodeJS.ProcessEnv) {}

	async add(env: NodeJS.ProcessEnv = {}): Promise<Child> {
		const file = join(this.folder, `${this.all.length}.jsonl`);
		const forked = fork(join(__dirname, 'child.ts'), {
			execArgv: ['--import', 'tsx'],
			env: { ...process.env, ...this.env, ...env, LINES: file },
		});
		const child = new Child(forked, file);
		this.all.push(child);
		await child.ready;
		return child;
	}

	get lines(): Line[] {
		return this.all.flatMap(({ lines }) => lines);
	}

	/** Whether somebody emitted an event with this number or a higher one. Looks at the ends of the files only. */
	hasEventAfter(seq: number): boolean {
		return this.all.some(({ lastSeq }) => lastSeq >= seq);
	}

	async close(): Promise<void> {
		await Promise.all(this.all.map(async (child) => await child.kill()));
		rmSync(this.folder, { recursive: true, force: true });
	}
}

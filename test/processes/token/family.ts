import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import type { AppCredentials } from '../../../zoom/auth/login';
import type { LogLine } from '../../support/log';

export interface Order {
	readonly id: number;
	readonly logins: readonly AppCredentials[];
	/** How many calls ask at once, for each login. */
	readonly calls: number;
	/** Forget first what this process knows. */
	readonly cold: boolean;
	/** A token each call reports as refused before it asks. */
	readonly reject?: string;
}

export interface Answer {
	readonly id: number;
	readonly calls: number;
	/** The different tokens that the calls got. */
	readonly tokens: string[];
	readonly errors: string[];
	readonly ms: number;
	readonly log: LogLine[];
}

/** One child process. */
export class Child {
	private readonly waiting = new Map<number, (answer: Answer) => void>();
	private orders = 0;
	readonly ready: Promise<void>;

	private constructor(private readonly process: ChildProcess) {
		this.ready = new Promise((resolve) => {
			process.on('message', (message: Answer | 'ready') => {
				if (message === 'ready') resolve();
				else this.waiting.get(message.id)?.(message);
			});
		});
	}

	static async start(env: NodeJS.ProcessEnv): Promise<Child> {
		const child = new Child(
			fork(join(__dirname, 'child.ts'), {
				execArgv: ['--import', 'tsx'],
				env: { ...process.env, ...env },
			}),
		);
		await child.ready;
		return child;
	}

	async ask(order: Omit<Order, 'id'>): Promise<Answer> {
		const id = ++this.orders;
		return await new Promise((resolve) => {
			this.waiting.set(id, resolve);
			this.process.send({ ...order, id });
		});
	}

	get alive(): boolean {
		return this.process.exitCode === null && this.process.signalCode === null;
	}

	signal(signal: 'SIGSTOP' | 'SIGCONT' | 'SIGKILL'): void {
		this.process.kill(signal);
	}

	async end(): Promise<void> {
		if (!this.alive) return;
		await new Promise((resolve) => {
			this.process.once('exit', resolve);
			this.process.kill('SIGKILL');
		});
	}
}

export async function startFamily(size: number, env: NodeJS.ProcessEnv): Promise<Child[]> {
	return await Promise.all(Array.from({ length: size }, () => Child.start(env)));
}

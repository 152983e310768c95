import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Done, Order } from './child';

/** An n8n process's part towards Zoom, in a process of its own. */
export class Helper {
	private readonly child: ChildProcess;

	constructor(env: Readonly<Record<string, string>>) {
		this.child = fork(join(__dirname, 'child.ts'), {
			execArgv: ['--import', 'tsx'],
			env: { ...process.env, ...env },
		});
	}

	/** @throws Error when it ends instead */
	async do(order: Order): Promise<Done> {
		this.child.send(order);
		const ended = new AbortController();
		const failed = once(this.child, 'exit', { signal: ended.signal }).then(([code]) => {
			throw new Error(`The process ended with ${String(code)}`);
		});
		failed.catch(() => undefined);
		try {
			const [done] = (await Promise.race([once(this.child, 'message'), failed])) as [Done];
			return done;
		} finally {
			ended.abort();
		}
	}

	end(): void {
		this.child.kill('SIGKILL');
	}
}

import { fork } from 'node:child_process';
import { join } from 'node:path';
import type { Order } from './sender';

/** The process that plays Zoom's side of the socket. */
export class SenderProcess {
	private readonly child = fork(join(__dirname, 'sender.ts'), { execArgv: ['--import', 'tsx'] });
	private waiting: Array<(message: unknown) => void> = [];

	constructor() {
		this.child.on('message', (message) => {
			for (const resolve of this.waiting.splice(0)) resolve(message);
		});
	}

	/** The port it listens on; to be asked once, at once. */
	async port(): Promise<number> {
		return ((await this.next()) as { port: number }).port;
	}

	/** @returns when the first event is about to leave */
	async send(order: Order): Promise<void> {
		const begun = this.next();
		this.child.send(order);
		if (order !== 'drop') await begun;
	}

	end(): void {
		this.child.kill();
	}

	private async next(): Promise<unknown> {
		return await new Promise((resolve) => this.waiting.push(resolve));
	}
}

import { setTimeout as delay } from 'node:timers/promises';
import type { N8nInstance } from '../../demo/n8n/instance';
import { freePorts } from '../../demo/n8n/ports';
import { msOf } from '../support/compose';
import { orEnd } from '../support/orEnd';
import type { N8nService, Production } from '../support/production';

const LOOK_MS = 100;
/** Docker waits so long, or longer, before it starts again what did not start. */
const PAUSE_MS = 1_000;

/** A container of Docker's with `restart: unless-stopped`: what ends by itself is started again, on the same port. */
export class Container {
	private instance: N8nInstance | undefined;
	private isWanted = false;
	private keeping = Promise.resolve();
	private port = 0;

	/** @param image what the image has in /opt/n8n; default: the package as it is packed now */
	constructor(
		private readonly production: Production,
		private readonly service: N8nService,
		private image?: string,
	) {}

	/** `docker compose up --wait`: until it is healthy. @throws Error when it does not start */
	async start(): Promise<void> {
		if (this.port === 0) [this.port = 0] = await freePorts(1);
		this.isWanted = true;
		this.instance = await this.run();
		this.keeping = this.keep();
		orEnd(this.keeping);
	}

	/** `docker compose stop`: asks the process to end, and waits for as long as the file says. */
	async stop(): Promise<void> {
		this.isWanted = false;
		await this.keeping;
		const instance = this.instance;
		if (!instance) return;
		if (!instance.process.ended) process.kill(instance.process.pid, 'SIGTERM');
		const deadline = Date.now() + msOf(this.production.services[this.service].stop_grace_period);
		while (!instance.process.ended && Date.now() < deadline) await delay(LOOK_MS);
		instance.kill();
		this.instance = undefined;
	}

	/** The process dies, as for lack of memory; Docker then starts it again. */
	kill(): void {
		this.instance?.kill();
	}

	/** `docker compose up` with another image. */
	async replace(image: string): Promise<void> {
		await this.stop();
		this.image = image;
		await this.start();
	}

	get origin(): string {
		return `http://127.0.0.1:${this.port}`;
	}

	private async run(): Promise<N8nInstance> {
		const { image, port } = this;
		return await this.production.start(this.service, { port, ...(image !== undefined && { image }) });
	}

	private async keep(): Promise<void> {
		for (; this.isWanted; await delay(LOOK_MS)) {
			if (this.instance && !this.instance.process.ended) continue;
			this.instance?.kill(); // What it had started.
			this.instance = await this.run().catch(() => undefined);
			if (!this.instance) await delay(PAUSE_MS);
		}
	}
}

import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import type { SavedItem } from '../../demo/n8n/client';
import { startSimulator, type Simulator, type SimulatorOptions } from '../../simulator';
import { startN8n, type TestN8n } from '../../test/support/n8n';
import { Started } from '../../test/support/started';
import { startItemSource, type ItemSource } from './itemSource';
import { workflowOf, type Measured } from './nodes';
import { tokenOf } from './token';

/** Linux counts CPU time in ticks of 10 ms. */
const TICKS_PER_SECOND = 100;
const POLL_MS = 100;

export interface Cost {
	/** Of the whole run, s. */
	readonly seconds: number;
	/** Of the n8n process, user and system, s. */
	readonly cpuSeconds: number;
}

/** A simulated account, a real n8n with this package, and credentials for its nodes. */
export class Bench {
	private constructor(
		readonly zoom: Simulator,
		private readonly n8n: TestN8n,
		private readonly source: ItemSource,
		/** For our nodes. */
		readonly account: SavedItem,
		private readonly started: Started,
	) {}

	static async start(options: SimulatorOptions, env: NodeJS.ProcessEnv = {}): Promise<Bench> {
		const started = new Started();
		try {
			const zoom = started.keep(await startSimulator({ plan: 'business', ...options }));
			const source = started.keep(await startItemSource());
			const n8n = started.keep(await startN8n({ env: { ZOOM_ORIGIN: zoom.origin, ...env } }));
			const account = await n8n.credential(zoom.credentials, { plan: 'business' });
			return new Bench(zoom, n8n, source, account, started);
		} catch (error) {
			await started.stop();
			throw error;
		}
	}

	/** An access token, as a person would fetch it for n8n's HTTP Request node. */
	async token(): Promise<string> {
		return await tokenOf(this.zoom);
	}

	/** The same for n8n's HTTP Request node. */
	async headerCredential(): Promise<SavedItem> {
		return await this.n8n.client.createCredential('Token', 'httpHeaderAuth', {
			name: 'Authorization',
			value: `Bearer ${await this.token()}`,
		});
	}

	/** Runs one node in n8n over so many items. */
	async run(measured: Measured, items: number): Promise<Cost> {
		const path = randomUUID();
		const { client } = this.n8n;
		const template = workflowOf('Bench', path, this.source.url(items), measured);
		await client.activate(await client.createWorkflow(template));
		const url = `${client.origin}/webhook/${path}`;
		for (;;) {
			const [cpu, begun] = [this.cpuSeconds(), performance.now()];
			const answer = await fetch(url);
			const cost = { seconds: (performance.now() - begun) / 1000, cpuSeconds: this.cpuSeconds() - cpu };
			if (answer.ok) return cost;
			// n8n says that a workflow is active a moment before its webhook is.
			if (answer.status !== 404) throw new Error(`The workflow failed: ${await answer.text()}`);
			await delay(POLL_MS);
		}
	}

	async stop(): Promise<void> {
		await this.started.stop();
	}

	private cpuSeconds(): number {
		const stat = readFileSync(`/proc/${this.n8n.instance.process.pid}/stat`, 'utf8');
		// The second field is a name in brackets, which may hold blanks; user and system time are fields 14 and 15.
		const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
		return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
	}
}

import type { Agent, AgentOptions } from 'node:http';
import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { proxyFor } from './proxy';
import { createTunnel } from './tunnel';

/**
 * Zoom's busiest plan allows 80 calls a second, and a call takes about 0.3 s: 64 connections never hold it back. Idle ones
 * are closed before Zoom's own side closes them, so that a request is not sent into a closing connection.
 */
const POOL: AgentOptions = {
	keepAlive: true,
	maxSockets: 64,
	maxFreeSockets: 64,
	scheduling: 'lifo',
	timeout: 20_000,
};

/** Keep-alive connections, made as they are needed: one pool for direct ones, and one for each proxy. */
export class Agents {
	private readonly agents = new Map<string, Agent>();

	/** @param connectMs how long a proxy may take to open its tunnel */
	constructor(private readonly connectMs: number) {}

	/** The agent for a URL, through the proxy of the environment. @throws ZoomEnvironmentError as `proxyFor` */
	async for(url: string): Promise<Agent> {
		const proxy = proxyFor(url);
		const key = proxy ?? new URL(url).protocol;
		const known = this.agents.get(key);
		if (known) return known;
		const made = proxy ? await createTunnel(proxy, POOL, this.connectMs) : direct(url);
		// Another call may have made one while this one waited.
		const agent = this.agents.get(key) ?? made;
		this.agents.set(key, agent);
		return agent;
	}

	close(): void {
		for (const agent of this.agents.values()) agent.destroy();
		this.agents.clear();
	}
}

function direct(url: string): Agent {
	return url.startsWith('https:') ? new HttpsAgent(POOL) : new HttpAgent(POOL);
}

import { zoomSdk } from '../../../nodes/adapter/login/sdk';
import { ZoomStatus } from '../../../nodes/ZoomStatus/ZoomStatus.node';
import type { Simulator } from '../../../simulator';
import { runInN8n, type NodeOutcome } from '../../support/workflow';

export const SUBSCRIPTION = 'status-test';

interface Chosen {
	clientSecret?: string;
}

/** The Zoom Status node in n8n's engine, and a workflow that listens to events beside it. */
export class StatusWorld {
	constructor(private readonly zoom: Simulator) {}

	async run(
		resource: string,
		operation: string,
		fields: Record<string, unknown> = {},
		chosen: Chosen = {},
	): Promise<NodeOutcome> {
		return await runInN8n({
			node: new ZoomStatus(),
			parameters: { authentication: 'serverToServer', resource, operation, ...fields },
			credentials: { type: 'zoomServerToServerApi', data: this.credentials(chosen) },
		});
	}

	async check(options: Record<string, unknown> = {}, chosen: Chosen = {}): Promise<NodeOutcome> {
		return await this.run('health', 'check', { options }, chosen);
	}

	/** What other workflows ask Zoom. */
	async call(): Promise<void> {
		const client = zoomSdk().serverToServer(this.credentials());
		await client.request('GET /users/{userId}', { userId: 'ana@example.com' });
	}

	/** As an active workflow with a Zoom Event Trigger. @returns how it is deactivated */
	async listen(): Promise<() => Promise<void>> {
		const hub = await zoomSdk().events.hub(this.credentials(), 'account_credentials', SUBSCRIPTION);
		const listener = await hub.join({
			scope: 'workflow',
			production: true,
			pings: false,
			wants: () => true,
			maxWaiting: 10,
			concurrency: 1,
			emit: () => undefined,
			connected: () => undefined,
			replaced: () => undefined,
			trouble: () => undefined,
			fatal: () => undefined,
		});
		await hub.ready(10_000);
		return async () => {
			await hub.leave(listener);
		};
	}

	private credentials({ clientSecret = this.zoom.credentials.clientSecret }: Chosen = {}) {
		return {
			...this.zoom.credentials,
			clientSecret,
			environment: 'commercial' as const,
			plan: 'pro' as const,
			redisUrl: '',
		};
	}
}

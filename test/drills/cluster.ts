import { CREDENTIAL_TYPE } from '../../demo/account';
import { N8nClient, type SavedItem } from '../../demo/n8n/client';
import { startSimulator, type Simulator } from '../../simulator';
import { fieldsOf } from '../support/n8n';
import { type Production, startProduction } from '../support/production';
import type { Started } from '../support/started';
import { Container } from './container';

const WORKERS = 2;
/** Of Zoom's answers, ms. */
const LATENCY_MS = 150;

/** What runs in production by production/docker-compose.yml: main, webhook process and two workers. */
export interface Cluster {
	readonly zoom: Simulator;
	readonly production: Production;
	readonly main: Container;
	readonly webhook: Container;
	readonly workers: readonly Container[];
	/** Logged in to main. */
	readonly client: N8nClient;
	readonly credential: SavedItem;
}

/**
 * @param started gets what has to outlive the containers: databases, and the processes that containers have started
 * @param containers to be stopped first, since a container starts again what ends by itself
 * @param tarball the package in all of them
 */
export async function startCluster(started: Started, containers: Started, tarball: string): Promise<Cluster> {
	const zoom = started.keep(await startSimulator({ plan: 'business', latencyMs: LATENCY_MS }));
	const production = await startProduction(started, zoom.origin);
	const image = await production.image(tarball);
	const main = containers.keep(new Container(production, 'n8n', image));
	await main.start();
	const client = new N8nClient(main.origin);
	await client.createOwner();
	const webhook = containers.keep(new Container(production, 'webhook', image));
	const workers = Array.from({ length: WORKERS }, () =>
		containers.keep(new Container(production, 'worker', image)),
	);
	await Promise.all([webhook, ...workers].map(async (container) => await container.start()));
	const fields = { ...fieldsOf(zoom.credentials), plan: 'business' };
	const credential = await client.createCredential('Zoom', CREDENTIAL_TYPE, fields);
	return { zoom, production, main, webhook, workers, client, credential };
}

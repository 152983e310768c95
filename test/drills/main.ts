import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { say } from '../../scripts/step';
import setup from '../e2e/setup';
import teardown from '../e2e/teardown';
import { prepared } from '../support/n8n';
import { orEnd } from '../support/orEnd';
import { publish, until } from '../support/published';
import { Started } from '../support/started';
import { startCluster } from './cluster';
import { drillsOf, UPGRADE } from './drills';
import { packCommit } from './packages';
import { type Drill, type Result, round } from './round';
import { tableOf } from './table';
import { listening, provisioning } from './workflows';

/**
 * `npm run drills`: n8n in queue mode as docs/production.md has it, and each of its parts struck while it works.
 * `npm run drills -- worker redis`: these only. `npm run drills -- upgrade --from v0.1.0`: from that commit's package.
 */
async function main(): Promise<void> {
	const { values, positionals } = parseArgs({
		options: { from: { type: 'string', default: 'HEAD~1' } },
		allowPositionals: true,
	});
	const names = drillsOf('').map(({ name }) => name);
	const unknown = positionals.filter((name) => !names.includes(name));
	if (unknown.length > 0) throw new Error(`There is no ${unknown.join(', ')}. Drills: ${names.join(', ')}`);
	const isWanted = (name: string): boolean => positionals.length === 0 || positionals.includes(name);

	const [started, containers] = [new Started(), new Started()];
	const folder = mkdtempSync(join(tmpdir(), 'zoom-drills-'));
	const rows: Array<readonly [Drill, Result]> = [];
	try {
		await setup();
		// Only the upgrade needs another package to begin with.
		const before = isWanted(UPGRADE)
			? await packCommit(values.from, folder, new AbortController().signal)
			: prepared().tarball;
		const cluster = await startCluster(started, containers, before);
		const { client, credential, zoom, production } = cluster;
		const workflows = {
			provisioning: await client.createWorkflow(provisioning(credential)),
			events: await client.createWorkflow(listening(credential)),
		};
		for (const workflow of Object.values(workflows)) await publish(client, workflow);
		await until('a connection', async () => (await zoom.control.connections())[0]);
		const drills = drillsOf(await production.image(prepared().tarball)).filter(({ name }) => isWanted(name));
		for (const drill of drills) {
			say(`- ${drill.title}`);
			rows.push([drill, await round(cluster, workflows, drill)]);
			process.stdout.write(`${tableOf(rows.slice(-1))}\n`);
		}
	} finally {
		await containers.stop();
		await started.stop();
		teardown();
		rmSync(folder, { recursive: true, force: true });
	}
	const load = (loadavg()[0] ?? 0).toFixed(1);
	process.stdout.write(`\n${tableOf(rows)}\nload of the machine, 1 minute: ${load}\n`);
}

orEnd(main());

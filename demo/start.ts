// `npm start`: a real n8n with this package, a Zoom to talk to, and the templates at work.
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { say } from '../scripts/step';
import { readEmployees, startHrSource } from './hr/source';
import { liveReload, RELOADING } from './liveReload';
import { N8nClient, OWNER } from './n8n/client';
import { ownTimezone } from './n8n/environment';
import { startInstance } from './n8n/instance';
import { addPackage, installTarball, packProject } from './n8n/communityPackage';
import { ensureRuntime } from './n8n/runtime';
import { HelpRequested, parseOptions, type Options } from './options';
import { complaints, outcomeTable, type Outcome } from './outcome';
import { importAll, runAll, type Imported } from './run';
import { Shutdown } from './shutdown';
import { verifyAccount } from './verify';
import { realZoom, simulatedZoom } from './zoom';

const ROOT = resolve(__dirname, '..');
/** Of Verify, for an issue; in the folder where `npm start` runs. */
const REPORT_FILE = 'zoom-verify-report.json';
const PACKAGE = 'n8n-nodes-zoom-automation';

/** Starts everything, runs the templates, and tells what did not work. */
async function demonstrate({ once, real, provision, dev }: Options, shutdown: Shutdown): Promise<string[]> {
	const { signal } = shutdown;
	const employees = readEmployees();
	const zoom = real ? realZoom(ROOT) : await simulatedZoom(employees);
	shutdown.add(zoom);
	const hr = await startHrSource(employees);
	shutdown.add(hr);

	const folder = mkdtempSync(join(tmpdir(), 'zoom-demo-'));
	shutdown.add({
		stop: async () => {
			await rm(folder, { recursive: true, force: true });
		},
	});
	const tarball = await packProject(folder, signal); // Before the long part: it is what fails while one develops.
	const runtime = await ensureRuntime(signal);
	const userFolder = join(folder, 'n8n');
	const installed = addPackage(await installTarball(tarball, folder, runtime.node, signal), userFolder);

	say('- Starting n8n (up to a minute)');
	const env = { ...ownTimezone(), ...zoom.env, ...(dev ? RELOADING : {}) };
	const n8n = await startInstance({ runtime, userFolder, env, signal });
	shutdown.add(n8n);
	const client = new N8nClient(n8n.origin);
	await client.createOwner();
	const loaded = await client.nodeTypes(PACKAGE);
	if (loaded.length === 0) throw new Error(`n8n did not load ${PACKAGE}:\n${n8n.process.tail}`);
	say(`  n8n ${runtime.version} is up, with ${loaded.map(({ displayName }) => displayName).join(', ')}`);

	say(`- Importing the credential and all templates; Zoom is ${zoom.title}`);
	const workflows = await importAll(client, zoom, hr);
	if (provision)
		say('  Employees without a user in your account are created there now; Zoom invites them by email.');
	const times = real ? Number(provision) : 2; // Twice: the second run has nothing left to do.
	const outcome = await orVerified(
		runAll(client, workflows, zoom, employees, times, signal),
		real ? async () => await verify(client, workflows, provision, signal) : undefined,
	);
	const wrong = complaints(outcome);

	process.stdout.write(`\n${outcomeTable(outcome)}\n${wrong.map((line) => `! ${line}\n`).join('')}\n`);
	if (once) return wrong;
	process.stdout.write(
		[
			`Open n8n:      ${n8n.origin}`,
			`Sign in with:  ${OWNER.email}   ${OWNER.password}`,
			`Workflows:     ${workflows.count} templates; those named above were run`,
			'',
			...(zoom.tryThis ? [zoom.tryThis] : []),
			'Ctrl-C stops it all. Nothing is kept: the next start begins anew.',
			'',
		].join('\n'),
	);
	if (dev) {
		process.stdout.write(
			'Save a file of nodes/, credentials/ or zoom/, and it is in n8n. Types are not checked here.\n',
		);
		await liveReload(ROOT, join(installed, 'dist'), signal);
	}
	await shutdown.requested();
	return wrong;
}

/** Verifies the account also when the run failed: that is when a person wants to know why. */
async function orVerified(
	run: Promise<Outcome>,
	verifying: (() => Promise<void>) | undefined,
): Promise<Outcome> {
	try {
		return await run;
	} finally {
		await verifying?.();
	}
}

async function verify(
	client: N8nClient,
	{ credential, userSync, usageReport }: Imported,
	provision: boolean,
	signal: AbortSignal,
): Promise<void> {
	if (signal.aborted) return;
	const workflows = [usageReport, ...(provision ? [userSync] : [])];
	const words = await verifyAccount(client, credential, workflows, REPORT_FILE, signal);
	process.stdout.write(`\n${words}\n`);
}

async function main(): Promise<void> {
	const shutdown = new Shutdown();
	try {
		const wrong = await demonstrate(parseOptions(process.argv.slice(2)), shutdown);
		process.exitCode = wrong.length === 0 ? 0 : 1;
	} catch (error) {
		if (error instanceof HelpRequested) {
			process.stdout.write(`${error.message}\n`);
			return;
		}
		process.exitCode = shutdown.signal.aborted ? 130 : 1;
		if (!shutdown.signal.aborted) say(`\n${error instanceof Error ? error.message : String(error)}`);
	} finally {
		await shutdown.run();
	}
}

main().catch((error: unknown) => {
	say(`\n${error instanceof Error ? error.message : String(error)}`);
	process.exitCode = 1;
});

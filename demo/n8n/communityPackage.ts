import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { step } from '../../scripts/step';
import { environmentFor, type NodeForN8n } from './node';

const ROOT = resolve(__dirname, '../..');

interface Manifest {
	name: string;
	version: string;
	devDependencies?: unknown;
	peerDependencies?: unknown;
	optionalDependencies?: unknown;
	dependencies?: Record<string, string>;
}

function readManifest(file: string): Manifest {
	return JSON.parse(readFileSync(file, 'utf8')) as Manifest;
}

function writeJson(file: string, value: unknown): void {
	writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`);
}

/**
 * Builds a checkout, this one when none is named, and packs it, as `npm publish` would. Returns the path of the tarball in
 * `destination`.
 */
export async function packProject(
	destination: string,
	signal: AbortSignal,
	checkout = ROOT,
): Promise<string> {
	await step('Building this package', 'npm', ['run', 'build', '--silent'], { cwd: checkout, signal });
	return await packBuilt(destination, signal, checkout);
}

/** The same of a checkout that was just built. */
export async function packBuilt(destination: string, signal: AbortSignal, checkout = ROOT): Promise<string> {
	mkdirSync(destination, { recursive: true });
	const answer = await step(
		'Packing it',
		'npm',
		['pack', '--json', '--loglevel=error', '--pack-destination', destination],
		{ cwd: checkout, signal },
	);
	const [packed] = JSON.parse(answer) as [{ filename: string }];
	return join(destination, packed.filename);
}

/**
 * What n8n's own installer does with a community package (modules/community-packages in n8n), but from a tarball:
 * unpack, drop the dependencies that n8n does not install, install the rest inside the package's folder.
 * Returns the folder to be put into n8n's user folder, as often as wanted, with `addPackage`.
 */
export async function installTarball(
	tarball: string,
	folder: string,
	node: NodeForN8n,
	signal: AbortSignal,
): Promise<string> {
	const unpacked = join(folder, 'package');
	mkdirSync(unpacked, { recursive: true });
	await step('Unpacking it', 'tar', ['-xzf', tarball, '-C', unpacked, '--strip-components=1'], { signal });
	const file = join(unpacked, 'package.json');
	const { devDependencies, peerDependencies, optionalDependencies, ...manifest } = readManifest(file);
	writeJson(file, manifest);
	await step(
		'Installing its dependencies, as n8n does',
		'npm',
		[
			'install',
			'--audit=false',
			'--fund=false',
			'--bin-links=false',
			'--install-strategy=shallow',
			'--ignore-scripts=true',
			'--package-lock=false',
		],
		{ cwd: unpacked, env: environmentFor(node), signal },
	);
	return unpacked;
}

/**
 * Puts an installed package where n8n loads community packages from, and into n8n's list of them.
 * @returns the folder where it is now
 */
export function addPackage(unpacked: string, userFolder: string): string {
	const { name, version } = readManifest(join(unpacked, 'package.json'));
	const nodes = join(userFolder, '.n8n/nodes');
	const folder = join(nodes, 'node_modules', name);
	cpSync(unpacked, folder, { recursive: true });
	const ledger = join(nodes, 'package.json');
	const known = existsSync(ledger) ? readManifest(ledger).dependencies : {};
	writeJson(ledger, {
		name: 'installed-nodes',
		private: true,
		dependencies: { ...known, [name]: version },
	});
	return folder;
}

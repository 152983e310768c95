import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { say, step } from '../../scripts/step';
import { cacheFolder, installOnce } from './cache';
import { ensureNode, environmentFor, type NodeForN8n } from './node';

/** An n8n that is installed and can be started. */
export interface N8nRuntime {
	readonly node: NodeForN8n;
	/** The `n8n` command; to be run with this runtime's Node. */
	readonly command: string;
	readonly version: string;
}

const DONE = '.npm-install-done';

/** n8n before 2.33 takes these from a server that is not npm's registry, and may be out of reach. */
const FROM_ELSEWHERE = { xlsx: '0.18.5' };

/** What is installed: file names and what is in them. */
type Recipe = Readonly<Record<string, string>>;

const DAY_MS = 86_400_000;
const run = promisify(execFile);

/**
 * The pinned n8n with all that it needs; where `ZOOM_TEST_N8N` names another version, such as 2.0.3, that one with what npm
 * had when it came out: what it leaves open has moved on since, and need not fit it any more.
 */
async function recipeOf(env: NodeJS.ProcessEnv = process.env): Promise<Recipe> {
	const read = (file: string): string => readFileSync(join(__dirname, file), 'utf8');
	const manifest = read('package.json');
	const version = env['ZOOM_TEST_N8N'];
	if (!version) return { 'package.json': manifest, 'package-lock.json': read('package-lock.json') };
	const pinned = JSON.parse(manifest) as { dependencies: Record<string, string> };
	const { stdout } = await run('npm', ['view', 'n8n', 'time', '--json']);
	const released = (JSON.parse(stdout) as Record<string, string>)[version];
	if (released === undefined) throw new Error(`npm has no n8n ${version}`);
	return {
		'package.json': JSON.stringify({
			...pinned,
			dependencies: { ...pinned.dependencies, n8n: version },
			overrides: FROM_ELSEWHERE, // Those of the pinned n8n do not fit another one.
		}),
		// Its own parts come out within the hour, before or after it.
		'.npmrc': `before=${new Date(Date.parse(released) + DAY_MS).toISOString()}\n`,
	};
}

function hashOf(recipe: Recipe): string {
	const hash = createHash('sha256');
	for (const content of Object.values(recipe)) hash.update(content);
	return hash.digest('hex').slice(0, 12);
}

async function install(
	staging: string,
	recipe: Recipe,
	node: NodeForN8n,
	signal: AbortSignal,
): Promise<void> {
	const env = environmentFor(node);
	const options = { cwd: staging, env, signal };
	if (!existsSync(join(staging, DONE))) {
		// npm does not notice half-written packages of an interrupted run, so begin anew; its download cache stays.
		rmSync(join(staging, 'node_modules'), { recursive: true, force: true });
		for (const [file, content] of Object.entries(recipe)) writeFileSync(join(staging, file), content);
		// Not `npm ci`: it refuses a lock whose optional packages for other platforms are not all listed. No install
		// scripts: one of them (for n8n's Kafka node) wants to download sources.
		await step(
			"Downloading n8n's 2,100 packages (two to three minutes, 2.2 GB, once)",
			'npm',
			['install', '--ignore-scripts', '--legacy-peer-deps', '--no-audit', '--no-fund', '--loglevel=http'],
			options,
		);
		writeFileSync(join(staging, DONE), '');
	}
	const headers = node.headers ? { npm_config_nodedir: node.headers } : {};
	await step(
		'Building sqlite3, the one native module n8n needs (about a minute, once)',
		'npm',
		['rebuild', '--foreground-scripts', 'sqlite3'],
		{ ...options, env: { ...env, ...headers, npm_config_ignore_scripts: 'false' } },
	);
}

/**
 * Installs n8n once into the cache folder; later calls take what is there.
 * The folder's name tells the recipe and the Node it was built for: another recipe is another folder.
 */
export async function ensureRuntime(signal: AbortSignal): Promise<N8nRuntime> {
	const cache = cacheFolder();
	const node = await ensureNode(cache, signal);
	const recipe = await recipeOf();
	const target = join(cache, `n8n-${hashOf(recipe)}-node${node.major}`);
	const folder = await installOnce(target, (staging) => install(staging, recipe, node, signal), signal);
	const manifest = readFileSync(join(folder, 'node_modules/n8n/package.json'), 'utf8');
	const { version } = JSON.parse(manifest) as { version: string };
	say(`- n8n ${version} in ${folder}`);
	return { node, command: join(folder, 'node_modules/n8n/bin/n8n'), version };
}

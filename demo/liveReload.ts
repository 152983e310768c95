import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, extname, join, relative } from 'node:path';
import { transformFile } from '@swc/core';
import { watch } from 'chokidar';
import { say } from '../scripts/step';

/** What the package is made of; see gulpfile.js. */
const ROOMS = ['nodes', 'credentials', 'zoom'];
/** Copied as they are. */
const ASSETS = new Set(['.svg', '.png', '.json']);

/** For n8n: it loads a package anew whose files have changed. */
export const RELOADING = { NODE_ENV: 'development', N8N_DEV_RELOAD: 'true' } as const;

/** Where the built form of a source file goes; undefined for a file that is no part of the package. */
export function builtPath(source: string): string | undefined {
	const extension = extname(source);
	if (extension === '.ts' && !source.endsWith('.d.ts')) return `${source.slice(0, -extension.length)}.js`;
	return ASSETS.has(extension) ? source : undefined;
}

/** Brings one saved or new file into the installed package. Types are not checked: that takes seconds. */
async function bring(from: string, to: string): Promise<void> {
	await mkdir(dirname(to), { recursive: true });
	if (!from.endsWith('.ts')) {
		await cp(from, to);
		return;
	}
	const { code } = await transformFile(from, {
		swcrc: false,
		jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
		module: { type: 'commonjs', ignoreDynamic: true },
	});
	await writeFile(to, code);
}

/**
 * Until the signal, brings every saved source file into the installed package, where n8n sees it and loads it anew.
 * Returns as soon as it watches.
 * @param root the checkout
 * @param dist the installed package's `dist`
 */
export async function liveReload(root: string, dist: string, signal: AbortSignal): Promise<void> {
	const watcher = watch(
		ROOMS.map((room) => join(root, room)),
		{ ignoreInitial: true },
	);
	/** Does something for the built form of a file, and tells what came of it. */
	const follow = (path: string, act: (to: string) => Promise<void>): void => {
		const source = relative(root, path);
		const built = builtPath(source);
		if (!built) return;
		act(join(dist, built)).then(
			() => {
				say(`  ${source} is in n8n: reload its page`);
			},
			(error: unknown) => {
				say(`  ${source}: ${error instanceof Error ? error.message : String(error)}`);
			},
		);
	};
	const saved = (path: string): void => {
		follow(path, async (to) => {
			await bring(path, to);
		});
	};
	watcher.on('add', saved).on('change', saved);
	watcher.on('unlink', (path) => {
		follow(path, async (to) => {
			await rm(to, { force: true });
		});
	});
	signal.addEventListener('abort', () => {
		watcher.close().catch(() => undefined); // Nothing is watched any more, whatever it says.
	});
	await new Promise<void>((resolve) => {
		watcher.once('ready', resolve);
	});
}

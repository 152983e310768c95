import { execFile } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { packProject } from '../../demo/n8n/communityPackage';

const run = promisify(execFile);
const ROOT = resolve(__dirname, '../..');

/**
 * The package of another commit, built and packed.
 * @param commit such as `HEAD~1` or `v0.1.0`
 * @returns the path of the tarball
 */
export async function packCommit(commit: string, folder: string, signal: AbortSignal): Promise<string> {
	const checkout = join(folder, 'checkout');
	mkdirSync(checkout, { recursive: true });
	const archive = join(folder, 'commit.tar');
	await run('git', ['archive', '--output', archive, commit], { cwd: ROOT });
	await run('tar', ['-xf', archive, '-C', checkout]);
	symlinkSync(join(ROOT, 'node_modules'), join(checkout, 'node_modules'));
	return await packProject(folder, signal, checkout);
}

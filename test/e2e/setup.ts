import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installTarball, packBuilt, packProject } from '../../demo/n8n/communityPackage';
import { ensureRuntime } from '../../demo/n8n/runtime';
import { makeUserFolder, share } from '../support/n8n';
import teardown from './teardown';

/** Once for all files: n8n in the cache, this package packed and installed as n8n does it, and a user folder with it. */
export default async function setup(): Promise<void> {
	const { signal } = new AbortController();
	const folder = mkdtempSync(join(tmpdir(), 'zoom-e2e-package-'));
	process.env['ZOOM_E2E_FOLDER'] = folder;
	// n8n starts some sixty times: compiled once, a start costs a second less. Processes that the tests start inherit it.
	process.env['NODE_COMPILE_CACHE'] = join(folder, 'compiled');
	try {
		// `npm test` has built it a moment ago.
		const pack = process.env['ZOOM_TEST_BUILT'] ? packBuilt : packProject;
		const tarball = await pack(folder, signal);
		const runtime = await ensureRuntime(signal);
		const unpacked = await installTarball(tarball, folder, runtime.node, signal);
		share({ runtime, tarball, unpacked, userFolder: await makeUserFolder(runtime, unpacked, folder) });
	} catch (error) {
		teardown(); // Jest does not call it when the setup fails.
		throw error;
	}
}

// Brings node_modules to what package-lock.json says, so that `npm start` and `npm test` work on a fresh clone.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { registryTrouble } from './registryTrouble.mjs';

const [major, minor] = process.versions.node.split('.').map(Number);
// As "engines" in package.json says: what ES-module dependencies need to be loaded with require().
const suits = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22;
if (!suits) {
	process.stderr.write(
		`Node 20.19 or newer in the 20 line, or 22.12 or newer, is needed; this is ${process.versions.node}.\n`,
	);
	process.exit(1);
}

const root = fileURLToPath(new URL('..', import.meta.url));
const stamp = `${root}node_modules/.installed-lock`;
const wanted = createHash('sha256')
	.update(readFileSync(`${root}package-lock.json`))
	.digest('hex');

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
	process.stdout.write('Installing the dependencies of this checkout (about a minute, once)\n');
	// Not `npm ci`: it refuses a lock file that lacks the optional packages of other platforms.
	const { status, stderr } = spawnSync('npm', ['install', '--no-save', '--no-fund', '--no-audit'], {
		cwd: root,
		stdio: ['inherit', 'inherit', 'pipe'],
		encoding: 'utf8',
		shell: process.platform === 'win32',
	});
	if (status !== 0) {
		process.stderr.write(
			`${registryTrouble(stderr ?? '') ?? `${stderr ?? ''}npm install did not succeed.`}\n`,
		);
		process.exit(status ?? 1);
	}
	writeFileSync(stamp, wanted);
}

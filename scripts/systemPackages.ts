import { spawnSync } from 'node:child_process';
import { accessSync, constants, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { say, step } from './step';

/** Programs that tests and pictures of the documents need and that do not come from npm. */
export type SystemPackage = 'redis-server' | 'chromium' | 'postgresql' | 'caddy' | 'pngquant';

/** One program tells that the whole package is there. */
const PROGRAM: Record<SystemPackage, string> = {
	'redis-server': 'redis-server',
	chromium: 'chromium',
	postgresql: 'initdb',
	caddy: 'caddy',
	pngquant: 'pngquant',
};

// Installing must start nothing. The answer 101 of policy-rc.d means "do not start"; it holds only while this shell
// lives, so that a killed run leaves nothing behind that counts. A policy of the machine's own is left as it is.
const INSTALL = `
set -eu
policy=/usr/sbin/policy-rc.d
if [ ! -e "$policy" ]; then
	printf '#!/bin/sh\\nkill -0 %s 2>/dev/null && exit 101\\nexit 0\\n' "$$" > "$policy"
	chmod 755 "$policy"
	trap 'rm -f "$policy"' EXIT
	trap 'exit 130' INT TERM
fi
export DEBIAN_FRONTEND=noninteractive
get() { apt-get install --yes --no-install-recommends -o DPkg::Lock::Timeout=300 -o Dpkg::Use-Pty=0 "$@" < /dev/null; }
get "$@" || { apt-get update && get "$@"; }
for service in redis-server postgresql caddy; do
	case " $* " in *" $service "*) systemctl disable "$service" >/dev/null 2>&1 || true ;; esac
done
`;

function executable(file: string): boolean {
	try {
		accessSync(file, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}

/** Debian keeps PostgreSQL's own programs off the PATH, one folder a version; newest first. */
function postgresFolders(): string[] {
	const root = '/usr/lib/postgresql';
	try {
		const versions = readdirSync(root).sort((a, b) => Number(b) - Number(a));
		return versions.map((version) => join(root, version, 'bin'));
	} catch {
		return [];
	}
}

/** The full path of a program, or undefined when this machine does not have it. */
export function findProgram(name: string): string | undefined {
	const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/bin', ...postgresFolders()];
	return folders.map((folder) => join(folder, name)).find(executable);
}

function succeeds(command: string, ...args: string[]): boolean {
	return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}

/** What to put before a command to run it as root without a question; undefined when that cannot be done. */
function asRoot(): string[] | undefined {
	if (process.getuid?.() === 0) return [];
	return succeeds('sudo', '-n', 'true') ? ['sudo', '-n'] : undefined;
}

/** What is done to this machine; tests bring their own. */
export interface Machine {
	find(program: string): string | undefined;
	asRoot(): string[] | undefined;
	run(title: string, command: string, args: readonly string[]): Promise<unknown>;
}

const THIS_MACHINE: Machine = { find: findProgram, asRoot, run: step };

/**
 * Makes sure that the programs are on this machine, through apt where that is possible. Starts no service.
 * @throws Error that says what to install, when it cannot be done from here.
 */
export async function ensureSystemPackages(
	names: readonly SystemPackage[],
	machine: Machine = THIS_MACHINE,
): Promise<void> {
	const absent = (): SystemPackage[] => names.filter((name) => machine.find(PROGRAM[name]) === undefined);
	const missing = absent();
	if (missing.length === 0) return;
	const list = missing.join(', ');
	const apt = machine.find('apt-get');
	const root = machine.asRoot();
	if (!apt || !root) {
		const why = apt ? 'this needs root, and sudo asks for a password' : 'there is no apt here';
		throw new Error(
			`Please install ${list} (${why}), for example: sudo apt-get install ${missing.join(' ')}`,
		);
	}
	const [command = 'sh', ...args] = [...root, 'sh', '-c', INSTALL, 'install', ...missing];
	await machine.run(`Installing ${list} with apt`, command, args);
	if (absent().length > 0)
		throw new Error(`apt installed ${absent().join(', ')}, but the program is not there.`);
}

if (require.main === module) {
	const names = process.argv.slice(2) as SystemPackage[];
	ensureSystemPackages(names.length > 0 ? names : (Object.keys(PROGRAM) as SystemPackage[])).catch(
		(error: unknown) => {
			say(error instanceof Error ? error.message : String(error));
			process.exitCode = 1;
		},
	);
}

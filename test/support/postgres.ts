import { execFileSync } from 'node:child_process';
import { chmodSync, chownSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { freePorts } from '../../demo/n8n/ports';
import { ProcessGroup } from '../../demo/n8n/processGroup';
import { ensureSystemPackages, findProgram } from '../../scripts/systemPackages';

export interface Postgres {
	/** What n8n needs to use it as its database. */
	readonly env: Readonly<Record<string, string>>;
	stop(): Promise<void>;
}

interface Person {
	readonly uid: number;
	readonly gid: number;
}

/** PostgreSQL refuses to run as root; Debian's package brings a user for it. */
function unprivileged(): Person | undefined {
	if (process.getuid?.() !== 0) return undefined;
	const [, , uid, gid] = execFileSync('getent', ['passwd', 'postgres'], { encoding: 'utf8' }).split(':');
	return { uid: Number(uid), gid: Number(gid) };
}

function program(name: string): string {
	const found = findProgram(name);
	if (!found) throw new Error(`PostgreSQL's ${name} is not there.`);
	return found;
}

/** A PostgreSQL of its own in a temporary folder, on a free port of the loopback interface. */
export async function startPostgres(): Promise<Postgres> {
	await ensureSystemPackages(['postgresql']);
	const folder = mkdtempSync(join(tmpdir(), 'zoom-postgres-'));
	const person = unprivileged();
	if (person) chownSync(folder, person.uid, person.gid);
	chmodSync(folder, 0o700);
	const data = join(folder, 'data');
	execFileSync(program('initdb'), ['-D', data, '-U', 'n8n', '--auth=trust', '--no-sync', '-E', 'UTF8'], {
		...person,
		cwd: folder,
		stdio: 'ignore',
	});
	const [port = 0] = await freePorts(1);
	const server = new ProcessGroup(program('postgres'), {
		args: ['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', folder, '-F'],
		env: process.env,
		cwd: folder,
		logFile: join(folder, 'postgres.log'),
		...person,
	});
	const ready = (): boolean => {
		try {
			execFileSync(program('pg_isready'), ['-h', '127.0.0.1', '-p', String(port)], { stdio: 'ignore' });
			return true;
		} catch {
			return false;
		}
	};
	for (let tries = 0; !ready(); tries++) {
		if (server.ended || tries > 100) throw new Error(`PostgreSQL did not start:\n${server.tail}`);
		await delay(100);
	}
	return {
		env: {
			DB_TYPE: 'postgresdb',
			DB_POSTGRESDB_HOST: '127.0.0.1',
			DB_POSTGRESDB_PORT: String(port),
			DB_POSTGRESDB_DATABASE: 'postgres',
			DB_POSTGRESDB_USER: 'n8n',
		},
		stop: async () => {
			await server.stop();
			rmSync(folder, { recursive: true, force: true });
		},
	};
}

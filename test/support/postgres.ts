import { execFileSync } from 'node:child_process';
import { chmodSync, chownSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { freePorts } from '../../demo/n8n/ports';
import { ProcessGroup } from '../../demo/n8n/processGroup';
import { ensureSystemPackages, findProgram } from '../../scripts/systemPackages';

export interface Postgres {
	/** What n8n needs to use it as its database. */
	readonly env: Readonly<Record<string, string>>;
	/** Ends it at once, as a crash does: the next start has to recover what it has stored. */
	kill(): Promise<void>;
	/** Starts it again on the same port, with what it has stored. */
	start(): Promise<void>;
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

/** initdb takes a password from a file only. */
function passwordLogin(folder: string, password: string, person: Person | undefined): string[] {
	const file = join(folder, 'password');
	writeFileSync(file, password, { mode: 0o600 });
	if (person) chownSync(file, person.uid, person.gid);
	return ['--auth=scram-sha-256', `--pwfile=${file}`];
}

function program(name: string): string {
	const found = findProgram(name);
	if (!found) throw new Error(`PostgreSQL's ${name} is not there.`);
	return found;
}

/** Who may use a database. Without a password everybody may. */
export interface PostgresAccount {
	readonly user: string;
	readonly password?: string;
	readonly database: string;
}

/** A PostgreSQL of its own in a temporary folder, on a free port of the loopback interface. */
export async function startPostgres(
	account: PostgresAccount = { user: 'n8n', database: 'postgres' },
): Promise<Postgres> {
	const { user, password, database } = account;
	await ensureSystemPackages(['postgresql']);
	const folder = mkdtempSync(join(tmpdir(), 'zoom-postgres-'));
	const person = unprivileged();
	if (person) chownSync(folder, person.uid, person.gid);
	chmodSync(folder, 0o700);
	const data = join(folder, 'data');
	const login = password === undefined ? ['--auth=trust'] : passwordLogin(folder, password, person);
	execFileSync(program('initdb'), ['-D', data, '-U', user, ...login, '--no-sync', '-E', 'UTF8'], {
		...person,
		cwd: folder,
		stdio: 'ignore',
	});
	const [port = 0] = await freePorts(1);
	let server: ProcessGroup | undefined;
	const ready = (): boolean => {
		try {
			execFileSync(program('pg_isready'), ['-h', '127.0.0.1', '-p', String(port)], { stdio: 'ignore' });
			return true;
		} catch {
			return false;
		}
	};
	const start = async (): Promise<void> => {
		server = new ProcessGroup(program('postgres'), {
			args: ['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', folder, '-F'],
			env: process.env,
			cwd: folder,
			logFile: join(folder, 'postgres.log'),
			...person,
		});
		for (let tries = 0; !ready(); tries++) {
			if (server.ended || tries > 100) throw new Error(`PostgreSQL did not start:\n${server.tail}`);
			await delay(100);
		}
	};
	await start();
	if (database !== 'postgres') {
		const to = ['-h', '127.0.0.1', '-p', String(port), '-U', user];
		execFileSync(program('createdb'), [...to, database], {
			env: { ...process.env, ...(password !== undefined && { PGPASSWORD: password }) },
		});
	}
	return {
		env: {
			DB_TYPE: 'postgresdb',
			DB_POSTGRESDB_HOST: '127.0.0.1',
			DB_POSTGRESDB_PORT: String(port),
			DB_POSTGRESDB_DATABASE: database,
			DB_POSTGRESDB_USER: user,
			...(password !== undefined && { DB_POSTGRESDB_PASSWORD: password }),
		},
		start,
		kill: async () => {
			server?.kill('SIGQUIT');
			while (server && !server.ended) await delay(10);
		},
		stop: async () => {
			await server?.stop();
			rmSync(folder, { recursive: true, force: true });
		},
	};
}

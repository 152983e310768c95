import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { CREDENTIAL_TYPE } from '../../demo/account';
import { N8nClient, type SavedItem } from '../../demo/n8n/client';
import type { N8nInstance } from '../../demo/n8n/instance';
import { findProgram } from '../../scripts/systemPackages';
import { startSimulator, type Simulator } from '../../simulator';
import { fieldsOf } from '../support/n8n';
import { type Production, startProduction } from '../support/production';
import { Started } from '../support/started';

/** The steps of docs/production.md, "Rotate secrets", as an operator follows them. */

const run = promisify(execFile);

const started = new Started();
const folder = mkdtempSync(join(tmpdir(), 'zoom-rotation-'));
let zoom: Simulator;
let production: Production;
let main: N8nInstance;
let client: N8nClient;
let credential: SavedItem;

beforeAll(async () => {
	zoom = started.keep(await startSimulator({ plan: 'pro' }));
	production = await startProduction(started, zoom.origin);
	main = await production.start('n8n');
	client = new N8nClient(main.origin);
	await client.createOwner();
	credential = await client.createCredential('Zoom', CREDENTIAL_TYPE, { ...fieldsOf(zoom.credentials) });
});
afterAll(async () => {
	await started.stop();
	rmSync(folder, { recursive: true, force: true });
});

const writeSecret = (name: string, value: string): void => {
	writeFileSync(join(production.secretsFolder, name), value);
};

/** `docker compose up --force-recreate --wait n8n` */
async function recreate(): Promise<void> {
	await main.stop();
	main = await production.start('n8n');
	client = new N8nClient(main.origin);
}

/** What the database answers to somebody with this password. */
async function psql(password: string, command: string): Promise<string> {
	const { DB_POSTGRESDB_PORT: port = '', DB_POSTGRESDB_USER: user = '' } = production.postgres.env;
	const { DB_POSTGRESDB_DATABASE: database = '' } = production.postgres.env;
	const where = ['-h', '127.0.0.1', '-p', port, '-U', user, '-d', database];
	const { stdout } = await run(findProgram('psql') ?? 'psql', [...where, '-tAc', command], {
		env: { ...process.env, PGPASSWORD: password },
	});
	return stdout.trim();
}

/** The credential's test button, as the editor presses it: n8n fills in the secrets that it has stored. */
async function test(): Promise<string> {
	const stored = `/rest/credentials/${credential.id}?includeData=true`;
	const { data } = await client.request<{ data: Record<string, unknown> }>('GET', stored);
	return (await client.testCredential(credential, CREDENTIAL_TYPE, data)).status;
}

it("replaces PostgreSQL's password without a pause", async () => {
	const [old, next] = ['made-up-postgres_password', 'the-next-password'];
	await expect(psql(old, 'SELECT 1')).resolves.toBe('1');
	// 1. and 2.
	writeSecret('postgres_password', next);
	await psql(old, `ALTER USER n8n PASSWORD '${next}'`);
	await expect(psql(old, 'SELECT 1')).rejects.toThrow('password authentication failed');
	// The connections that stand go on.
	await expect(test()).resolves.toBe('OK');
	// 3.
	await recreate();
	await client.login();
	await expect(test()).resolves.toBe('OK');
});

it("replaces n8n's encryption key", async () => {
	const file = join(folder, 'credentials.json');
	// 2. to 4.
	await production.command('export:credentials', '--all', '--decrypted', `--output=${file}`);
	writeSecret('encryption_key', 'the-next-encryption-key');
	await main.stop();
	await psql('the-next-password', "DELETE FROM deployment_key WHERE type <> 'instance.id'");
	// 5.
	await recreate();
	await client.login();
	await expect(test()).resolves.toBe('Error');
	// 6.
	await production.command('import:credentials', `--input=${file}`);
	await expect(test()).resolves.toBe('OK');
	const sealed = await psql('the-next-password', 'SELECT data FROM credentials_entity');
	expect(sealed).not.toContain(zoom.credentials.clientSecret);
});

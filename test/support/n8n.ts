import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CREDENTIAL_TYPE, type ChatbotFields, type ServerToServerFields } from '../../demo/account';
import { N8nClient, type SavedItem } from '../../demo/n8n/client';
import { startInstance, type InstanceOptions, type N8nInstance } from '../../demo/n8n/instance';
import { addPackage } from '../../demo/n8n/communityPackage';
import type { N8nRuntime } from '../../demo/n8n/runtime';
import type { AccountCredentials } from '../../simulator';
import { WITHOUT_EDITOR, withoutModules } from './lighterN8n';

/** What test/e2e/setup.ts prepared once for all files. */
export interface Prepared {
	readonly runtime: N8nRuntime;
	/** This package as `npm pack` leaves it. */
	readonly tarball: string;
	/** This package as n8n's installer leaves it. */
	readonly unpacked: string;
	/** Of an n8n that had this package and was started once: its tables are there, and its owner. */
	readonly userFolder: string;
}

const PREPARED = 'ZOOM_E2E_PREPARED';

export function share(prepared: Prepared): void {
	process.env[PREPARED] = JSON.stringify(prepared);
}

export function prepared(): Prepared {
	return JSON.parse(process.env[PREPARED] ?? '') as Prepared;
}

interface StartOptions extends Pick<InstanceOptions, 'env'> {
	readonly editor?: boolean;
}

/** A real n8n with the packed package, its owner logged in. */
export interface TestN8n {
	readonly client: N8nClient;
	readonly instance: N8nInstance;
	readonly userFolder: string;
	/** Everything that n8n wrote to its log so far. */
	log(): string;
	/** Saves a Server-to-Server credential; fields given win over those of the simulator. */
	credential(account: AccountCredentials, fields?: Partial<Record<string, unknown>>): Promise<SavedItem>;
	/** Starts it again, once `instance` was stopped. */
	again(): Promise<void>;
	stop(): Promise<void>;
}

/** The credential's fields for an account of the simulator. */
export function fieldsOf(account: AccountCredentials): ServerToServerFields {
	const { accountId, clientId, clientSecret } = account;
	return { accountId, clientId, clientSecret, environment: 'commercial', plan: 'pro' };
}

/** The same of its chatbot. */
export function chatbotFieldsOf(account: AccountCredentials): ChatbotFields & Record<string, string> {
	const { generalClientId: clientId, generalClientSecret: clientSecret, botJid, accountId } = account;
	return { clientId, clientSecret, botJid, accountId, environment: 'commercial', plan: 'pro' };
}

/** A fresh user folder that holds the package. */
export function newUserFolder(): string {
	const folder = mkdtempSync(join(tmpdir(), 'zoom-e2e-'));
	addPackage(prepared().unpacked, folder);
	return folder;
}

/** Starts n8n once, so that its hundreds of migrations run once. @returns a user folder to be copied */
export async function makeUserFolder(runtime: N8nRuntime, unpacked: string, parent: string): Promise<string> {
	const userFolder = join(parent, 'user');
	addPackage(unpacked, userFolder);
	const env = { ...withoutModules(runtime), ...WITHOUT_EDITOR };
	const instance = await startInstance({ runtime, userFolder, env });
	try {
		await new N8nClient(instance.origin).createOwner();
	} finally {
		await instance.stop();
	}
	return userFolder;
}

/** @param options.editor whether a browser or a test needs its pages or its list of node types */
export async function startN8n({ env, editor = false }: StartOptions = {}): Promise<TestN8n> {
	const userFolder = mkdtempSync(join(tmpdir(), 'zoom-e2e-'));
	cpSync(prepared().userFolder, userFolder, { recursive: true });
	const { runtime } = prepared();
	const lighter = { ...withoutModules(runtime), ...(editor ? {} : WITHOUT_EDITOR) };
	const start = async (port?: number): Promise<N8nInstance> =>
		await startInstance({ runtime, userFolder, env: { ...lighter, ...env }, ...(port && { port }) });
	let instance = await start();
	const client = new N8nClient(instance.origin);
	await client.login();
	return {
		client,
		userFolder,
		get instance() {
			return instance;
		},
		log: () => readFileSync(instance.logFile, 'utf8'),
		credential: async (account, fields = {}) =>
			await client.createCredential('Zoom', CREDENTIAL_TYPE, { ...fieldsOf(account), ...fields }),
		again: async () => {
			instance = await start(Number(new URL(instance.origin).port));
			await client.login();
		},
		stop: async () => {
			await instance.stop();
			rmSync(userFolder, { recursive: true, force: true });
		},
	};
}

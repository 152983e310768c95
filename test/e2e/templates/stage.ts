import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { CHATBOT_TYPE, CREDENTIAL_TYPE } from '../../../demo/account';
import type { SavedItem } from '../../../demo/n8n/client';
import { startSimulator, type Simulator } from '../../../simulator';
import { startChromium } from '../../support/chromium';
import { chatbotFieldsOf, fieldsOf, startN8n, type TestN8n } from '../../support/n8n';
import type { Started } from '../../support/started';
import { startBucket, type Bucket } from './bucket';
import { startDrive, type Drive } from './drive';
import { startMailbox, type Mailbox } from './mailbox';
import { startModel, type ScriptedModel } from './model';
import { startPages, type Pages } from './pages';
import { SIGNING_SECRET } from './signedCall';

/** What callers of a webhook send, and what those who open a protected form type in. */
export const HEADER = { name: 'x-api-key', value: 'only HR knows' } as const;
export const LOGIN = { user: 'hr', password: 'only HR knows' } as const;
/** What MCP clients send. */
export const TOKEN = 'only our assistants know';
/** With which Zoom signs the clicks on cards. */
export const CHATBOT_SECRET = 'only-Zoom-and-the-chatbot-know';
/** A browser of somebody who knows the login. */
export const WITH_LOGIN = {
	httpCredentials: { username: LOGIN.user, password: LOGIN.password },
} as const;

/** What all templates play on. */
export interface Stage {
	readonly zoom: Simulator;
	readonly n8n: TestN8n;
	readonly mail: Mailbox;
	readonly pages: Pages;
	readonly bucket: Bucket;
	readonly drive: Drive;
	readonly model: ScriptedModel;
	readonly browser: Browser;
	/** The one folder in which n8n may write. */
	readonly folder: string;
	/** The credentials that a person would make, by type. */
	readonly credentials: Readonly<Record<string, SavedItem>>;
	/** n8n logs in to Zoom anew, whatever it remembers: also that Zoom refused it, which it does for half a minute. */
	logInAnew(): Promise<void>;
	/** What n8n saved into the folder. */
	read(file: string): string;
}

export async function startStage(started: Started): Promise<Stage> {
	const folder = mkdtempSync(join(tmpdir(), 'zoom-templates-'));
	started.keep({
		// eslint-disable-next-line @typescript-eslint/require-await -- whatever is stopped, is so with a promise
		stop: async () => {
			rmSync(folder, { recursive: true, force: true });
		},
	});
	const zoom = started.keep(await startSimulator({ plan: 'business' }));
	const mail = started.keep(await startMailbox());
	const pages = started.keep(await startPages());
	const bucket = started.keep(await startBucket());
	const drive = started.keep(await startDrive());
	const model = started.keep(await startModel());
	const browser = started.keep(await startChromium());
	const env = {
		...drive.env,
		ZOOM_ORIGIN: zoom.origin,
		N8N_RESTRICT_FILE_ACCESS_TO: folder,
		GENERIC_TIMEZONE: 'UTC',
	};
	const n8n = started.keep(await startN8n({ env, editor: true }));
	const { client } = n8n;
	const login = await n8n.credential(zoom.credentials, { plan: 'business' });
	const credentials = {
		[CREDENTIAL_TYPE]: login,
		[CHATBOT_TYPE]: await client.createCredential('Chatbot', CHATBOT_TYPE, {
			...chatbotFieldsOf(zoom.credentials),
			webhookSecretToken: CHATBOT_SECRET,
		}),
		smtp: await client.createCredential('Mail', 'smtp', mail.credential),
		aws: await client.createCredential('Storage', 'aws', bucket.credential),
		googleDriveOAuth2Api: await client.createCredential('Drive', 'googleDriveOAuth2Api', {
			...drive.credential,
		}),
		crypto: await client.createCredential('Signing secret', 'crypto', { hmacSecret: SIGNING_SECRET }),
		openAiApi: await client.createCredential('Model', 'openAiApi', { ...model.credential }),
		httpHeaderAuth: await client.createCredential('HR', 'httpHeaderAuth', { ...HEADER }),
		httpBearerAuth: await client.createCredential('Assistants', 'httpBearerAuth', { token: TOKEN }),
		httpBasicAuth: await client.createCredential('HR', 'httpBasicAuth', { ...LOGIN }),
	};
	return {
		zoom,
		n8n,
		mail,
		pages,
		bucket,
		drive,
		model,
		browser,
		folder,
		credentials,
		logInAnew: async () => {
			await client.testCredential(login, CREDENTIAL_TYPE, { ...fieldsOf(zoom.credentials) });
		},
		read: (file) => readFileSync(join(folder, file), 'utf8'),
	};
}

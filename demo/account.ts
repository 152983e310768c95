import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';

/** The fields of the credential `zoomServerToServerApi`. */
export interface ServerToServerFields {
	readonly accountId: string;
	readonly clientId: string;
	readonly clientSecret: string;
	readonly environment: 'commercial' | 'government';
	readonly plan: 'free' | 'pro' | 'business';
}

/** The fields of the credential `zoomChatbotApi`. */
export interface ChatbotFields extends ServerToServerFields {
	readonly botJid: string;
}

export const CREDENTIAL_TYPE = 'zoomServerToServerApi';
export const CHATBOT_TYPE = 'zoomChatbotApi';

const NEEDED = ['ZOOM_ACCOUNT_ID', 'ZOOM_CLIENT_ID', 'ZOOM_CLIENT_SECRET'] as const;

/** Variables of `.env`, with those of the shell before them. */
export function readEnvFile(root: string, env: NodeJS.ProcessEnv = process.env): NodeJS.ProcessEnv {
	let text = '';
	try {
		text = readFileSync(join(root, '.env'), 'utf8');
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
	}
	return { ...parseEnv(text), ...env };
}

function oneOf<T extends string>(
	name: string,
	value: string | undefined,
	allowed: readonly T[],
	fallback: T,
): T {
	if (!value) return fallback;
	const found = allowed.find((candidate) => candidate === value);
	if (!found) throw new Error(`${name} is one of ${allowed.join(', ')}.`);
	return found;
}

/** @throws Error that names what is missing; it never repeats a value. */
export function realAccount(env: NodeJS.ProcessEnv): ServerToServerFields {
	const missing = NEEDED.filter((name) => !env[name]?.trim());
	if (missing.length > 0) {
		throw new Error(
			`--real needs ${missing.join(', ')}. Copy .env.example to .env and fill it in; it says where to find each.`,
		);
	}
	const [accountId = '', clientId = '', clientSecret = ''] = NEEDED.map((name) => env[name]?.trim());
	return {
		accountId,
		clientId,
		clientSecret,
		environment: oneOf(
			'ZOOM_ENVIRONMENT',
			env['ZOOM_ENVIRONMENT'],
			['commercial', 'government'],
			'commercial',
		),
		plan: oneOf('ZOOM_PLAN', env['ZOOM_PLAN'], ['free', 'pro', 'business'], 'pro'),
	};
}

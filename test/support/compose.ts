import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { parse } from 'yaml';

export const PRODUCTION = join(__dirname, '../../production');

type Values = Readonly<Record<string, string>>;

/** A service of production/docker-compose.yml, as far as tests look at it. */
export interface Service {
	readonly image: string;
	readonly build?: { readonly context: string; readonly args: Values };
	readonly command?: string | readonly string[];
	readonly environment?: Values;
	readonly ports?: readonly string[];
	readonly networks: readonly string[];
	readonly volumes: readonly string[];
	readonly restart: string;
	readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
	readonly profiles?: readonly string[];
	readonly healthcheck: { readonly test: readonly string[] };
	readonly stop_grace_period: string;
	readonly logging: { readonly options: Values };
	readonly user?: string;
	readonly read_only?: boolean;
	readonly cap_drop?: readonly string[];
	readonly security_opt?: readonly string[];
	readonly tmpfs?: readonly string[];
	readonly secrets?: readonly string[];
	readonly deploy?: {
		readonly resources?: { readonly limits?: { readonly memory?: string; readonly pids?: number } };
	};
}

/** One that needs values to start. */
type Configured = Service & { readonly environment: Values };

interface ComposeFile {
	readonly services: Readonly<
		Record<'n8n' | 'worker' | 'webhook' | 'postgres', Configured> & Record<'redis', Service>
	>;
	readonly networks: Readonly<Record<string, { readonly internal?: boolean }>>;
	readonly volumes: Readonly<Record<string, unknown>>;
	readonly secrets: Readonly<Record<string, { readonly file: string }>>;
}

/** The text of a file of production/. */
export function productionFile(name: string): string {
	return readFileSync(join(PRODUCTION, name), 'utf8');
}

/** What .env holds once .env.example is copied. */
export function exampleValues(): Record<string, string> {
	return parseEnv(productionFile('.env.example')) as Record<string, string>;
}

/**
 * production/docker-compose.yml as Docker Compose reads it with these values.
 * @throws Error for a value that is missing and has no default; Docker Compose says so too, or takes an empty text
 */
export function readCompose(values: Values): ComposeFile {
	return withValues(parse(productionFile('docker-compose.yml'), { merge: true }), values) as ComposeFile;
}

/** Names of all variables that the file asks for. */
export function askedFor(): string[] {
	const asked = new Set<string>();
	const note = new Proxy(
		{},
		{
			get: (_target, name) => {
				asked.add(String(name));
				return 'any';
			},
		},
	);
	readCompose(note);
	return [...asked].sort();
}

function withValues(node: unknown, values: Values): unknown {
	if (typeof node === 'string') return interpolated(node, values);
	if (Array.isArray(node)) return node.map((one) => withValues(one, values));
	if (typeof node !== 'object' || node === null) return node;
	const { environment, ...rest } = node as Record<string, unknown>;
	return {
		...Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, withValues(value, values)])),
		...(environment !== undefined && { environment: environmentOf(environment as object, values) }),
	};
}

/** A variable without a value is handed through, when there is one. */
function environmentOf(environment: object, values: Values): Values {
	const pairs = Object.entries(environment as Record<string, string | null>).map(
		([name, value]): [string, string | undefined] => [
			name,
			value === null ? values[name] : interpolated(value, values),
		],
	);
	return Object.fromEntries(pairs.filter((pair): pair is [string, string] => pair[1] !== undefined));
}

function interpolated(text: string, values: Values): string {
	return text.replace(
		/\$\$|\$\{(\w+)(?:(:-|:\?)([^}]*))?\}/g,
		(found, name: string, kind?: string, words = '') => {
			if (found === '$$') return '$';
			const value = values[name];
			if (value) return value;
			if (kind === ':-') return words as string;
			throw new Error(`${name} is missing: ${words}`);
		},
	);
}

/** The folder of Docker's in which a container finds its secrets. */
const SECRETS = '/run/secrets/';

/** A text of the file, such as a path or a command, with the secrets in another folder. */
export const withSecretsIn = (folder: string, text: string): string => text.replaceAll(SECRETS, `${folder}/`);

/** An environment with the secrets in another folder. */
export const environmentWithSecretsIn = (folder: string, environment: Values): Values =>
	Object.fromEntries(
		Object.entries(environment).map(([name, value]) => [name, withSecretsIn(folder, value)]),
	);

/** @param period such as `40s` @returns ms */
export function msOf(period: string): number {
	const [, amount, unit] = /^(\d+)(s|m)$/.exec(period) ?? [];
	if (amount === undefined) throw new Error(`Not a period: ${period}`);
	return Number(amount) * (unit === 'm' ? 60_000 : 1_000);
}

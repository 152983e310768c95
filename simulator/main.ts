import { parseArgs } from 'node:util';
import { startSimulator, type SimulatorOptions } from './index';

const USAGE = `npm run simulator -- [options]
  --port <number>       default 4010
  --host <address>      default 127.0.0.1
  --plan <plan>         free, pro or business (default)
  --users <number>      that many generated users besides the owner
  --latency <ms>        time to each REST answer
  --messy <seed>        a bad day, as real accounts and networks have them
`;

function readOptions(): SimulatorOptions & { users: number } {
	const { values } = parseArgs({
		options: {
			port: { type: 'string', default: '4010' },
			host: { type: 'string', default: '127.0.0.1' },
			plan: { type: 'string', default: 'business' },
			users: { type: 'string', default: '0' },
			latency: { type: 'string', default: '0' },
			messy: { type: 'string' },
		},
	});
	const { plan } = values;
	if (plan !== 'free' && plan !== 'pro' && plan !== 'business') throw new Error(`There is no plan ${plan}`);
	return {
		port: wholeNumber('port', values.port),
		host: values.host,
		plan,
		users: wholeNumber('users', values.users),
		latencyMs: wholeNumber('latency', values.latency),
		messy: values.messy === undefined ? false : wholeNumber('messy', values.messy),
	};
}

function wholeNumber(name: string, text: string): number {
	if (!/^\d+$/.test(text)) throw new Error(`--${name} needs a whole number, not ${text}`);
	return Number(text);
}

const badDay = (messy: SimulatorOptions['messy']): string =>
	typeof messy === 'number' ? `\n  A bad day: --messy ${messy} makes it again.` : '';

async function main(): Promise<void> {
	const { users, ...options } = readOptions();
	const zoom = await startSimulator(options);
	if (users > 0) await zoom.control.seed({ users });
	const { origin, credentials } = zoom;
	process.stdout.write(`Zoom in a box listens at ${origin} (plan ${options.plan}, ${users + 1} users)

  Set ZOOM_ORIGIN=${origin} to use it.${badDay(options.messy)}

  Server-to-Server      Account ID     ${credentials.accountId}
                        Client ID      ${credentials.clientId}
                        Client Secret  ${credentials.clientSecret}
  OAuth2 (PKCE)         Client ID      ${credentials.generalClientId}
                        Client Secret  ${credentials.generalClientSecret}
                        or, without a secret, Client ID ${credentials.generalPublicClientId}

  Control: POST ${origin}/_control/<method>; see simulator/README.md. Ctrl-C stops it.
`);
	const stop = (): void => {
		zoom.close().catch(failed);
	};
	process.once('SIGINT', stop);
	process.once('SIGTERM', stop);
}

function failed(error: unknown): void {
	process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
	process.exitCode = 1;
}

main().catch(failed);

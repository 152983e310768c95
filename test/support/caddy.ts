import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureSystemPackages, findProgram } from '../../scripts/systemPackages';

const CADDYFILE = join(__dirname, '../../production/Caddyfile');

async function freePort(): Promise<number> {
	const server = createServer().listen(0, '127.0.0.1');
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo;
	server.close();
	await once(server, 'close');
	return port;
}

async function answers(origin: string): Promise<void> {
	for (;;) {
		try {
			await fetch(origin);
			return;
		} catch {
			await new Promise((resolve) => setTimeout(resolve, 50));
		}
	}
}

/**
 * Caddy with production/Caddyfile in front of an n8n, without a certificate.
 * @param upstream origin of the n8n
 */
export async function startCaddy(upstream: string): Promise<{ origin: string; stop(): Promise<void> }> {
	await ensureSystemPackages(['caddy']);
	const folder = mkdtempSync(join(tmpdir(), 'zoom-caddy-'));
	const origin = `http://127.0.0.1:${await freePort()}`;
	const child = spawn(
		findProgram('caddy') ?? 'caddy',
		['run', '--config', CADDYFILE, '--adapter', 'caddyfile'],
		{
			stdio: 'ignore',
			env: {
				...process.env,
				N8N_SITE: origin,
				N8N_UPSTREAM: new URL(upstream).host,
				XDG_DATA_HOME: folder,
				XDG_CONFIG_HOME: folder,
				CADDY_ADMIN: `unix/${join(folder, 'admin.sock')}`,
			},
		},
	);
	await answers(origin);
	return {
		origin,
		async stop() {
			const ended = once(child, 'exit');
			child.kill();
			await ended;
			rmSync(folder, { recursive: true, force: true });
		},
	};
}

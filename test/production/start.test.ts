import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readlinkSync, rmSync, writeFileSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PRODUCTION } from '../support/compose';

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'zoom-start-'));
});
afterEach(() => {
	rmSync(folder, { recursive: true });
});

/** @returns what n8n was started with */
function start(...args: string[]): string {
	const n8n = join(folder, 'n8n.sh');
	writeFileSync(n8n, `#!/bin/sh\nprintf '%s|' "$@" > "${folder}/started"\n`, { mode: 0o700 });
	execFileSync('sh', [join(PRODUCTION, 'start.sh'), ...args], {
		env: {
			PATH: process.env['PATH'],
			HOME: join(folder, 'home'),
			ZOOM_AUTOMATION_HOME: join(folder, 'image'),
			N8N_ENTRYPOINT: n8n,
		},
	});
	return readFileSync(join(folder, 'started'), 'utf8');
}

it('puts the package of the image where n8n looks for it, and hands its arguments on', () => {
	expect(start('worker', '--concurrency=10')).toBe('worker|--concurrency=10|');
	expect(readlinkSync(join(folder, 'home/.n8n/nodes'))).toBe(join(folder, 'image/nodes'));
});

it('does so again when the container is restarted, and leaves what n8n has written', () => {
	mkdirSync(join(folder, 'home/.n8n'), { recursive: true });
	writeFileSync(join(folder, 'home/.n8n/config'), '{}');
	start();
	expect(start()).toBe('|');
	expect(readlinkSync(join(folder, 'home/.n8n/nodes'))).toBe(join(folder, 'image/nodes'));
	expect(readFileSync(join(folder, 'home/.n8n/config'), 'utf8')).toBe('{}');
});

import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { cleanEnvironment, quietN8n } from '../../demo/n8n/environment';
import { environmentFor } from '../../demo/n8n/node';
import { freePorts } from '../../demo/n8n/ports';
import { prepared } from './n8n';

/** What came of a command of n8n's. */
export interface CommandResult {
	readonly status: number | null;
	/** Everything it wrote. */
	readonly output: string;
}

/** Runs a command of n8n's, such as `execute` or `export:credentials`, as a process of its own. */
export async function n8nCommand(
	args: readonly string[],
	{ userFolder, env }: { readonly userFolder: string; readonly env: NodeJS.ProcessEnv },
): Promise<CommandResult> {
	const { runtime } = prepared();
	const [http = 0, broker = 0] = await freePorts(2);
	const child = spawn(join(runtime.node.bin, 'node'), [runtime.command, ...args], {
		env: {
			...environmentFor(runtime.node, cleanEnvironment()),
			...quietN8n({ http, broker }, userFolder),
			...env,
		},
		cwd: userFolder,
	});
	let output = '';
	for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += String(text)));
	const status = await new Promise<number | null>((resolve) => child.once('close', resolve));
	return { status, output };
}

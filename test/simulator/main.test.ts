import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { controlAt } from '../../simulator';

const ROOT = resolve(__dirname, '../..');
const children = new Set<ChildProcess>();

afterEach(() => {
	for (const child of children) child.kill('SIGKILL');
	children.clear();
});

async function freePort(): Promise<number> {
	const server = createServer().listen(0, '127.0.0.1');
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo;
	server.close();
	await once(server, 'close');
	return port;
}

function start(...options: string[]): { child: ChildProcess; output: () => string } {
	// What `npm run simulator` runs, without npm in between.
	const child = spawn(process.execPath, ['--import', 'tsx', 'simulator/main.ts', ...options], { cwd: ROOT });
	children.add(child);
	let output = '';
	for (const stream of [child.stdout, child.stderr])
		stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
	return { child, output: () => output };
}

async function printed(output: () => string, text: string): Promise<void> {
	while (!output().includes(text)) await new Promise((done) => setTimeout(done, 20));
}

test('started alone it says where it listens and how to log in, and stops on Ctrl-C', async () => {
	const port = await freePort();
	const { child, output } = start('--port', String(port), '--plan', 'pro', '--users', '7');
	await printed(output, 'Ctrl-C');
	expect(output()).toContain(`http://127.0.0.1:${port}`);
	const { accountId, clientId, clientSecret } = await controlAt(`http://127.0.0.1:${port}`).credentials();
	for (const credential of [accountId, clientId, clientSecret]) expect(output()).toContain(credential);
	expect(await controlAt(`http://127.0.0.1:${port}`).users()).toHaveLength(8);
	child.kill('SIGINT');
	const [code] = (await once(child, 'exit')) as [number];
	expect(code).toBe(0);
}, 30_000);

test.each([
	[['--plan', 'gold'], 'There is no plan gold'],
	[['--users', 'many'], '--users needs a whole number, not many'],
	[['--colour', 'red'], '--colour'],
])(
	'%j is refused with the reason and the usage',
	async (options, reason) => {
		const { child, output } = start(...options);
		const [code] = (await once(child, 'exit')) as [number];
		expect(code).toBe(1);
		expect(output()).toContain(reason);
		expect(output()).toContain('--port <number>');
	},
	30_000,
);

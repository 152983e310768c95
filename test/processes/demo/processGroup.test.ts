import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { ProcessGroup } from '../../../demo/n8n/processGroup';

const alive = (pid: number): boolean => {
	try {
		return process.kill(pid, 0);
	} catch {
		return false;
	}
};

describe('a process group', () => {
	let folder: string;
	let group: ProcessGroup;
	const start = (script: string): ProcessGroup =>
		new ProcessGroup('sh', { args: ['-c', script], env: process.env, logFile: join(folder, 'log') });
	const untilItSays = async (words: RegExp): Promise<string> => {
		for (let i = 0; i < 500; i++) {
			const found = words.exec(group.tail);
			if (found) return found[1] ?? '';
			await delay(10);
		}
		throw new Error(`It only said: ${group.tail}`);
	};

	beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'zoom-group-'))));
	afterEach(() => {
		group.kill('SIGKILL');
		rmSync(folder, { recursive: true, force: true });
	});

	it('is stopped with everything it started', async () => {
		group = start('sleep 60 & echo child $!; wait');
		const child = Number(await untilItSays(/child (\d+)/));
		await group.stop();
		expect(alive(child)).toBe(false);
		expect(group.ended).toContain('SIGTERM');
	});

	it('is killed when it does not want to stop', async () => {
		group = start('trap "" TERM; echo ready; while :; do sleep 0.1; done');
		await untilItSays(/(ready)/);
		await group.stop(200);
		for (let i = 0; i < 100 && !group.ended; i++) await delay(10);
		expect(group.ended).toContain('SIGKILL');
	});

	it('writes what it says into the log file', async () => {
		group = start('echo hello; echo trouble >&2');
		await untilItSays(/(trouble)/);
		for (let i = 0; i < 100 && !group.ended; i++) await delay(10);
		await delay(20);
		expect(readFileSync(join(folder, 'log'), 'utf8')).toMatch(/hello/);
	});

	it('says why it could not be started', async () => {
		group = new ProcessGroup(join(folder, 'nothing'), {
			args: [],
			env: process.env,
			logFile: join(folder, 'log'),
		});
		await untilItSays(/(not found)/);
		for (let i = 0; i < 100 && !group.ended; i++) await delay(10);
		expect(group.ended).toBe('ended with 127');
	});

	it('ends with the process that started it, even when that one is killed', async () => {
		const log = join(folder, 'log');
		const script = `
			const { ProcessGroup } = require(${JSON.stringify(join(__dirname, '../../../demo/n8n/processGroup'))});
			const args = ['-c', 'sleep 60 & echo child $!; wait'];
			new ProcessGroup('sh', { args, env: process.env, logFile: ${JSON.stringify(log)} });`;
		group = new ProcessGroup(process.execPath, {
			args: ['-r', 'tsx/cjs', '-e', script],
			env: process.env,
			logFile: join(folder, 'outer'),
		});
		let child = 0;
		for (let i = 0; i < 1000 && child === 0; i++) {
			await delay(10);
			const text = existsSync(log) ? readFileSync(log, 'utf8') : '';
			child = Number(/child (\d+)/.exec(text)?.[1] ?? 0);
		}
		expect(alive(child)).toBe(true);
		process.kill(group.pid, 'SIGKILL'); // Only the one in the middle.
		for (let i = 0; i < 500 && alive(child); i++) await delay(10);
		expect(alive(child)).toBe(false);
	});
});

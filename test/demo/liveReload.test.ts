import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { builtPath, liveReload } from '../../demo/liveReload';

describe('npm run dev', () => {
	it.each([
		['nodes/ZoomUser/ZoomUser.node.ts', 'nodes/ZoomUser/ZoomUser.node.js'],
		['nodes/icons/zoom.svg', 'nodes/icons/zoom.svg'],
		['nodes/ZoomUser/ZoomUser.node.json', 'nodes/ZoomUser/ZoomUser.node.json'],
	])('brings %s to %s', (source, built) => {
		expect(builtPath(source)).toBe(built);
	});

	it.each(['zoom/README.md', 'zoom/types.d.ts', 'nodes/a.ts~'])('leaves %s alone', (source) => {
		expect(builtPath(source)).toBeUndefined();
	});

	describe('while it runs', () => {
		let folder: string;
		const ending = new AbortController();
		const source = (file: string): string => join(folder, 'checkout', file);
		const built = (file: string): string => join(folder, 'installed/dist', file);

		beforeAll(async () => {
			jest.spyOn(process.stderr, 'write').mockReturnValue(true);
			folder = mkdtempSync(join(tmpdir(), 'zoom-dev-'));
			for (const room of ['nodes', 'credentials', 'zoom']) mkdirSync(source(room), { recursive: true });
			await liveReload(join(folder, 'checkout'), join(folder, 'installed/dist'), ending.signal);
		});
		afterAll(() => {
			ending.abort();
			rmSync(folder, { recursive: true, force: true });
		});

		const until = async (holds: () => boolean): Promise<void> => {
			while (!holds()) await delay(20);
		};

		it('a saved file is in the installed package as JavaScript', async () => {
			writeFileSync(source('zoom/answer.ts'), 'export const answer: number = 42;\n');
			await until(() => existsSync(built('zoom/answer.js')));
			await until(() => readFileSync(built('zoom/answer.js'), 'utf8').includes('42'));
			expect(readFileSync(built('zoom/answer.js'), 'utf8')).not.toContain('number');
		});

		it('one that cannot be read yet does not end it', async () => {
			writeFileSync(source('nodes/broken.ts'), 'export const = ;\n');
			writeFileSync(source('nodes/icon.svg'), '<svg/>');
			await until(() => existsSync(built('nodes/icon.svg')));
			expect(existsSync(built('nodes/broken.js'))).toBe(false);
		});

		it('a removed file is removed there, too', async () => {
			rmSync(source('zoom/answer.ts'));
			await until(() => !existsSync(built('zoom/answer.js')));
			expect(existsSync(built('zoom/answer.js'))).toBe(false);
		});
	});
});

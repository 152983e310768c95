import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cacheFolder, installOnce } from '../../../demo/n8n/cache';

/** No process has this number. */
const DEAD = 2 ** 30;

describe('the cache of what is downloaded once', () => {
	let root: string;
	let folder: string;
	beforeEach(() => {
		root = mkdtempSync(join(tmpdir(), 'zoom-cache-'));
		folder = join(root, 'n8n-abc');
		jest.spyOn(process.stderr, 'write').mockReturnValue(true);
	});
	afterEach(() => {
		rmSync(root, { recursive: true, force: true });
	});

	const fill = jest.fn(async (staging: string) => {
		await writeFile(join(staging, 'whole'), 'yes');
	});
	beforeEach(() => fill.mockClear());

	it('lies outside the checkout, where the person wants it', () => {
		expect(cacheFolder({ ZOOM_DEMO_CACHE: '/x' })).toBe('/x');
		expect(cacheFolder({ XDG_CACHE_HOME: '/c' })).toBe('/c/n8n-nodes-zoom-automation');
	});

	it('installs once', async () => {
		await installOnce(folder, fill);
		await installOnce(folder, fill);
		expect(fill).toHaveBeenCalledTimes(1);
		expect(readdirSync(root)).toEqual(['n8n-abc']);
	});

	it('never takes half an install for a whole one', async () => {
		const half = async (staging: string): Promise<void> => {
			await writeFile(join(staging, 'half'), '');
			throw new Error('Ctrl-C');
		};
		await expect(installOnce(folder, half)).rejects.toThrow('Ctrl-C');
		expect(existsSync(folder)).toBe(false);
		await installOnce(folder, fill);
		expect(readFileSync(join(folder, 'whole'), 'utf8')).toBe('yes');
	});

	it('goes on where a start that is gone left off', async () => {
		mkdirSync(`${folder}.staging-${DEAD}`);
		writeFileSync(join(`${folder}.staging-${DEAD}`, 'downloaded'), 'most of it');
		await installOnce(folder, fill);
		expect(readdirSync(folder).sort()).toEqual(['downloaded', 'whole']);
		expect(readdirSync(root)).toEqual(['n8n-abc']);
	});

	it('waits while another start is installing the same, and takes what that one made', async () => {
		const others = `${folder}.staging-${process.ppid}`;
		mkdirSync(others);
		const waiting = installOnce(folder, fill);
		writeFileSync(join(others, 'theirs'), '');
		mkdirSync(folder); // The other one is done.
		rmSync(others, { recursive: true });
		await waiting;
		expect(fill).not.toHaveBeenCalled();
	});

	it('gives up waiting when asked to stop', async () => {
		mkdirSync(`${folder}.staging-${process.ppid}`);
		const stop = AbortSignal.abort();
		await expect(installOnce(folder, fill, stop)).rejects.toThrow(/abort/i);
		expect(fill).not.toHaveBeenCalled();
	});
});

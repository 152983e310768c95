import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSimulator, type Simulator } from '../../../simulator';
import type { Outcome } from './child';

const MIB = 1024 * 1024;
const SMALL = 16 * MIB;
const LARGE = 1024 * MIB;
/** What Node's own buffers and its garbage may take more for the large file than for the small one. */
const ALLOWANCE = 48 * MIB;

let zoom: Simulator;
let folder: string;
let child: ChildProcess;

beforeAll(async () => {
	zoom = await startSimulator();
	const host = zoom.credentials.ownerEmail;
	await zoom.control.seed({
		recordings: [
			{ host, meetingId: 1_000_000_001, startsAt: 0, files: [{ fileType: 'MP4', size: SMALL }] },
			{ host, meetingId: 1_000_000_002, startsAt: 0, files: [{ fileType: 'MP4', size: LARGE }] },
			{
				host,
				meetingId: 1_000_000_003,
				startsAt: 0,
				files: [{ fileType: 'MP4', size: LARGE, servedSize: LARGE - 1 }],
			},
		],
	});
	folder = mkdtempSync(join(tmpdir(), 'zoom-download-'));
	child = fork(join(__dirname, 'child.ts'), [], {
		execArgv: ['--import', 'tsx'],
		env: {
			...process.env,
			ZOOM_ORIGIN: zoom.origin,
			N8N_USER_FOLDER: folder,
			N8N_DEFAULT_BINARY_DATA_MODE: 'filesystem',
		},
		silent: true,
	});
	await once(child, 'message');
});

afterAll(async () => {
	child.kill('SIGKILL');
	rmSync(folder, { recursive: true, force: true });
	await zoom.close();
});

async function download(meetingId: number): Promise<Outcome> {
	child.send(meetingId);
	const [outcome] = (await once(child, 'message')) as [Outcome];
	return outcome;
}

const storedFiles = () =>
	readdirSync(folder, { recursive: true }).filter((name) => String(name).includes('binary_data'));

it('takes no more memory for a recording of 1 GiB than for one of 16 MiB', async () => {
	const small = await download(1_000_000_001);
	expect(small).toMatchObject({ error: null, stored: SMALL });
	const large = await download(1_000_000_002);
	expect(large).toMatchObject({ error: null, stored: LARGE });
	expect(large.peak - small.peak).toBeLessThan(ALLOWANCE);
});

it('keeps nothing of a recording that ends short', async () => {
	const before = storedFiles();
	await zoom.control.fault({ on: 'GET /replay/*', kind: 'cut', times: 4 });
	const { error, stored } = await download(1_000_000_001);
	expect([error, stored]).toEqual([expect.stringContaining('did not come whole'), 0]);
	const { error: other } = await download(1_000_000_003);
	expect(other).toContain('does not have the size that Zoom lists');
	expect(storedFiles()).toEqual(before);
});

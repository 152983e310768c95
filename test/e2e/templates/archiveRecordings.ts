import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { INodeParameters } from 'n8n-workflow';
import { readTemplate } from '../../../demo/templates';
import type { Settings, TemplateRun, TemplateTest } from './templateRun';
import { jsonOf } from './templateRun';
import type { Stage } from './stage';

const TRIGGER = 'Every Sunday';
const LAST = 'One recording at a time';
const DAY = 86_400_000;
const MEETING = 85_746_065_432;

type Files = NonNullable<
	NonNullable<Parameters<Stage['zoom']['control']['seed']>[0]['recordings']>[number]['files']
>;

const WEEKLY: Files = [
	{ fileType: 'MP4', size: 300_000 },
	{ fileType: 'TRANSCRIPT', size: 400 },
	{ fileType: 'CC', size: 70 },
	{ fileType: 'M4A', size: 9_000, participant: 'Ana', recordingType: 'audio_only_each_participant' },
];

async function record(
	{ zoom }: Stage,
	recordings: ReadonlyArray<{ topic: string; days: number; files: Files }>,
) {
	const host = zoom.credentials.ownerEmail;
	await zoom.control.seed({
		recordings: recordings.map(({ topic, days, files }) => ({
			host,
			topic,
			...(topic === 'Weekly' && { meetingId: MEETING }),
			startsAt: Date.now() - days * DAY,
			files,
		})),
	});
}

const archive = ({ folder }: Stage) => join(folder, 'zoom-recordings');

/** Bytes of the archived files, in order of size. */
const archived = (stage: Stage) =>
	readdirSync(archive(stage))
		.map((name) => statSync(join(archive(stage), name)).size)
		.sort((one, other) => one - other);

/** Topics of what is still in Zoom. */
async function inZoom({ admin }: TemplateRun): Promise<string[]> {
	const day = (ago: number) => new Date(Date.now() - ago * DAY).toISOString().slice(0, 10);
	const path = `/users/me/recordings?from=${day(29)}&to=${day(0)}`;
	const { body } = await admin.call<{ meetings: Array<{ topic: string }> }>('GET', path);
	return body.meetings.map(({ topic }) => topic).sort();
}

/** Runs it although it fails, as it does when something stays in Zoom. */
async function failing(run: TemplateRun): Promise<string> {
	const { status, data } = await run.stage.n8n.client.finished(await run.start(TRIGGER));
	expect(status).toBe('error');
	return data.resultData.error?.message ?? '';
}

const scene = async (stage: Stage, settings: Settings = {}): Promise<Settings> => {
	rmSync(archive(stage), { recursive: true, force: true });
	mkdirSync(archive(stage), { recursive: true });
	return await Promise.resolve(settings);
};

export const archiveRecordings: TemplateTest = {
	scene,
	stories: {
		'copies every file of the recordings of the period to disk, and moves those to the trash': async (
			run,
		) => {
			await record(run.stage, [
				{ topic: 'Weekly', days: 10, files: WEEKLY },
				{ topic: 'Other', days: 20, files: [{ fileType: 'M4A', size: 5_000 }] },
				{ topic: 'Too young', days: 2, files: WEEKLY },
			]);
			const execution = await run.toEnd(TRIGGER);
			expect(archived(run.stage)).toEqual([70, 400, 5_000, 9_000, 300_000]);
			expect(await inZoom(run)).toEqual(['Too young']);
			expect(jsonOf(execution, LAST).map(({ topic, archived: is, deleted }) => [topic, is, deleted])).toEqual(
				expect.arrayContaining([
					['Weekly', true, true],
					['Other', true, true],
				]),
			);
			const trash = await run.admin.call<{ meetings: unknown[] }>(
				'GET',
				`/users/me/recordings?trash=true&from=${new Date(Date.now() - 29 * DAY).toISOString().slice(0, 10)}`,
			);
			expect(trash.body.meetings).toHaveLength(2);
		},

		'leaves in Zoom what it could not download whole, and fails': async (run) => {
			await record(run.stage, [
				{ topic: 'Short', days: 12, files: [{ fileType: 'MP4', size: 1_000, servedSize: 900 }] },
				{ topic: 'Unfinished', days: 11, files: [{ fileType: 'MP4', size: 1_000, processing: true }] },
				{ topic: 'Weekly', days: 10, files: WEEKLY },
			]);
			const message = await failing(run);
			expect(message).toMatch(/^Still in Zoom: .*Short of .*does not have the size that Zoom lists/);
			expect(message).toMatch(/Unfinished of .*still working/);
			expect(message).not.toContain('Weekly');
			expect(await inZoom(run)).toEqual(['Short', 'Unfinished']);
		},
	},
};

/** As if the disk held something else than what was written. */
export const archiveRecordingsAppended: TemplateTest = {
	scene: async (stage) => await scene(stage, { 'Write to disk': { options: { append: true } } }),
	stories: {
		'deletes nothing in Zoom when a file in the archive has not as many bytes as in Zoom': async (run) => {
			await record(run.stage, [{ topic: 'Weekly', days: 10, files: WEEKLY }]);
			await run.toEnd(TRIGGER);
			expect(await inZoom(run)).toEqual([]);
			const recover = `/meetings/${MEETING}/recordings/status`;
			expect((await run.admin.call('PUT', recover, { action: 'recover' })).status).toBe(200);
			expect(await failing(run)).toContain('The archive does not have every file');
			expect(await inZoom(run)).toEqual(['Weekly']);
		},
	},
};

const settings = readTemplate('archive-recordings.json').nodes.find(({ name }) => name === 'Settings');

/** The node "Settings" with S3 chosen. */
function inS3(): INodeParameters {
	const text = JSON.stringify(settings?.parameters['assignments']);
	return { assignments: JSON.parse(text.replace('"disk"', '"s3"')) as INodeParameters };
}

/** The same into S3-compatible storage. */
export const archiveRecordingsInS3: TemplateTest = {
	scene: async ({ bucket }) => {
		bucket.objects.clear();
		bucket.lose = 0;
		return await Promise.resolve({ Settings: inS3() });
	},
	stories: {
		'copies every file to S3, also a single one, and moves the recordings to the trash': async (run) => {
			await record(run.stage, [
				{ topic: 'Weekly', days: 10, files: WEEKLY },
				{ topic: 'Other', days: 20, files: [{ fileType: 'M4A', size: 5_000 }] },
			]);
			await run.toEnd(TRIGGER);
			const sizes = [...run.stage.bucket.objects.values()];
			expect(sizes.sort((one, other) => one - other)).toEqual([70, 400, 5_000, 9_000, 300_000]);
			expect(await inZoom(run)).toEqual([]);
		},

		'deletes nothing in Zoom when S3 has not every byte': async (run) => {
			run.stage.bucket.lose = 1;
			await record(run.stage, [{ topic: 'Weekly', days: 10, files: WEEKLY }]);
			expect(await failing(run)).toContain('The archive does not have every file');
			expect(await inZoom(run)).toEqual(['Weekly']);
		},
	},
};

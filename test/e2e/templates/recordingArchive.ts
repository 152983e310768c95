import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { TemplateTest } from './templateRun';

const MEETING = 98_765_432_100;
const UUID = '/k2ZTXlRl+2tOVLlLbPQQA==';
const SIZES = { MP4: 300_000, TRANSCRIPT: 400, M4A: 9_000 };

export const recordingArchive: TemplateTest = {
	scene: async () => await Promise.resolve({ 'Zoom Event Trigger': { subscription: 'recordings' } }),
	stories: {
		'saves every file of a recording under a name that tells what it is': async (run) => {
			const { control, credentials } = run.stage.zoom;
			const host = credentials.ownerEmail;
			await control.seed({
				recordings: [
					{
						...{ host, topic: 'Weekly', meetingId: MEETING, uuid: UUID, startsAt: Date.now() - 7_200_000 },
						files: [
							{ fileType: 'MP4', size: SIZES.MP4 },
							{ fileType: 'TRANSCRIPT', size: SIZES.TRANSCRIPT },
							{ fileType: 'M4A', size: SIZES.M4A, participant: 'Ana' },
						],
					},
				],
			});
			await run.publish();
			await run.push({
				event: 'recording.completed',
				object: { id: MEETING, uuid: UUID, topic: 'Weekly' },
			});
			await run.executions();
			const folder = join(run.stage.folder, 'zoom-recordings');
			const saved = readdirSync(folder).filter((name) => name.startsWith(`${MEETING}-`));
			const sizeOf = (end: string) =>
				saved.filter((name) => name.endsWith(end)).map((name) => statSync(join(folder, name)).size);
			expect([sizeOf('.mp4'), sizeOf('.vtt'), sizeOf('.m4a')]).toEqual([
				[SIZES.MP4],
				[SIZES.TRANSCRIPT],
				[SIZES.M4A],
			]);
		},
	},
};

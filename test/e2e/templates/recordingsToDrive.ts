import { HOST, MEETING, TOPIC, UUID } from './pastSession';
import type { TemplateRun, TemplateTest } from './templateRun';

const HOUR_MS = 3_600_000;
/** More than one piece of an upload, and less. */
const SIZES = { MP4: 2_500_000, M4A: 9_000 };
const STARTED = new Date(Date.now() - 2 * HOUR_MS).toISOString();

const completed = async (run: TemplateRun): Promise<void> => {
	await run.push({
		event: 'recording.completed',
		object: { id: MEETING, uuid: UUID, topic: TOPIC, start_time: STARTED },
	});
};

export const recordingsToDrive: TemplateTest = {
	scene: async ({ zoom, drive }) => {
		drive.empty();
		await zoom.control.seed({
			users: [{ email: HOST, type: 2 }],
			recordings: [
				{
					host: HOST,
					meetingId: MEETING,
					uuid: UUID,
					topic: TOPIC,
					startsAt: Date.parse(STARTED),
					files: [
						{ fileType: 'MP4', size: SIZES.MP4 },
						{ fileType: 'M4A', size: SIZES.M4A },
					],
				},
			],
		});
		return { 'Zoom Event Trigger': { subscription: 'drive' } };
	},
	stories: {
		'copies every file under a name that tells what it is, and notes the links': async (run) => {
			await run.publish();
			await completed(run);
			await run.executions();
			const { files } = run.stage.drive;
			expect(files.map(({ bytes }) => bytes).sort((one, other) => one - other)).toEqual([
				SIZES.M4A,
				SIZES.MP4,
			]);
			for (const { name } of files) {
				expect(name).toMatch(new RegExp(`^${STARTED.slice(0, 10)} ${MEETING} .+\\.(mp4|m4a)$`));
			}
			const rows = await run.tableRows('Zoom recordings in Drive');
			expect(rows).toHaveLength(2);
			expect(rows).toMatchObject(
				files.map(({ name, bytes }, index) => ({
					...{ file: name, bytes, topic: TOPIC, meeting_uuid: UUID },
					link: `https://drive.google.com/file/d/${index}`,
				})),
			);
		},
		'fails and says which file did not arrive whole': async (run) => {
			const before = (await run.tableRows('Zoom recordings in Drive')).length;
			run.stage.drive.lose = 1;
			await run.publish();
			await completed(run);
			const [ended] = await run.ended(1);
			expect(ended?.status).toBe('error');
			expect(await run.tableRows('Zoom recordings in Drive')).toHaveLength(before);
		},
	},
};

import { EXAMPLES } from '../../../simulator/socket/examples.generated';
import type { Stage } from './stage';
import type { TemplateTest } from './templateRun';

const EXAMPLE = EXAMPLES['recording.completed'] ?? '';
const { download_token: TOKEN } = JSON.parse(EXAMPLE) as { download_token: string };
const MEETING = '98765432100';
const FILES = {
	video: { type: 'MP4', bytes: 'a film' },
	sound: { type: 'M4A', bytes: 'a song' },
	words: { type: 'VTT', bytes: 'WEBVTT' },
} as const;

/** Zoom's download server: gives a file to whoever shows the event's token. @returns the address */
const serve = ({ pages }: Stage, name: string, bytes: string): string =>
	pages.page(`/rec/download/${name}`, ({ headers }, response) => {
		if (headers.authorization === `Bearer ${TOKEN}`) response.end(bytes);
		else response.writeHead(401).end();
	});

export const recordingArchive: TemplateTest = {
	scene: async () => await Promise.resolve({ 'Zoom Trigger': { subscription: 'recordings' } }),
	stories: {
		'saves every file of a recording under a name that tells what it is': async (run) => {
			await run.publish();
			const files = Object.entries(FILES).map(([id, { type, bytes }]) => ({
				id,
				file_type: type,
				file_extension: type,
				download_url: serve(run.stage, id, bytes),
				status: 'completed',
			}));
			const [video, sound, words] = files;
			const object = { id: MEETING, uuid: 'one==', topic: 'Weekly', recording_files: [video, words] };
			await run.push({
				event: 'recording.completed',
				object: { ...object, participant_audio_files: [sound] },
			});
			await run.executions();
			for (const [id, { type, bytes }] of Object.entries(FILES)) {
				expect(run.stage.read(`zoom-recordings/${MEETING}-${id}.${type.toLowerCase()}`)).toBe(bytes);
			}
		},
	},
};

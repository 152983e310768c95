import { filesOf } from '../../../zoom/recordings/files';

const START = '2027-03-01T08:30:00Z';
const one = (record: Record<string, unknown>) => {
	const [file] = filesOf({
		recording_files: [{ recording_start: START, download_url: 'https://zoom.us/rec/download/1', ...record }],
	});
	if (!file) throw new Error('There is no file');
	return file;
};

it.each([
	[{ file_type: 'MP4', recording_type: 'active_speaker' }, 'video', 'video/mp4'],
	[{ file_type: 'MP4', recording_type: 'production_studio' }, 'video', 'video/mp4'],
	[{ file_type: 'M4A', recording_type: 'audio_only' }, 'audio', 'audio/mp4'],
	[{ file_type: 'TRANSCRIPT', file_extension: 'VTT' }, 'transcript', 'text/vtt'],
	[{ file_type: 'CC' }, 'closedCaptions', 'text/vtt'],
	[{ file_type: 'CHAT', file_extension: 'TXT' }, 'chat', 'text/plain'],
	[{ file_type: 'CSV', recording_type: 'poll' }, 'polls', 'text/csv'],
	[{ file_type: 'SUMMARY', recording_type: 'summary_next_steps' }, 'summary', 'application/json'],
	[
		{ file_type: 'TIMELINE', file_extension: 'JSON', recording_type: 'timeline' },
		'timeline',
		'application/json',
	],
	[{ file_type: 'TB', file_extension: 'JPG', recording_type: 'thumbnail' }, 'thumbnail', 'image/jpeg'],
	[{ file_type: 'HOLOGRAM' }, 'other', undefined],
])('%j is known', (record, kind, type) => {
	expect(one(record)).toMatchObject({ kind, type, finished: true });
});

it('takes the tracks of participants along', () => {
	const recording = {
		participant_audio_files: [
			{ file_type: 'M4A', file_name: 'Audio only - Ana/Müller', recording_start: START, download_url: 'x' },
		],
	};
	expect(filesOf(recording)).toEqual([
		expect.objectContaining({
			kind: 'participantAudio',
			name: 'GMT20270301-083000_Recording_Audio_only_-_Ana_Müller.m4a',
		}),
	]);
});

it('names files as Zoom does, and has a name for every file', () => {
	expect(one({ file_type: 'M4A', recording_type: 'audio_only' }).name).toBe(
		'GMT20270301-083000_Recording_audio_only.m4a',
	);
	expect(one({ file_type: 'MP4', recording_type: 'shared_screen_with_speaker_view(CC)' }).name).toBe(
		'GMT20270301-083000_Recording_shared_screen_with_speaker_view_CC_.mp4',
	);
	expect(one({ recording_start: undefined, recording_type: '../../etc' }).name).not.toMatch(/[/\\]/);
});

it('knows the size only where Zoom lists one', () => {
	expect(one({ file_type: 'MP4', file_size: 7220 }).size).toBe(7220);
	expect(one({ file_type: 'CC' }).size).toBeUndefined();
});

it.each([
	[{ file_type: '', status: 'processing', download_url: undefined }],
	[{ file_type: 'MP4', status: 'processing' }],
	[{ file_type: '' }],
	[{ file_type: 'MP4', download_url: undefined }],
])('%j is not finished', (record) => {
	expect(one(record).finished).toBe(false);
});

it('on premises is finished without a link', () => {
	expect(one({ file_type: 'MP4', download_url: undefined, file_path: '/9090/demo.mp4' })).toMatchObject({
		finished: true,
		url: undefined,
	});
});

it.each([{}, { recording_files: null }, { recording_files: 'x' }, { recording_files: [null] }])(
	'finds none in %j',
	(recording) => {
		expect(filesOf(recording)).toEqual([]);
	},
);

it('gives a file a name that any system takes, whatever Zoom and people call it', () => {
	const names = [
		one({ file_type: 'M4A', file_name: `../${'Ana '.repeat(5_000)}\u202E`, recording_start: undefined }),
		one({ file_type: 'M4A', file_name: 'a', file_extension: '../M4A' }),
	].map(({ name }) => name);
	expect(names[0]).toMatch(/^GMTunknown_Recording__Ana_[\w]+\.m4a$/);
	expect(names[0]).toHaveLength(200);
	expect(names[1]).toBe('GMT20270301-083000_Recording_a.m4a');
});

it('takes entries that are none for nothing', () => {
	expect(filesOf({ recording_files: [null, 'x', 3, []], participant_audio_files: [null] })).toEqual([]);
});

import { field } from '../../../adapter/kit';
import type { FileKind } from '../../../../zoom/recordings/files';

const KINDS: ReadonlyArray<{ name: string; value: FileKind; description: string }> = [
	{ name: 'Audio (M4A)', value: 'audio', description: 'All voices together' },
	{
		name: 'Audio of Each Participant (M4A)',
		value: 'participantAudio',
		description: 'One track for each person',
	},
	{ name: 'Chat (TXT)', value: 'chat', description: 'Messages to everyone' },
	{ name: 'Closed Captions (VTT)', value: 'closedCaptions', description: 'Captions that were shown live' },
	{ name: 'Other', value: 'other', description: 'Types that Zoom has added since' },
	{ name: 'Polls (CSV)', value: 'polls', description: 'Who answered what' },
	{ name: 'Summary (JSON)', value: 'summary', description: 'Made by AI Companion' },
	{ name: 'Thumbnail (JPG)', value: 'thumbnail', description: 'A picture of the video' },
	{ name: 'Timeline (JSON)', value: 'timeline', description: 'Who spoke when' },
	{ name: 'Transcript (VTT)', value: 'transcript', description: 'What was said, with times' },
	{ name: 'Video (MP4)', value: 'video', description: 'Every view that was recorded' },
];

export const fileTypes = () =>
	field.multiOptions({
		displayName: 'File Types',
		description: 'Which files to download. If none is selected, all are.',
		options: KINDS,
	});

export const recordingId = () =>
	field.text({
		displayName: 'File ID',
		placeholder: 'e.g. ed6c2f27-2ae7-42f4-b3d0-835b493e4fa8',
		description:
			'Download only this file: an ID of "recording_files", as Get returns it. If empty, all files of the recording are downloaded.',
	});

export const output = () =>
	field.options({
		displayName: 'Output',
		description: 'How many items the files become',
		options: [
			{
				name: 'One Item for Each File',
				value: 'eachFile',
				description: 'As nodes that save or upload files expect it, always in the same field',
			},
			{
				name: 'One Item With All Files',
				value: 'together',
				description: 'To send them together, such as an email with attachments',
			},
		],
		default: 'eachFile',
	});

export const binaryField = () =>
	field.outputFile(
		'The binary field for the file. With all files in one item their fields are numbered: data_0, data_1.',
	);

export const downloadOptions = {
	acceptAnySize: field.flag(
		'Accept Any Size',
		'to keep a file whose size is not the one that Zoom lists. Otherwise such a file fails the item.',
	),
	skipUnfinished: field.flag(
		'Skip Unfinished Files',
		'to leave out files that Zoom is still processing. Otherwise they fail the item, so that none is missed.',
	),
};

import { defineOperation, field, PendingOutput, WithFiles, withDefault } from '../../../adapter/kit';
import { expectedParameters } from '../../../attendance/expected';
import { chosenOf, chosenParameters, chosenSubject } from './outcome/chosen';
import { PARTS } from './outcome/choices';
import { OutcomeReader } from './outcome/reader';

const MINUTE_MS = 60_000;

export const getOutcome = defineOperation({
	name: 'Get Outcome',
	value: 'getOutcome',
	action: 'Get the outcome of a past meeting',
	description:
		'Get what came of one past meeting or webinar as a single item: who came, summary with next steps, transcript, chat, polls, questions, recordings. Each part says whether it is there, still to come, or why there is none.',
	parameters: {
		...chosenParameters,
		parts: field.multiOptions({
			displayName: 'Parts',
			description: 'Which parts to get. If none is selected, all are.',
			options: PARTS,
		}),
		...expectedParameters('meeting'),
	},
	options: {
		chunkOverlap: withDefault(
			field.number({
				displayName: 'Chunk Overlap (Characters)',
				description: 'How many characters of a chunk are repeated at the beginning of the next one',
				default: 500,
				min: 0,
			}),
		),
		chunkSize: withDefault(
			field.number({
				displayName: 'Chunk Size (Characters)',
				description:
					'Cuts the text of the transcript into chunks of at most this many characters, for models with a small window; 0 leaves it whole',
				default: 0,
				min: 0,
			}),
		),
		binaryField: withDefault(
			field.text({
				displayName: 'Put Transcript File in Field',
				description: 'The binary field for the transcript as a VTT file. If empty, the file is left out.',
				default: '',
				placeholder: 'e.g. transcript',
			}),
		),
		transcriptForm: withDefault(
			field.options({
				displayName: 'Transcript As',
				description: 'Text is enough for a model; turns have who spoke when',
				options: [
					{ name: 'Text', value: 'text', description: 'A line for each turn, with the name of the speaker' },
					{ name: 'Text and Turns', value: 'both' },
					{ name: 'Turns', value: 'turns', description: 'A list with speaker, time and text' },
				],
				default: 'both',
			}),
		),
		waitForMissing: withDefault(
			field.number({
				displayName: 'Wait for Missing Parts (Minutes)',
				fraction: true,
				description:
					'How long to look again, with growing pauses, for parts that Zoom is still making; 0 returns what is there now. Other items go on meanwhile.',
				default: 0,
				min: 0,
				max: 1440,
			}),
		),
	},
	subject: chosenSubject,
	async execute({ zoom, store, n8n, values, options, input }) {
		const chosen = chosenOf(values, input.json);
		const { chunkSize: size, chunkOverlap: overlap, binaryField, transcriptForm: form } = options;
		const reader = new OutcomeReader({ zoom, store, n8n }, chosen, {
			parts: new Set(values.parts.length > 0 ? values.parts : PARTS.map(({ value }) => value)),
			expected: values,
			transcript: {
				form,
				chunks: size > 0 ? { size, overlap } : undefined,
				file: binaryField === '' ? undefined : binaryField,
			},
		});
		const output = () => {
			const { record, files } = reader.outcome();
			return Object.keys(files).length > 0 ? new WithFiles(record, files) : record;
		};
		await reader.look();
		if (!reader.isWaiting || options.waitForMissing === 0) return output();
		return new PendingOutput(reader.wait(options.waitForMissing * MINUTE_MS).then(output));
	},
});

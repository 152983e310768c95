import {
	defineOperation,
	ExplainedError,
	fallbackWhen,
	isRefusal,
	readFile,
	textReader,
} from '../../../adapter/kit';
import { transcriptLinkLocator } from '../../../adapter/pickers';
import { ZoomUnexpectedAnswerError } from '../../../../zoom/errors';
import { phoneTranscriptIn } from '../../../../zoom/recordings/phoneTranscript';
import { jsonIn } from '../../../../zoom/values/json';

/** Zoom's codes: it is not there, cannot be made, is turned off, is still being made, could not be fetched. */
const NEXT: Readonly<Record<number, string>> = {
	404: 'It was deleted, or the link is of another account. List what is there with Get Many.',
	12000: 'Zoom could not write down what was said. Download the sound instead.',
	12001: 'Turn on transcripts of call recordings in Zoom under Phone System Management → Account Settings.',
	12002:
		'Run the item again in some minutes, or start from the event "Call recording transcription is complete".',
	12003: 'Run the item again later.',
};

export const getTranscript = defineOperation({
	name: 'Get Transcript',
	value: 'getTranscript',
	action: 'Get the transcript of a call recording',
	description:
		'Get what was said in a recorded call, if Zoom has made a transcript: as a text, and turn by turn',
	parameters: { transcriptUrl: transcriptLinkLocator() },
	subject: ({ transcriptUrl }) => subjectOf(transcriptUrl),
	async execute({ zoom, store, values: { transcriptUrl: url } }) {
		const subject = subjectOf(url);
		const file = {
			subject,
			url,
			name: 'transcript.json',
			size: undefined,
			type: 'application/json',
			keep: false,
		};
		const { content } = await fallbackWhen(
			readFile({ zoom, store }, file, () => textReader()),
			isKnown,
			(error) => {
				const { message, refusal } = error as ExplainedError;
				const said = refusal?.message ?? message;
				throw new ExplainedError(`There is no ${subject}: ${said}`, NEXT[codeOf(error)] ?? '', refusal);
			},
		);
		const transcript = phoneTranscriptIn(jsonIn(content));
		if (transcript) return { ...transcript };
		throw new ZoomUnexpectedAnswerError(`What Zoom gives as the ${subject} is none`);
	},
});

const subjectOf = (url: string): string =>
	`transcript of call recording ${url.split('?')[0]?.split('/').at(-1) ?? ''}`;

const codeOf = (error: unknown): number =>
	Object.keys(NEXT)
		.map(Number)
		.find((code) => error instanceof ExplainedError && isRefusal(error.refusal, code)) ?? 0;

const isKnown = (error: unknown): boolean => codeOf(error) !== 0;

import { defineOperation, field, limitOf, listSize, toZoomFields } from '../../../adapter/kit';
import { sessionOf, sessionParameters, sessionSubject, type SessionValues } from '../common/session';
import { pollQuestions, questionsFor } from './fields';
import { ZoomInvalidInputError } from '../../../../zoom/errors';

const pollIdField = () =>
	field.text({ displayName: 'Poll ID', description: 'As Get Many returns it', required: true });

const titleField = () => field.text({ displayName: 'Title', maxLength: 64 });

const pollFields = () =>
	field.collection(
		{ displayName: 'Additional Fields', placeholder: 'Add Field' },
		{
			anonymous: field.boolean({
				displayName: 'Anonymous',
				description: 'Whether answers come without names',
			}),
			pollType: field.options({
				displayName: 'Kind',
				options: [
					{ name: 'Advanced Poll', value: 2 },
					{ name: 'Poll', value: 1 },
					{ name: 'Quiz', value: 3 },
				],
				default: 1,
			}),
		},
	);

const subject = (values: SessionValues): string => `poll of ${sessionSubject(values)}`;

interface Poll {
	readonly title: string;
	readonly questions: ReadonlyArray<Record<string, unknown>>;
	readonly additionalFields: Record<string, unknown>;
}

/** @throws ZoomInvalidInputError */
function bodyOf({ title, questions, additionalFields }: Poll): Record<string, unknown> {
	if (questions.length === 0) throw new ZoomInvalidInputError('"Questions" is empty', 'Questions');
	return {
		...(title !== '' && { title }),
		...toZoomFields(additionalFields),
		questions: questionsFor(questions),
	};
}

export const create = defineOperation({
	name: 'Create',
	value: 'create',
	action: 'Create a poll',
	description: 'Prepare a poll of a meeting or webinar; there is room for 50',
	parameters: {
		...sessionParameters,
		title: titleField(),
		questions: pollQuestions(),
		additionalFields: pollFields(),
	},
	subject,
	async execute({ zoom, values }) {
		const { path, route } = sessionOf(values);
		return await zoom.request(route('POST /meetings/{meetingId}/polls'), { ...path, body: bodyOf(values) });
	},
});

export const get = defineOperation({
	name: 'Get',
	value: 'get',
	action: 'Get a poll',
	description: 'Get one poll of a meeting or webinar',
	parameters: { ...sessionParameters, pollId: pollIdField() },
	subject,
	async execute({ zoom, values }) {
		const { path, route } = sessionOf(values);
		return await zoom.request(route('GET /meetings/{meetingId}/polls/{pollId}'), {
			...path,
			pollId: values.pollId,
		});
	},
});

export const getAll = defineOperation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many polls',
	description: 'List the polls of a meeting or webinar',
	parameters: { ...sessionParameters, ...listSize },
	subject,
	async execute({ zoom, n8n, values }) {
		const { path, route } = sessionOf(values);
		return await zoom.list(route('GET /meetings/{meetingId}/polls'), path, limitOf(values, n8n).rest());
	},
});

export const update = defineOperation({
	name: 'Update',
	value: 'update',
	action: 'Update a poll',
	description: 'Replace a poll of a meeting or webinar, questions and all',
	parameters: {
		...sessionParameters,
		pollId: pollIdField(),
		title: titleField(),
		questions: pollQuestions(),
		additionalFields: pollFields(),
	},
	subject,
	async execute({ zoom, values }) {
		const { path, shown, route } = sessionOf(values);
		await zoom.request(route('PUT /meetings/{meetingId}/polls/{pollId}'), {
			...path,
			pollId: values.pollId,
			body: bodyOf(values),
		});
		return { ...shown, pollId: values.pollId, updated: true };
	},
});

export const deletePoll = defineOperation({
	name: 'Delete',
	value: 'delete',
	action: 'Delete a poll',
	description: 'Delete a poll of a meeting or webinar',
	parameters: { ...sessionParameters, pollId: pollIdField() },
	subject,
	async execute({ zoom, values }) {
		const { path, shown, route } = sessionOf(values);
		await zoom.request(route('DELETE /meetings/{meetingId}/polls/{pollId}'), {
			...path,
			pollId: values.pollId,
		});
		return { ...shown, pollId: values.pollId, deleted: true };
	},
});

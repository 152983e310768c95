import { toZoomFields } from '../../../adapter/fields';
import { ZoomInvalidInputError } from '../../../adapter/invalidInput';
import { meetingLocator } from '../../../adapter/meetingParameters';
import { defineOperation } from '../../../adapter/operation';
import { boolean, collection, options, text } from '../../../adapter/parameters';
import { limitOf, listSize } from '../../../adapter/sharedParameters';
import { pollQuestions, questionsFor } from './fields';

const pollId = () => text({ displayName: 'Poll ID', description: 'As Get Many returns it', required: true });

const title = () => text({ displayName: 'Title', maxLength: 64 });

const pollFields = () =>
	collection(
		{ displayName: 'Additional Fields', placeholder: 'Add Field' },
		{
			anonymous: boolean({ displayName: 'Anonymous', description: 'Whether answers come without names' }),
			pollType: options({
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

const subject = ({ meetingId }: { meetingId: string }): string => `poll of meeting ${meetingId}`;

interface Poll {
	readonly title: string;
	readonly questions: ReadonlyArray<Record<string, unknown>>;
	readonly additionalFields: Record<string, unknown>;
}

/** @throws ZoomInvalidInputError */
function bodyOf({ title: name, questions, additionalFields }: Poll): Record<string, unknown> {
	if (questions.length === 0) throw new ZoomInvalidInputError('"Questions" is empty', 'Questions');
	return {
		...(name !== '' && { title: name }),
		...toZoomFields(additionalFields),
		questions: questionsFor(questions),
	};
}

export const create = defineOperation({
	name: 'Create',
	value: 'create',
	action: 'Create a poll',
	description: 'Prepare a poll of a meeting; a meeting has room for 50',
	parameters: {
		meetingId: meetingLocator(),
		title: title(),
		questions: pollQuestions(),
		additionalFields: pollFields(),
	},
	subject,
	async execute({ zoom, values }) {
		const { meetingId } = values;
		return await zoom.request('POST /meetings/{meetingId}/polls', { meetingId, body: bodyOf(values) });
	},
});

export const get = defineOperation({
	name: 'Get',
	value: 'get',
	action: 'Get a poll',
	description: 'Get one poll of a meeting',
	parameters: { meetingId: meetingLocator(), pollId: pollId() },
	subject,
	async execute({ zoom, values: { meetingId, pollId: id } }) {
		return await zoom.request('GET /meetings/{meetingId}/polls/{pollId}', { meetingId, pollId: id });
	},
});

export const getAll = defineOperation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many polls',
	description: 'List the polls of a meeting',
	parameters: { meetingId: meetingLocator(), ...listSize },
	subject,
	async execute({ zoom, values }) {
		return await zoom.list(
			'GET /meetings/{meetingId}/polls',
			{ meetingId: values.meetingId },
			limitOf(values),
		);
	},
});

export const update = defineOperation({
	name: 'Update',
	value: 'update',
	action: 'Update a poll',
	description: 'Replace a poll of a meeting, questions and all',
	parameters: {
		meetingId: meetingLocator(),
		pollId: pollId(),
		title: title(),
		questions: pollQuestions(),
		additionalFields: pollFields(),
	},
	subject,
	async execute({ zoom, values }) {
		const { meetingId, pollId: id } = values;
		const body = bodyOf(values);
		await zoom.request('PUT /meetings/{meetingId}/polls/{pollId}', { meetingId, pollId: id, body });
		return { meetingId, pollId: id, updated: true };
	},
});

export const deletePoll = defineOperation({
	name: 'Delete',
	value: 'delete',
	action: 'Delete a poll',
	description: 'Delete a poll of a meeting',
	parameters: { meetingId: meetingLocator(), pollId: pollId() },
	subject,
	async execute({ zoom, values: { meetingId, pollId: id } }) {
		await zoom.request('DELETE /meetings/{meetingId}/polls/{pollId}', { meetingId, pollId: id });
		return { meetingId, pollId: id, deleted: true };
	},
});

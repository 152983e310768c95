import { defineOperation } from '../../../adapter/kit';
import { sessionOf, sessionParameters } from '../common/session';
import { pollQuestions, pollIdField, titleField, pollFields, pollSubject, bodyOf } from './fields';

export const update = defineOperation({
	name: 'Update',
	value: 'update',
	action: 'Update a poll',
	description: 'Replace a poll of a meeting or webinar, questions and all',
	parameters: {
		...sessionParameters,
		pollId: pollIdField(),
		title: titleField(),
		...pollQuestions,
		additionalFields: pollFields(),
	},
	subject: pollSubject,
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

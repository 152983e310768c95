import { defineOperation } from '../../../adapter/kit';
import { sessionOf, sessionParameters } from '../common/session';
import { pollQuestions, titleField, pollFields, pollSubject, bodyOf } from './fields';

export const create = defineOperation({
	name: 'Create',
	value: 'create',
	action: 'Create a poll',
	description: 'Prepare a poll of a meeting or webinar, which can have up to 50',
	parameters: {
		...sessionParameters,
		title: titleField(),
		...pollQuestions,
		additionalFields: pollFields(),
	},
	subject: pollSubject,
	async execute({ zoom, values }) {
		const { path, route } = sessionOf(values);
		return await zoom.request(route('POST /meetings/{meetingId}/polls'), { ...path, body: bodyOf(values) });
	},
});

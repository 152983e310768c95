import { defineOperation } from '../../../adapter/kit';
import { sessionOf, sessionParameters } from '../common/session';
import { pollIdField, pollSubject } from './fields';

export const deletePoll = defineOperation({
	name: 'Delete',
	value: 'delete',
	action: 'Delete a poll',
	description: 'Delete a poll of a meeting or webinar',
	parameters: { ...sessionParameters, pollId: pollIdField() },
	subject: pollSubject,
	async execute({ zoom, values }) {
		const { path, shown, route } = sessionOf(values);
		await zoom.request(route('DELETE /meetings/{meetingId}/polls/{pollId}'), {
			...path,
			pollId: values.pollId,
		});
		return { ...shown, pollId: values.pollId, deleted: true };
	},
});

import { defineOperation } from '../../../adapter/kit';
import { deletedLocator, liveLocator } from '../../../adapter/pickers';

export const statusOperation = (
	action: 'end' | 'recover',
	words: { name: string; action: string; description: string; done: string },
) =>
	defineOperation({
		name: words.name,
		value: action,
		action: words.action,
		description: words.description,
		parameters: { meetingId: action === 'end' ? liveLocator() : deletedLocator() },
		subject: ({ meetingId }) => `meeting ${meetingId}`,
		async execute({ zoom, values: { meetingId } }) {
			await zoom.request('PUT /meetings/{meetingId}/status', { meetingId, body: { action } });
			return { meetingId, [words.done]: true };
		},
	});

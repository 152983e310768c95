import { defineOperation } from '../../../adapter/kit';
import { webinarId, webinarSubject } from './fields';

export const end = defineOperation({
	name: 'End',
	value: 'end',
	action: 'End a webinar',
	description: 'End a webinar that is under way, for everybody',
	parameters: { webinarId: webinarId() },
	subject: webinarSubject,
	async execute({ zoom, values: { webinarId: id } }) {
		await zoom.request('PUT /webinars/{webinarId}/status', { webinarId: id, body: { action: 'end' } });
		return { webinarId: id, ended: true };
	},
});

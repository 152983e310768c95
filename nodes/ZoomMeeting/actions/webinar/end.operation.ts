import { defineOperation } from '../../../adapter/kit';
import { liveLocator } from '../../../adapter/pickers';
import { webinarSubject } from './fields';

export const end = defineOperation({
	name: 'End',
	value: 'end',
	action: 'End a webinar',
	description: 'End a webinar in progress for everybody',
	parameters: { webinarId: liveLocator('webinar') },
	subject: webinarSubject,
	async execute({ zoom, values: { webinarId } }) {
		await zoom.request('PUT /webinars/{webinarId}/status', { webinarId, body: { action: 'end' } });
		return { webinarId, ended: true };
	},
});

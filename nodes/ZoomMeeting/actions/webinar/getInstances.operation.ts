import { defineOperation } from '../../../adapter/kit';
import { recurredLocator } from '../../../adapter/pickers';
import { webinarSubject } from './fields';

export const getInstances = defineOperation({
	name: 'Get Instances',
	value: 'getInstances',
	action: 'Get the past instances of a webinar',
	description: 'List every time a webinar took place, with the UUID of each',
	parameters: { webinarId: recurredLocator('webinar') },
	subject: webinarSubject,
	async execute({ zoom, values: { webinarId } }) {
		const instances = await zoom.list('GET /past_webinars/{webinarId}/instances', { webinarId });
		return instances.map((instance) => ({ webinarId, ...instance }));
	},
});

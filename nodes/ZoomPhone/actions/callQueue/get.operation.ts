import { defineOperation } from '../../../adapter/kit';
import { callQueueLocator } from '../../../adapter/pickers';
import { callQueueSubject, onQueue } from './fields';

export const get = defineOperation({
	name: 'Get',
	value: 'get',
	action: 'Get a call queue',
	description: 'Get a call queue with its members, managers and numbers',
	parameters: { callQueueId: callQueueLocator() },
	subject: callQueueSubject,
	async execute({ zoom, values: { callQueueId } }) {
		const route = 'GET /phone/call_queues/{callQueueId}';
		return await onQueue(callQueueId, async () => await zoom.request(route, { callQueueId }));
	},
});

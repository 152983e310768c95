import { defineOperation, limitOf, listSize } from '../../../adapter/kit';
import { callQueueLocator } from '../../../adapter/pickers';
import { callQueueSubject } from './fields';

export const getMembers = defineOperation({
	name: 'Get Members',
	value: 'getMembers',
	action: 'Get members of a call queue',
	description: 'List the users and common areas whose phones ring',
	parameters: { callQueueId: callQueueLocator(), ...listSize },
	subject: callQueueSubject,
	async execute({ zoom, n8n, values }) {
		return await zoom.list(
			'GET /phone/call_queues/{callQueueId}/members',
			{ callQueueId: values.callQueueId },
			limitOf(values, n8n).rest(),
		);
	},
});

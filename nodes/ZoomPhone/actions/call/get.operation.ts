import { defineOperation } from '../../../adapter/kit';
import { callLocator } from '../../../adapter/pickers';

export const get = defineOperation({
	name: 'Get',
	value: 'get',
	action: 'Get a call',
	description:
		'Get one call with its path: who was called and when, how long it rang, and how each part ended',
	parameters: { callId: callLocator() },
	subject: ({ callId }) => `call ${callId}`,
	async execute({ zoom, values: { callId } }) {
		return await zoom.request('GET /phone/call_history/{callHistoryUuid}', { callHistoryUuid: callId });
	},
});

import type { Document } from './openapi';

/**
 * Of Zoom's large documents only the routes that the package calls are taken, so that the others cost no n8n process time to
 * load and no repository space: the document on phones alone has 391. Documents that are not named here are taken whole.
 */
const ROUTES_IN_USE: Readonly<Record<string, readonly string[]>> = {
	phone: [
		'GET /phone/call_history',
		'GET /phone/call_history/{callHistoryUuid}',
		'GET /phone/call_queues',
		'GET /phone/call_queues/{callQueueId}',
		'GET /phone/call_queues/{callQueueId}/members',
		'POST /phone/call_queues/{callQueueId}/members',
		'DELETE /phone/call_queues/{callQueueId}/members/{memberId}',
		'POST /phone/call_queues/{callQueueId}/phone_numbers',
		'GET /phone/calling_plans',
		'GET /phone/devices',
		'GET /phone/devices/{deviceId}',
		'POST /phone/devices/{deviceId}/extensions',
		'DELETE /phone/devices/{deviceId}/extensions/{extensionId}',
		'GET /phone/recording/download/{fileId}',
		'GET /phone/recording_transcript/download/{recordingId}',
		'GET /phone/recordings',
		'DELETE /phone/recordings/{recordingId}',
		'GET /phone/reports/call_charges',
		'GET /phone/reports/operationlogs',
		'GET /phone/reports/sms_charges',
		'GET /phone/shared_line_groups',
		'GET /phone/shared_line_groups/{sharedLineGroupId}',
		'POST /phone/shared_line_groups/{slgId}/members',
		'DELETE /phone/shared_line_groups/{slgId}/members/{memberId}',
		'GET /phone/sites',
		'GET /phone/sites/{siteId}',
		'POST /phone/sms/messages',
		'GET /phone/sms/sessions',
		'GET /phone/sms/sessions/{sessionId}',
		'GET /phone/users',
		'POST /phone/users/batch',
		'GET /phone/users/{userId}',
		'PATCH /phone/users/{userId}',
		'GET /phone/users/{userId}/call_history',
		'POST /phone/users/{userId}/calling_plans',
		'PUT /phone/users/{userId}/calling_plans',
		'DELETE /phone/users/{userId}/calling_plans/{planType}',
		'POST /phone/users/{userId}/phone_numbers',
		'DELETE /phone/users/{userId}/phone_numbers/{phoneNumberId}',
		'GET /phone/users/{userId}/recordings',
		'GET /phone/users/{userId}/sms/sessions',
		'GET /phone/users/{userId}/voice_mails',
		'GET /phone/voice_mails',
		'GET /phone/voice_mails/download/{fileId}',
		'GET /phone/voice_mails/{voicemailId}',
		'PATCH /phone/voice_mails/{voicemailId}',
		'DELETE /phone/voice_mails/{voicemailId}',
	],
	'number-management': [
		'GET /number_management/numbers',
		'GET /number_management/numbers/{phoneNumberId}',
		'PATCH /number_management/numbers/{phoneNumberId}',
	],
	'team-chat': [
		'GET /chat/channels',
		'PATCH /chat/channels/events',
		'GET /chat/users/me/contacts',
		'GET /chat/users/{userId}/channels',
		'POST /chat/users/{userId}/channels',
		'GET /chat/users/{userId}/channels/{channelId}',
		'PATCH /chat/users/{userId}/channels/{channelId}',
		'DELETE /chat/users/{userId}/channels/{channelId}',
		'GET /chat/users/{userId}/channels/{channelId}/members',
		'POST /chat/users/{userId}/channels/{channelId}/members',
		'DELETE /chat/users/{userId}/channels/{channelId}/members/{identifier}',
		'GET /chat/users/{userId}/messages',
		'POST /chat/users/{userId}/messages',
		'POST /chat/users/{userId}/messages/files',
		'GET /chat/users/{userId}/messages/{messageId}',
		'PUT /chat/users/{userId}/messages/{messageId}',
		'DELETE /chat/users/{userId}/messages/{messageId}',
		'GET /chat/users/{userId}/messages/{messageId}/thread',
		'GET /contacts',
	],
	chatbot: ['POST /im/chat/messages', 'PUT /im/chat/messages/{message_id}'],
};

/**
 * The document with the routes in use alone.
 * @throws Error for a route that the document does not have, or calls deprecated
 */
export function inUse(product: string, document: Document): Document {
	const routes = ROUTES_IN_USE[product];
	if (!routes) return document;
	const paths: Record<string, Document['paths'][string]> = {};
	for (const route of routes) {
		const [method = '', path = ''] = route.split(' ');
		const operation = document.paths[path]?.[method.toLowerCase()];
		if (!operation) throw new Error(`Zoom's document "${product}" has no ${route}`);
		if (operation.deprecated) throw new Error(`Zoom's document "${product}" calls ${route} deprecated`);
		paths[path] = { ...paths[path], [method.toLowerCase()]: operation };
	}
	return { paths };
}

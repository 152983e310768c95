import type { INodeParameters } from 'n8n-workflow';
import { byId, host, type MeetingNode } from './meetingNode';

/**
 * Makes a meeting or webinar of ana@example.com to register for.
 * @returns how the node's operations on registrants name it
 */
export const eventWith =
	(node: MeetingNode) =>
	async (kind: 'meeting' | 'webinar', approvalType = 0): Promise<INodeParameters> => {
		const { outputs } = await node.run(kind, 'create', {
			userId: host('ana@example.com'),
			topic: 'Town hall',
			startTime: '2099-05-04T09:00:00',
			registrationSettings: { approvalType },
		});
		return { event: kind, [`${kind}Id`]: byId(outputs[0]?.[0]?.json['id']) };
	};

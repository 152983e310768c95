import { defineBulkOperation, ExplainedError, field, inBatches, tookAll } from '../../../adapter/kit';
import { channelLocator, chatActor } from '../../../adapter/pickers';
import { ZoomRefusedError } from '../../../../zoom/errors';
import { textOf } from '../../../../zoom/values';
import { onChannel } from '../channel/fields';

const MAX_AT_ONCE = 20;

export const invite = defineBulkOperation({
	name: 'Invite',
	value: 'invite',
	action: 'Invite a member to a channel',
	description: 'Put people into a channel, one for each item; up to 20 go in one call',
	parameters: {
		userId: chatActor(),
		channelId: channelLocator(),
		email: field.email({
			displayName: 'Email',
			description: 'Whom to invite: a contact of the user under "Act As"',
			required: true,
		}),
	},
	subject: ({ email }) => `person ${email}`,
	async executeAll(calls, run) {
		const { zoom } = run;
		return await inBatches(
			calls,
			{
				atOnce: MAX_AT_ONCE,
				target: ({ values: { userId, channelId } }) => JSON.stringify([userId, channelId]),
				member: ({ values }) => values.email,
				async send(_, batch) {
					const [first] = batch;
					if (!first) return true;
					const { userId, channelId } = first.values;
					const members = batch.map(({ values: { email } }) => ({ email }));
					const route = 'POST /chat/users/{userId}/channels/{channelId}/members';
					const { member_ids: added } = await onChannel(
						channelId,
						async () => await zoom.request(route, { userId, channelId, body: { members } }),
					);
					return tookAll(added, members.length);
				},
				// Zoom leaves out who is in the channel already, and whom it cannot invite.
				async alone({ values: { userId, channelId, email } }) {
					const members = zoom.iterate('GET /chat/users/{userId}/channels/{channelId}/members', {
						userId,
						channelId,
					});
					for await (const member of members) {
						if (textOf(member['email']).toLowerCase() === email.toLowerCase()) return;
					}
					const message = `Zoom did not put ${email} into the channel`;
					throw new ExplainedError(
						message,
						'Only contacts of the user under "Act As" can be invited. People of other accounts have to accept first, and a channel without guests takes none.',
						new ZoomRefusedError(message, {}),
					);
				},
				output: ({ values: { channelId, email } }) => ({ channelId, email, invited: true }),
			},
			run,
		);
	},
});

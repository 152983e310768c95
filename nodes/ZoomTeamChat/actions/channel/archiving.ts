import { ExplainedError, type Zoom } from '../../../adapter/kit';
import { ZoomRefusedError } from '../../../../zoom/errors';
import { recordsIn, textOf } from '../../../../zoom/values';
import { onChannel } from './fields';

/** Zoom takes the call, and lists the channels with which it did nothing. @throws ExplainedError */
export async function archiving(
	zoom: Zoom,
	method: 'archive' | 'unarchive',
	channelId: string,
): Promise<void> {
	const body = { method, channel_ids: [channelId] };
	const answer = await onChannel(
		channelId,
		async () => await zoom.request('PATCH /chat/channels/events', { body }),
	);
	const [failed] = recordsIn(answer['failed_channels']);
	if (!failed) return;
	const message = `Zoom did not ${method} channel ${channelId}: ${textOf(failed['reason']) || 'it says no reason'}`;
	throw new ExplainedError(
		message,
		'The person who made the Zoom app, or with OAuth2 who connected the account, has to own the channel or to be one of its admins.',
		new ZoomRefusedError(message, {}),
	);
}

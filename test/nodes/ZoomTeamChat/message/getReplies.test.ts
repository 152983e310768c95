import { getReplies } from '../../../../nodes/ZoomTeamChat/actions/message/getReplies.operation';
import { runOperation } from '../../support/operationRun';

const NOW = Date.UTC(2026, 4, 31, 12, 0, 0, 999);
const CONVERSATION = { userId: 'ana', messageId: 'm', conversationWith: 'channel', channelId: 'c' };

const replies = async (since?: unknown) =>
	await runOperation(
		getReplies,
		{ ...CONVERSATION, returnAll: true, filters: since === undefined ? {} : { since } },
		() => ({ messages: [] }),
		{ now: NOW, timezone: 'Asia/Tokyo' },
	);

describe('the replies to a message', () => {
	it('are asked for as far back as Zoom keeps them, the latest first, without the message itself', async () => {
		const { calls } = await replies();
		expect(calls[0]).toEqual([
			'GET /chat/users/{userId}/messages/{messageId}/thread',
			{
				userId: 'ana',
				messageId: 'm',
				query: expect.objectContaining({
					// The last day of November has no 31st.
					from: '2025-11-30T12:00:00Z',
					// So that a reply of this second is among them.
					to: '2026-05-31T12:00:01Z',
					sort: 'desc',
					need_main_message: false,
					need_attachment: true,
					need_emoji: true,
				}) as unknown,
			},
		]);
	});

	it.each([
		['2026-05-02T09:00', '2026-05-02T00:00:00Z'],
		['2026-05-02 09:00', '2026-05-02T00:00:00Z'],
		['2026-05-02T09:00:00+02:00', '2026-05-02T07:00:00Z'],
		['', '2025-11-30T12:00:00Z'],
	])('are asked for since %j, in the time zone of the workflow', async (since, from) => {
		const { calls } = await replies(since);
		expect(calls[0]?.[1]['query']).toMatchObject({ from });
	});

	it('are not asked for since a time that is none', async () => {
		const { error, calls } = await replies('soon');
		expect(error).toMatchObject({ message: '"soon" is not a date and time', field: 'Since' });
		expect(calls).toEqual([]);
	});
});

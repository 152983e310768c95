import type { INodeListSearchResult } from 'n8n-workflow';
import { ZoomTeamChat } from '../../nodes/ZoomTeamChat/ZoomTeamChat.node';
import { methodOf } from '../support/pickers';
import { byEmail, byId, ChatNode } from './support/chatNode';

const node = new ChatNode().install();
const pickers = new ZoomTeamChat();
const searchChatChannels = methodOf(pickers, 'listSearch', 'searchChatChannels');
const searchChannelMembers = methodOf(pickers, 'listSearch', 'searchChannelMembers');
const searchChatContacts = methodOf(pickers, 'listSearch', 'searchChatContacts');

const ana = byEmail('ana@example.com');
const names = ({ results }: INodeListSearchResult): string[] => results.map(({ name }) => name);

beforeEach(async () => {
	await node.zoom.control.seed({
		users: ['ana', 'ben', 'cleo'].map((name) => ({
			email: `${name}@example.com`,
			first_name: name,
			type: 2 as const,
		})),
		chat: {
			channels: [
				{ name: 'Alerts', owner: 'ana@example.com', members: ['ben@example.com'] },
				{ name: 'Others', owner: 'ben@example.com' },
			],
		},
	});
});

it('the list of channels has those of whom the node acts for', async () => {
	expect(names(await searchChatChannels.call(node.editor({ userId: ana })))).toEqual(['Alerts']);
	const ben = node.editor({ userId: byEmail('ben@example.com') });
	expect(names(await searchChatChannels.call(ben, 'oth'))).toEqual(['Others']);
});

it.each([undefined, byEmail(''), byEmail('={{ $json.email }}')])(
	'nothing is asked for before that is chosen: %j',
	async (userId) => {
		expect(await searchChatChannels.call(node.editor({ userId }))).toEqual({ results: [] });
		expect(await node.zoom.control.requests({ route: 'GET /chat/users/{userId}/channels' })).toEqual([]);
	},
);

it('the list of members has those of the chosen channel', async () => {
	const { results } = await searchChatChannels.call(node.editor({ userId: ana }));
	const channelId = byId(String(results[0]?.value));
	const found = await searchChannelMembers.call(node.editor({ userId: ana, channelId }), 'ben');
	expect(found.results).toEqual([{ name: 'ben (ben@example.com)', value: 'ben@example.com' }]);
	expect((await searchChannelMembers.call(node.editor({ userId: ana }))).results).toEqual([]);
});

it('an app of the account chooses among its users', async () => {
	const found = await searchChatContacts.call(node.editor({ userId: ana }), 'cleo');
	expect(names(found)).toEqual([expect.stringContaining('cleo@example.com') as unknown as string]);
});

import { mayAnswer, readAnswer, writeAnswer } from '../../../zoom/chat/cardAnswer';
import { readClick } from '../../../zoom/chat/cardClick';

const payload = {
	accountId: 'account',
	actionItem: { text: 'Approve', value: 'sealed' },
	messageId: 'card',
	original: { body: [] },
	robotJid: 'bot@xmpp.zoom.us',
	toJid: 'ana@xmpp.zoom.us/robot_bot@xmpp.zoom.us',
	userId: 'Ana',
	userJid: 'ANA@xmpp.zoom.us',
	userName: 'Ana Silva',
};
const event = 'interactive_message_actions';

describe('a click', () => {
	it('is read from the event as Zoom sent it, and from a simplified one', () => {
		const click = readClick({ event, payload });
		expect(click).toMatchObject({
			value: 'sealed',
			label: 'Approve',
			messageId: 'card',
			user: { jid: 'ana@xmpp.zoom.us', id: 'Ana', name: 'Ana Silva' },
		});
		expect(readClick({ event, object: payload })).toEqual(click);
	});

	it.each([
		{},
		{ event, payload: [] },
		{ event: 'bot_notification', payload },
		{ event, payload: { ...payload, messageId: undefined } },
		{ event, payload: { ...payload, userJid: '' } },
	])('is not read from anything else', (item) => {
		expect(readClick(item)).toBeUndefined();
	});
});

describe('what a button carries', () => {
	const address = 'https://n8n.example.com/webhook-waiting/1/node?approved=true';

	it('comes back as it was', () => {
		const answer = { address, people: ['ana@xmpp.zoom.us'] };
		expect(readAnswer(writeAnswer(answer))).toEqual(answer);
	});

	it.each([undefined, '', 'null', '{}', '[]', '["no address"]', `["${address}", 1]`])(
		'is nothing else: %s',
		(text) => {
			expect(readAnswer(text)).toBeUndefined();
		},
	);

	it('is for those who were asked, or for everybody', () => {
		expect(mayAnswer({ address, people: ['ana@xmpp.zoom.us'] }, 'Ana@xmpp.zoom.us')).toBe(true);
		expect(mayAnswer({ address, people: ['ana@xmpp.zoom.us'] }, 'ben@xmpp.zoom.us')).toBe(false);
		expect(mayAnswer({ address, people: [] }, 'ben@xmpp.zoom.us')).toBe(true);
	});
});

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

	it('names the person without the device that they clicked on', () => {
		const click = readClick({ event, payload: { ...payload, userJid: 'ana@xmpp.zoom.us/ZoomChat_pc' } });
		expect(click?.user.jid).toBe('ana@xmpp.zoom.us');
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
		expect(mayAnswer({ address, people: ['ana@xmpp.zoom.us'] }, 'Ana@xmpp.zoom.us', true)).toBe(true);
		expect(mayAnswer({ address, people: ['ana@xmpp.zoom.us'] }, 'ben@xmpp.zoom.us', true)).toBe(false);
		expect(mayAnswer({ address, people: [] }, 'ben@xmpp.zoom.us', true)).toBe(true);
	});

	it('is for people of other accounts only where they were asked by name', () => {
		expect(mayAnswer({ address, people: [] }, 'guest@xmpp.zoom.us', false)).toBe(false);
		expect(mayAnswer({ address, people: ['guest@xmpp.zoom.us'] }, 'guest@xmpp.zoom.us', false)).toBe(true);
	});
});

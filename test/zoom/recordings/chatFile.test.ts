import { messagesIn } from '../../../zoom/recordings/chatFile';

describe('the chat of a recording', () => {
	it('has a message a line, with names and links in it', () => {
		const file = '00:01:02\tAna Cruz:\tLook: https://example.com/a\r\n00:01:09\tRoom 4: Berlin:\tHi\r\n';
		expect(messagesIn(file)).toEqual([
			{ at: '00:01:02', from: 'Ana Cruz', to: '', text: 'Look: https://example.com/a' },
			{ at: '00:01:09', from: 'Room 4: Berlin', to: '', text: 'Hi' },
		]);
	});

	it('goes on over several lines', () => {
		expect(messagesIn('\uFEFF00:01:02\tAna:\tOne\ntwo\n\n\tthree\n00:02:00\tBo:\tFour')).toEqual([
			{ at: '00:01:02', from: 'Ana', to: '', text: 'One\ntwo\nthree' },
			{ at: '00:02:00', from: 'Bo', to: '', text: 'Four' },
		]);
	});

	it('may say to whom', () => {
		expect(messagesIn('10:01:02 From  Ana  to  Everyone:\n\tGood morning')).toEqual([
			{ at: '10:01:02', from: 'Ana', to: 'Everyone', text: 'Good morning' },
		]);
	});

	it.each(['', '\n\n', 'no chat at all', '00:00:01'])('has nothing in %j', (file) => {
		expect(messagesIn(file)).toEqual([]);
	});
});

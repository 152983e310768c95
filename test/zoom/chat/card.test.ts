import { answeredCard, questionCard } from '../../../zoom/chat/card';
import { markdownText, plainText } from '../../../zoom/chat/messageText';

const approve = { text: 'Approve', value: 'sealed', style: 'Primary' } as const;

describe('the card of a question', () => {
	it('has the title, the text and the buttons', () => {
		expect(questionCard('Approval needed', plainText('Delete 4 people?'), [approve], [])).toEqual({
			head: { text: 'Approval needed' },
			body: [
				{ type: 'message', text: 'Delete 4 people?' },
				{ type: 'actions', items: [approve] },
			],
		});
	});

	it('has links in lines of their own, because a text has no place for them', () => {
		const text = markdownText('**Delete** [these people](https://example.com/list)?');
		const { body } = questionCard(
			'x',
			text,
			[approve],
			[{ label: 'Yes', address: 'https://n8n.example.com' }],
		);
		expect(body).toEqual([
			{ type: 'message', text: 'Delete these people?' },
			{ type: 'message', text: 'these people', link: 'https://example.com/list' },
			{ type: 'actions', items: [approve] },
			{ type: 'message', text: 'Yes', link: 'https://n8n.example.com' },
		]);
	});
});

describe('the card after the answer', () => {
	const asked = questionCard(
		'Approval needed',
		plainText('Delete?'),
		[approve],
		[{ label: 'Yes', address: 'https://n8n.example.com' }],
	);

	it('says what was asked and answered, and has neither buttons nor links', () => {
		expect(answeredCard(asked, 'Approve – Ana')).toEqual({
			head: { text: 'Approval needed' },
			body: [
				{ type: 'message', text: 'Delete?' },
				{ type: 'message', text: 'Approve – Ana' },
			],
		});
	});

	it.each([undefined, null, 'text', [], { head: 1, body: 'x' }, { body: [null, { type: 'message' }] }])(
		'says at least the answer where Zoom does not tell what was asked: %j',
		(told) => {
			expect(answeredCard(told, 'Approve – Ana')).toEqual({
				head: { text: 'Approve – Ana' },
				body: [{ type: 'message', text: 'Approve – Ana' }],
			});
		},
	);
});

import { withLinks } from '../../../zoom/chat/links';
import { markdownText } from '../../../zoom/chat/messageText';

const yes = { label: 'Approve', address: 'https://n8n.example.com/1?approved=true&signature=a' };
const no = { label: 'Disapprove', address: 'https://n8n.example.com/1?approved=false&signature=b' };

it('stand in a line of their own, each on its label', () => {
	const { message, rich_text = [], at_items } = withLinks(markdownText('**Delete** @all?'), [yes, no]);
	expect(message).toBe('Delete @all?\n\nApprove   Disapprove');
	expect(
		rich_text.map(({ start_position: start, end_position: end, format_attr }) => [
			message.slice(start, end),
			format_attr,
		]),
	).toEqual([
		['Delete', undefined],
		['Approve', yes.address],
		['Disapprove', no.address],
	]);
	expect(at_items).toHaveLength(1);
});

it('count for the length of the message', () => {
	expect(() => withLinks(markdownText('x'.repeat(4090)), [yes])).toThrow('Zoom takes 4096');
});

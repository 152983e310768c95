import { meetingSummary } from '../../../zoom/meetings/summary';

const WHOLE = {
	summary_title: 'Weekly',
	summary_overview: 'We met.',
	summary_details: [{ label: 'Budget', summary: 'It is fine.' }],
	next_steps: ['Ana Cruz: send the slides by 2026-12-01', 'Everyone reads them'],
	summary_content: '',
	summary_created_time: '2026-11-29T10:00:00Z',
	summary_doc_url: 'https://docs.zoom.us/doc/1',
};

describe('a summary', () => {
	it('has overview, details and next steps, as text and as Markdown', () => {
		expect(meetingSummary(WHOLE, ['Ana', 'Ana Cruz'])).toEqual({
			title: 'Weekly',
			overview: 'We met.',
			details: [{ label: 'Budget', text: 'It is fine.' }],
			nextSteps: [
				{ text: 'Ana Cruz: send the slides by 2026-12-01', owner: 'Ana Cruz', due: '2026-12-01' },
				{ text: 'Everyone reads them' },
			],
			markdown:
				'We met.\n\n## Budget\n\nIt is fine.\n\n## Next steps\n\n- Ana Cruz: send the slides by 2026-12-01\n- Everyone reads them',
			text: 'We met.\n\nBudget\n\nIt is fine.\n\nNext steps\n\n- Ana Cruz: send the slides by 2026-12-01\n- Everyone reads them',
			edited: false,
			createdAt: '2026-11-29T10:00:00Z',
			docUrl: 'https://docs.zoom.us/doc/1',
		});
	});

	it('is what a person made of it', () => {
		const edited_summary = {
			summary_overview: 'We met twice.',
			summary_details: 'All is well.',
			next_steps: ['Rest'],
		};
		expect(meetingSummary({ ...WHOLE, summary_content: '# Old', edited_summary })).toMatchObject({
			edited: true,
			overview: 'We met twice.',
			details: [{ label: '', text: 'All is well.' }],
			nextSteps: [{ text: 'Rest' }],
			markdown: 'We met twice.\n\nAll is well.\n\n## Next steps\n\n- Rest',
		});
	});

	it.each([
		['## Next steps\n- Ana: slides\n- **Bo**: room\n\n## More\n- no step', ['Ana: slides', 'Bo: room']],
		['## Aufgaben\n- [ ] Folien\n- [x] Raum\n- Sonstiges', ['Folien', 'Raum']],
		['## Summary\n- no step', []],
	])('of Markdown alone has the next steps in it: %j', (summary_content, steps) => {
		const summary = meetingSummary({ summary_content });
		expect(summary?.nextSteps.map(({ text }) => text)).toEqual(steps);
		expect(summary?.markdown).toBe(summary_content);
	});

	it('gives a step to nobody whose name only looks alike', () => {
		const next_steps = ['Anabel sends it', 'ana cruz sends it', 'By 2026-12-01 or 2026-12-02'];
		expect(meetingSummary({ ...WHOLE, next_steps }, ['Ana', 'Ana Cruz', ' '])?.nextSteps).toEqual([
			{ text: 'Anabel sends it' },
			{ text: 'ana cruz sends it', owner: 'Ana Cruz' },
			{ text: 'By 2026-12-01 or 2026-12-02' },
		]);
	});

	it.each([
		{},
		{ summary_content: ' ', summary_overview: '', summary_details: [], next_steps: [''] },
		{ summary_content: null, summary_details: null, next_steps: null, edited_summary: null },
	])('is none when nothing is written in it: %j', (record) => {
		expect(meetingSummary(record)).toBeUndefined();
	});
});

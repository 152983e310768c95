import { phoneTranscriptIn } from '../../../zoom/recordings/phoneTranscript';

const cue = (text: string, at: number, more: object = {}) => ({
	text,
	raw_text: text,
	ts: `00:00:0${at}.000`,
	end_ts: `00:00:0${at + 1}.500`,
	users: [],
	userId: '801',
	...more,
});

describe('the transcript of a recorded call', () => {
	it('has what one person says as one turn, in seconds', () => {
		const file = {
			type: 'zoom_transcript',
			recording_id: 'r1',
			recording_start: '2026-10-08T16:12:04Z',
			recording_end: '2026-10-08T16:13:04Z',
			timeline: [cue('Good', 1), cue('morning', 2), cue('Hello', 4, { userId: '' })],
		};
		expect(phoneTranscriptIn(file)).toEqual({
			recordingId: 'r1',
			start: '2026-10-08T16:12:04Z',
			end: '2026-10-08T16:13:04Z',
			turns: [
				{ speaker: '801', start: 1, end: 3.5, text: 'Good morning' },
				{ speaker: '', start: 4, end: 5.5, text: 'Hello' },
			],
			text: '801: Good morning\nHello',
		});
	});

	it('names people where Zoom does', () => {
		const named = cue('Hi', 1, { users: [{ username: 'Ana Cruz' }] });
		expect(phoneTranscriptIn({ timeline: [named] })?.text).toBe('Ana Cruz: Hi');
		const minutes = cue('Hi', 1, { ts: '01:02:03.500', end_ts: 'soon' });
		expect(phoneTranscriptIn({ timeline: [minutes] })?.turns).toMatchObject([{ start: 3_723.5, end: 0 }]);
	});

	it('may be empty', () => {
		expect(phoneTranscriptIn({ timeline: [] })).toMatchObject({ turns: [], text: '' });
	});

	it.each([undefined, null, 'text', [], {}, { timeline: 'none' }])('is not %j', (file) => {
		expect(phoneTranscriptIn(file)).toBeUndefined();
	});
});

import { endedRow, limitEnd, missingNotice, skippedRow } from '../../../../nodes/adapter/errors/skipped';
import { ZoomConnectionError, ZoomRateLimitError, ZoomRefusedError } from '../../../../zoom/errors';

const refused = new ZoomRefusedError('No permission.', { status: 400, zoomCode: 200 });
const MIDNIGHT = Date.parse('2026-03-03T00:00:00Z');
const usedUp = new ZoomRateLimitError('The daily limit is used up.', 'daily', MIDNIGHT);
const skipped = (subject: string) => ({ subject, error: refused, cause: 'refused' as const });

describe('the rows at the end of a reading', () => {
	it('say what was left out, why, and what to do', () => {
		expect(skippedRow(skipped('host ana@example.com'))).toEqual({
			skipped: true,
			subject: 'host ana@example.com',
			reason: 'No permission.',
			next: expect.stringMatching(/.{20}/) as unknown,
		});
	});

	it('say why it ended, how to get the rest, and when a limit is over', () => {
		const row = endedRow(usedUp, 'Run it again with the bookmark.');
		expect(row).toMatchObject({
			incomplete: true,
			reason: 'The daily limit is used up.',
			resetsAt: '2026-03-03T00:00:00.000Z',
		});
		expect(row['next']).toMatch(/^Run the items .*\. Run it again with the bookmark\.$/);
		const cutOff = endedRow(new ZoomConnectionError('No answer came', true), '');
		expect(cutOff).not.toHaveProperty('resetsAt');
		expect(cutOff['next']).toMatch(/\S$/);
	});
});

it('a limit whose end Zoom does not say has none, and no other error has one', () => {
	expect(limitEnd(usedUp)).toBe('2026-03-03T00:00:00.000Z');
	expect(limitEnd(new ZoomRateLimitError('Too many', 'second', undefined))).toBeUndefined();
	expect(limitEnd(refused)).toBeUndefined();
});

describe('the hint beside the output', () => {
	it('names the first that was left out, and how many more', () => {
		expect(missingNotice({ skipped: [skipped('host ana')] })).toMatch(/^Zoom refused host ana\. The rest/);
		expect(missingNotice({ skipped: ['ana', 'bo', 'cy'].map(skipped) })).toMatch(
			/^Zoom refused ana and 2 more\. The rest/,
		);
	});

	it('says that the reading stopped, whatever was left out before', () => {
		expect(missingNotice({ skipped: [skipped('ana')], ended: usedUp })).toBe(
			'The reading stopped: The daily limit is used up. The last item says what is missing.',
		);
	});

	it('is not there where nothing is missing', () => {
		expect(missingNotice({ skipped: [] })).toBeUndefined();
	});
});

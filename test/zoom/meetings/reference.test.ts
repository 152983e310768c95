import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { meetingNumber, meetingReference } from '../../../zoom/meetings/reference';

const number = fc.integer({ min: 100_000_000, max: 99_999_999_999 }).map(String);
const uuid = fc
	.uint8Array({ minLength: 16, maxLength: 16 })
	.map((bytes) => Buffer.from(bytes).toString('base64'));

describe('a meeting', () => {
	it.each([
		'857 4606 5432',
		'857-4606-5432',
		' 85746065432 ',
		'https://zoom.us/j/85746065432',
		'https://us02web.zoom.us/j/85746065432?pwd=abc.1#success',
		'https://example.zoom.us/w/85746065432?tk=x',
		'https://zoom.us/wc/join/85746065432',
		'https://app.zoom.us/wc/85746065432/join',
		'https://zoom.us/meeting/85746065432',
		'zoom.us/j/85746065432',
		'us02web.zoom.us/j/85746065432?pwd=abc.1#success',
		'//zoom.us/wc/85746065432/start?zak=x',
		'ZOOM.US/j/85746065432',
		'<https://zoom.us/j/85746065432?pwd=abc>',
		'https://zoom.us/j/85746065432.',
		'zoommtg://zoom.us/join?confno=857-4606-5432&pwd=1',
	])('is found in %j', (text) => {
		expect(meetingReference(text)).toEqual({ kind: 'id', value: '85746065432' });
	});

	it('is found by its number however it is written', () => {
		fc.assert(
			fc.property(number, fc.constantFrom(' ', '-', '\u00A0'), (id, gap) => {
				const written = id.replace(/(\d{3})(\d{3,4})(\d+)/, `$1${gap}$2${gap}$3`);
				expect(meetingNumber(written)).toBe(id);
			}),
		);
	});

	it('is found by every UUID, plain or as it stands in a path', () => {
		fc.assert(
			fc.property(uuid, (value) => {
				expect(meetingReference(value)).toEqual({ kind: 'uuid', value });
				expect(meetingReference(encodeURIComponent(value)).value).toBe(value);
				expect(meetingReference(encodeURIComponent(encodeURIComponent(value))).value).toBe(value);
			}),
		);
	});

	it.each(['', '12345', 'weekly call', '85746065432x', '../users', randomBytes(12).toString('base64')])(
		'is not %j',
		(text) => {
			expect(() => meetingReference(text)).toThrow('expected an ID of 9 to 12 digits, a join link or a UUID');
		},
	);

	it.each(['https://zoom.us/my/ana', 'https://zoom.us/meeting/register/tJ0uf-6opjkjHN', 'https://'])(
		'is not in the link %j',
		(link) => {
			expect(() => meetingReference(link)).toThrow('The link has no meeting ID in it');
		},
	);

	it.each([
		'https://zoom.us/j/123?pwd=SECRET',
		'zoom.us/j/123?pwd=SECRET',
		'https://zoom.us/my/ana?zak=SECRET',
		'zoom.us/w/12?tk=SECRET',
		'us02web.zoom.us/meeting/register/SECRET',
		'Ana is inviting you to a meeting.\nhttps://zoom.us/j/85746065432?pwd=SECRET\nPasscode: SECRET',
		'85746065432 Passcode: SECRET',
		'857 4606 5432 SECRET',
		'Kenncode: SECRET',
		'SECRET.'.repeat(20),
		'https://SECRET',
		'?pwd=SECRET',
	])('that is not understood is not repeated with what is secret in it: %j', (text) => {
		for (const read of [meetingReference, meetingNumber]) {
			expect(() => read(text)).toThrow(/expected/);
			expect(() => read(text)).not.toThrow(/SECRET/);
		}
	});

	it('that is not understood is repeated where it looks like an ID', () => {
		expect(() => meetingReference('12345')).toThrow('"12345" is no meeting: expected');
		expect(() => meetingReference('ana.cruz', 'webinar')).toThrow('The text is no webinar: expected');
	});

	it('is the whole one where Zoom needs it', () => {
		expect(() => meetingNumber('4444AAAiAAAAAiAiAiiAii==')).toThrow('is the UUID of one past instance');
	});
});

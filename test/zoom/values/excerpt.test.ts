import { asTyped, excerpt, withoutSecret } from '../../../zoom/values/excerpt';

/** As long as Zoom's tokens are, and made of the same signs. */
const TOKEN = `eyJzdiI6IjAwMDAwMiIsImFsZyI6IkhTNTEyIn0.${'Ab9_-'.repeat(60)}`;

describe('what somebody else said', () => {
	it.each([
		'User does not exist: ana@example.com.',
		'Invalid access token, does not contain scopes:[user:read:user:admin, user:read:list_users:admin].',
		'The bearer token is invalid.',
		'Password should contain at least 8 characters.',
		'Meeting 4444AAAiAAAAAiAiAiiAii== is not found: https://zoom.us/j/85746065432',
	])('is told as it is: %s', (text) => {
		expect(excerpt(text)).toBe(text);
	});

	it('has at most 500 characters, however long it was', () => {
		const words = excerpt('the same words again '.repeat(400_000));
		expect(words).toHaveLength(500);
		expect(words).toMatch(/^the same words again the .*…$/);
		expect(excerpt('x '.repeat(100), 20)).toHaveLength(20);
	});

	it.each([
		[`Invalid header "Authorization: Bearer ${TOKEN}"`, 'Invalid header "Authorization: Bearer [removed]"'],
		['bearer abc.def is void', 'bearer [removed] is void'],
		['Basic Q2xpZW50OlNlY3JldA==', 'Basic [removed]'],
		[`The token ${TOKEN} is void`, 'The token [removed] is void'],
		['wss://ws.zoom.us/ws?access_token=short&x=1', 'wss://ws.zoom.us/ws?access_token=[removed]&x=1'],
		['{"zak":"short","id":1}', '{"zak=[removed]","id":1}'],
		['{"password":123456}', '{"password=[removed]}'],
		[
			'{"h323_password": "98765","recording_play_passcode":"Ab1"}',
			'{"h323_password=[removed]","recording_play_passcode=[removed]"}',
		],
		[
			'{"participant_pin_code":380303,"host_key":"123456"}',
			'{"participant_pin_code=[removed],"host_key=[removed]"}',
		],
		['{\\"password\\":\\"abc\\"}', '{\\"password=[removed]\\"}'],
		['https://zoom.us/j/1?pwd=abc.1', 'https://zoom.us/j/1?pwd=[removed]'],
		['https://zoom.us/w/1?tk=abc', 'https://zoom.us/w/1?tk=[removed]'],
	])('is told without secrets: %s', (text, told) => {
		expect(excerpt(text)).toBe(told);
	});

	it('holds no piece of a token where it is cut', () => {
		for (let before = 1_600; before < 2_100; before += 7) {
			expect(excerpt(`${'word '.repeat(before / 5)}${TOKEN}`)).not.toMatch(/eyJz/);
		}
		expect(excerpt(`${TOKEN} `.repeat(30_000))).not.toMatch(/eyJz|Ab9/);
	});

	it('is one line, and turns no reading direction', () => {
		expect(excerpt('one\r\ntwo\u0000\u202Ethree\u2028four')).toBe('one two three four');
	});

	it('is not cut within a character', () => {
		expect(excerpt('😀'.repeat(400), 100)).toMatch(/^😀+…$/u);
	});

	it('takes the time of what is kept, of a text that is made to be slow', () => {
		for (const piece of [
			'scope[',
			'Bearer ',
			'token="',
			'a_',
			'token_',
			'"zak" ',
			'?a',
			'request ',
			' ',
			'\t',
		]) {
			const text = piece.repeat(2_000_000);
			expect(excerpt(text).length).toBeLessThanOrEqual(500);
			expect(asTyped(text).length).toBeLessThanOrEqual(80);
		}
	});

	it('loses a secret that is known', () => {
		expect(withoutSecret('a s b s', 's')).toBe('a [removed] b [removed]');
	});
});

describe('what a person typed', () => {
	it.each([
		['soon', 'soon'],
		['ana at example.com', 'ana at example.com'],
		['https://zoom.us/j/85746065432?pwd=secret.1#success', 'https://zoom.us/j/85746065432'],
		['zoom.us/w/85746065432?tk=secret&pwd=x', 'zoom.us/w/85746065432'],
		['https://zoom.us/s/1?zak=secret', 'https://zoom.us/s/1'],
		['Ana is inviting you\nhttps://zoom.us/j/1?pwd=secret\nPasscode: 123456', 'Ana is inviting you'],
		['Meeting ID: 857 4606 5432 Passcode: 123456', 'Meeting ID: 857 4606 5432 Passcode [removed]'],
	])('%j is repeated as %j', (text, told) => {
		expect(asTyped(text)).toBe(told);
	});

	it('is repeated up to 80 characters', () => {
		expect(asTyped('a b '.repeat(1_000_000))).toHaveLength(80);
	});
});

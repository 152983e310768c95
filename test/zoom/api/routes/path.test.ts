import fc from 'fast-check';
import { fillPath } from '../../../../zoom/api/routes/path';
import { ZoomInvalidInputError } from '../../../../zoom/errors';

const USER = '/users/{userId}/meetings';
const MEETING = '/past_meetings/{meetingId}/participants';

it.each([
	['a+b@example.com', 'a%2Bb%40example.com'],
	['Zoë Ünal', 'Zo%C3%AB%20%C3%9Cnal'],
	['x?role_id=1#y', 'x%3Frole_id%3D1%23y'],
	['@evil.example', '%40evil.example'],
	[' me ', 'me'],
])('encodes %j as one segment', (userId, segment) => {
	expect(fillPath(USER, { userId })).toBe(`/users/${segment}/meetings`);
});

it.each([
	['a number', 85746065432, '85746065432'],
	['a UUID', '4444AAAiAAAAAiAiAiiAii==', '4444AAAiAAAAAiAiAiiAii%3D%3D'],
	['a UUID with one slash inside', 'ab/cd==', 'ab%2Fcd%3D%3D'],
	['a UUID that begins with a slash', '/ajXp112QmuoKj4854875==', '%252FajXp112QmuoKj4854875%253D%253D'],
	['a UUID with two slashes', 'ab//cd==', 'ab%252F%252Fcd%253D%253D'],
])('encodes %s the way Zoom decodes it', (_, meetingId, segment) => {
	expect(fillPath(MEETING, { meetingId })).toBe(`/past_meetings/${segment}/participants`);
});

it('encodes twice only what may be a UUID', () => {
	expect(fillPath('/users/{userId}', { userId: '/a//b@example.com' })).toBe(
		'/users/%2Fa%2F%2Fb%40example.com',
	);
});

it.each([
	...[undefined, null, '', '   ', '.', '..', ' .. ', {}, [], NaN, 1.5, 2 ** 60, '\ud800'],
	// What an expression makes of a field that is not there.
	...['undefined', 'null', 'NaN', '[object Object]', 'user-[object Object]'],
	// What another look takes for nothing, or for another path.
	...[
		'\t\n',
		'\u200b',
		'\ufeff',
		'\u00ad\u2060',
		'\0',
		'/',
		'//',
		'?',
		'#',
		'%',
		'===',
		'./',
		'../accounts',
		'x/..',
		'a\\..',
	],
])('refuses %j', (userId) => {
	expect(() => fillPath(USER, { userId })).toThrow(ZoomInvalidInputError);
	expect(() => fillPath(USER, { userId })).toThrow('userId');
});

it.each([
	[undefined, '"userId" is missing'],
	[1.5, '"userId" is missing'],
	['', '"userId" is empty'],
	['\t\u200b\n', '"userId" is empty'],
	['undefined', '"userId" is "undefined": the expression reads a field that is not there'],
	['===', '"userId" cannot be "==="'],
	['x/..', '"userId" cannot be "x/..": it leads to another path'],
	['ana\ud800', '"userId" holds half of a character'],
])('says of %j what is wrong with it, and which parameter that is', (userId, message) => {
	const refused = (): unknown => {
		try {
			return fillPath(USER, { userId });
		} catch (error) {
			return error;
		}
	};
	expect(refused()).toBeInstanceOf(ZoomInvalidInputError);
	expect(refused()).toMatchObject({ field: 'userId', message: expect.stringContaining(message) });
});

const ids = fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[/.%?#\\@:a-z+=]{1,12}$/));

it('keeps every value in its own segment, on the same host, whatever it holds', () => {
	fc.assert(
		fc.property(ids, fc.constantFrom(USER, MEETING), (value, template) => {
			const name = template === USER ? 'userId' : 'meetingId';
			let path: string;
			try {
				path = fillPath(template, { [name]: value });
			} catch (error) {
				expect(error).toBeInstanceOf(ZoomInvalidInputError);
				return;
			}
			const url = new URL(`https://api.zoom.us/v2${path}`);
			expect(url.host).toBe('api.zoom.us');
			expect(url.search + url.hash).toBe('');
			const segments = url.pathname.split('/');
			expect(segments).toHaveLength(5);
			expect([segments[1], segments[2], segments[4]]).toEqual([
				'v2',
				...template.split('/').filter((_, at) => at === 1 || at === 3),
			]);
			const once = decodeURIComponent(segments[3] as string);
			const trimmed = value.trim();
			const twice = template === MEETING && (trimmed.startsWith('/') || trimmed.includes('//'));
			expect(twice ? decodeURIComponent(once) : once).toBe(trimmed);
		}),
		{ numRuns: 1_000 },
	);
});

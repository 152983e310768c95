import { endingOf } from '../../../../zoom/events/connection/ending';

const closed = { words: 'HTTP 401 from ws.zoom.us', orderly: false };

it.each([undefined, 124, 4735])('is a refusal of the token where Zoom says 401 with code %s', (zoomCode) => {
	expect(endingOf({ ...closed, status: 401, zoomCode }).kind).toBe('tokenRefused');
});

it('is a refusal of the token where Zoom says so with 400', () => {
	expect(endingOf({ ...closed, status: 400, zoomCode: 124 }).kind).toBe('tokenRefused');
});

it.each([200, 1010])(
	'is none of the token where a 401 has a code that is about something else: %s',
	(zoomCode) => {
		expect(endingOf({ ...closed, status: 401, zoomCode })).toEqual({ kind: 'refused', words: closed.words });
	},
);

it.each([407, 408, 429, 500, undefined])('is a connection that dropped with status %s', (status) => {
	expect(endingOf({ ...closed, status }).kind).toBe('dropped');
});

import { createHmac } from 'node:crypto';
import { readWebhook, type WebhookVerdict } from '../../../../zoom/events/model/webhook';

const SECRET = 'the secret token';
const NOW = Date.parse('2026-03-02T08:00:00Z');
const event = { event: 'meeting.started', event_ts: 1, payload: { object: { id: 1, topic: 'Größe' } } };

const sign = (body: string, timestamp: string, secret = SECRET): string =>
	`v0=${createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex')}`;

function receive(
	body: string,
	changes: { signature?: string; secret?: string; at?: number; oldestMs?: number } = {},
): WebhookVerdict {
	const timestamp = String(Math.round((changes.at ?? NOW) / 1000));
	const signature = changes.signature ?? sign(body, timestamp);
	return readWebhook(
		{ rawBody: Buffer.from(body), signature, timestamp },
		changes.secret ?? SECRET,
		NOW,
		changes.oldestMs,
	);
}

it('takes an event that Zoom signed, byte for byte as it came', () => {
	const body = `{ "payload": ${JSON.stringify(event.payload)}, "event_ts":1,\n"event":"meeting.started" }`;
	expect(receive(body)).toEqual({ kind: 'event', envelope: event });
});

it.each([
	['another secret', { secret: 'another' }],
	['no secret at all', { secret: '' }],
	['no signature', { signature: '' }],
	['a signature of another length', { signature: 'v0=abc' }],
	['a signature of something else', { signature: sign('{}', String(NOW / 1000)) }],
])('refuses %s', (_, changes) => {
	expect(receive(JSON.stringify(event), changes)).toEqual({ kind: 'refused', why: 'signature' });
});

it.each([-301_000, 301_000])('refuses a copy that is sent %d ms from now', (ms) => {
	expect(receive(JSON.stringify(event), { at: NOW + ms })).toEqual({ kind: 'refused', why: 'timestamp' });
});

it.each([
	['takes', 90 * 60_000, -85 * 60_000, 'event'],
	['refuses', 80 * 60_000, -85 * 60_000, 'refused'],
	['refuses', 90 * 60_000, 301_000, 'refused'],
	// What was emitted is forgotten after two hours.
	['refuses', 300 * 60_000, -116 * 60_000, 'refused'],
])('%s, where %d ms are let in, a call that is sent %d ms from now', (_, oldestMs, ms, kind) => {
	expect(receive(JSON.stringify(event), { at: NOW + ms, oldestMs }).kind).toBe(kind);
});

it.each(['', '[]', '{"event":"x"}', '<html>'])('refuses the body "%s" although it is signed', (body) => {
	expect(receive(body)).toEqual({ kind: 'refused', why: 'body' });
});

describe('the challenge that checks the URL', () => {
	const challenge = (plainToken: unknown): WebhookVerdict =>
		receive(JSON.stringify({ event: 'endpoint.url_validation', event_ts: 1, payload: { plainToken } }));

	it('is answered with the token and its HMAC', () => {
		const encryptedToken = createHmac('sha256', SECRET).update('qgg8vlvZRS6UYooatFL8Aw').digest('hex');
		expect(challenge('qgg8vlvZRS6UYooatFL8Aw')).toEqual({
			kind: 'challenge',
			answer: { plainToken: 'qgg8vlvZRS6UYooatFL8Aw', encryptedToken },
		});
	});

	it('does not sign an event for somebody who sends it as a challenge', () => {
		expect(challenge(`v0:${NOW / 1000}:${JSON.stringify(event)}`)).toEqual({ kind: 'refused', why: 'body' });
		expect(challenge(42)).toEqual({ kind: 'refused', why: 'body' });
	});
});

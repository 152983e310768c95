import { ZoomRefusedError } from '../../../../zoom/errors';
import { FakeZoom, inTurn, PER_SECOND } from '../support/fakeZoom';

const USER = { userId: 'ana@example.com' };
const MINUTE = 60_000;
const NO = { status: 404, body: { code: 1001, message: 'User does not exist' } };

it('counts each call once, by how it ended for the caller, and what was repeated', async () => {
	const zoom = new FakeZoom(inTurn({}, PER_SECOND, {}, NO));
	const read = () => zoom.client.request('GET /users/{userId}', USER);
	await read();
	const limited = read();
	await zoom.time.advance(MINUTE);
	await limited;
	await expect(read()).rejects.toThrow(ZoomRefusedError);
	expect(await zoom.tally.lastHour()).toEqual({ ok: 2, REFUSED: 1, repeated: 1, limited: 1 });
});

it('does not count what a person stopped', async () => {
	const zoom = new FakeZoom(inTurn(PER_SECOND));
	const stop = new AbortController();
	const call = zoom.client.request('GET /users/{userId}', USER, { signal: stop.signal });
	call.catch(() => undefined);
	await zoom.time.advance(0);
	stop.abort();
	await expect(call).rejects.toMatchObject({ code: 'CANCELLED' });
	expect(await zoom.tally.lastHour()).toEqual({ repeated: 1, limited: 1 });
});

it('forgets what is older than an hour, minute by minute', async () => {
	const { tally, time } = new FakeZoom(inTurn({}));
	tally.add('ok');
	await time.advance(30 * MINUTE);
	tally.add('ok');
	tally.add('REFUSED');
	expect(await tally.lastHour()).toEqual({ ok: 2, REFUSED: 1 });
	await time.advance(30 * MINUTE);
	expect(await tally.lastHour()).toEqual({ ok: 1, REFUSED: 1 });
	await time.advance(30 * MINUTE);
	expect(await tally.lastHour()).toEqual({});
});

import {
	ZoomCancelledError,
	ZoomConnectionError,
	ZoomCredentialsError,
	type ZoomError,
	ZoomRateLimitError,
	ZoomRefusedError,
	ZoomScopeError,
	ZoomUnexpectedAnswerError,
} from '../../../zoom/errors';
import { PartialRead, type PartialReadOptions } from '../../../zoom/reports/partialRead';

const scope = () => new ZoomScopeError('Lacks a scope', ['a:read'], { status: 400, zoomCode: 4711 });
const refused = (status: number, zoomCode?: number) => new ZoomRefusedError('No', { status, zoomCode });

/** Reads objects one after the other. @param outcomes what each gives, or fails with */
async function reading(outcomes: ReadonlyArray<string | ZoomError>, options: PartialReadOptions = {}) {
	const partial = new PartialRead(options);
	const read: string[] = [];
	let calls = 0;
	for (const [index, outcome] of outcomes.entries()) {
		const value = await partial.read(
			`user ${index}`,
			async () => {
				calls += 1;
				return await (typeof outcome === 'string' ? Promise.resolve(outcome) : Promise.reject(outcome));
			},
			() => '',
		);
		if (value) read.push(value);
	}
	return { partial, read, calls, skipped: partial.skipped.map(({ subject }) => subject) };
}

it.each<[string, ZoomError]>([
	['gone', refused(404, 1001)],
	['gone without a word', refused(404)],
	['without permission', refused(400, 200)],
	['without permission, with 401', refused(401, 200)],
	['beyond the scopes', scope()],
	['failing at Zoom', new ZoomUnexpectedAnswerError('Zoom answered 500', { status: 500 })],
	['out of reach', new ZoomConnectionError('Reset', true)],
	['under work', new ZoomRateLimitError('Too many concurrent requests', 'concurrent', undefined)],
])('skips one object that is %s, whether it is the first or another, and names it', async (_, error) => {
	expect(await reading(['a', error, 'c'])).toMatchObject({ read: ['a', 'c'], skipped: ['user 1'] });
	const first = await reading([error, 'b', 'c']);
	expect(first).toMatchObject({ read: ['b', 'c'], skipped: ['user 0'] });
	expect(first.partial.ended).toBeUndefined();
	expect(() => {
		first.partial.finish();
	}).not.toThrow();
});

it.each<[string, ZoomError]>([
	['the credentials end', new ZoomCredentialsError('Refused', 'token')],
	['the daily limit is used up', new ZoomRateLimitError('Daily', 'daily', 0)],
	['the wait would be too long', new ZoomRateLimitError('Wait', 'bound', 0)],
])('keeps what was read when %s, and asks for nothing more', async (_, error) => {
	const { partial, read, calls, skipped } = await reading(['a', error, 'c', 'd']);
	expect({ read, calls, skipped, ended: partial.ended }).toEqual({
		read: ['a'],
		calls: 2,
		skipped: [],
		ended: error,
	});
	expect(() => {
		partial.finish();
	}).not.toThrow();
});

it.each<[string, () => ZoomError]>([
	['a scope', scope],
	['a permission', () => refused(400, 200)],
])('fails for lack of %s where no object can be read, after a few calls', async (_, error) => {
	const { partial, calls } = await reading(Array.from({ length: 50 }, error));
	expect(calls).toBe(10);
	expect(() => {
		partial.finish();
	}).toThrow(error().message);
	const few = (await reading([error(), error()])).partial;
	expect(() => {
		few.finish();
	}).toThrow(error().message);
});

it('names all objects where each is refused for itself', async () => {
	const { partial, skipped } = await reading(Array.from({ length: 20 }, () => refused(404, 1001)));
	expect(skipped).toHaveLength(20);
	expect(() => {
		partial.finish();
	}).not.toThrow();
});

it('fails where the only object that was chosen is refused, and names the only one that an account has', async () => {
	const chosen = await reading([refused(404, 1001)], { chosen: 1 });
	expect(() => {
		chosen.partial.finish();
	}).toThrow('No');
	const found = await reading([refused(404, 1001)]);
	expect(() => {
		found.partial.finish();
	}).not.toThrow();
	expect(found.skipped).toEqual(['user 0']);
});

it('fails where the only object that was chosen is refused in each of several calls, and names two', async () => {
	const twice = [refused(404, 1001), refused(404, 1001)];
	const one = await reading(twice, { chosen: 1 });
	expect(() => {
		one.partial.finish();
	}).toThrow('No');
	const two = await reading(twice, { chosen: 2 });
	expect(() => {
		two.partial.finish();
	}).not.toThrow();
	expect(two.skipped).toHaveLength(2);
});

it('ends the whole of which it is a part, with what the whole has read', async () => {
	const whole = new PartialRead();
	await whole.read(
		'user 1',
		async () => await Promise.resolve('rows'),
		() => '',
	);
	const part = new PartialRead({ whole });
	const limit = new ZoomRateLimitError('Daily', 'daily', 0);
	await part.read(
		'meeting 1',
		async () => await Promise.reject(limit),
		() => undefined,
	);
	expect(whole).toMatchObject({ ended: limit, skipped: [] });
});

it('ends when it is canceled, or when a fault is ours', async () => {
	await expect(reading([new ZoomCancelledError()])).rejects.toThrow(ZoomCancelledError);
	const ours = async () => await Promise.reject(new TypeError('ours'));
	const reads = new PartialRead().read('user 1', ours, () => undefined);
	await expect(reads).rejects.toThrow(TypeError);
});

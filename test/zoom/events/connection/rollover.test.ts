import type { AccessToken } from '../../../../zoom/auth/token';
import { ZoomConnectionError } from '../../../../zoom/errors';
import type { Ending } from '../../../../zoom/events/connection/ending';
import { rollOver } from '../../../../zoom/events/connection/rollover';
import type { SocketLife } from '../../../../zoom/events/connection/socketLife';
import { VirtualRuntime } from '../support/virtualRuntime';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

let runtime: VirtualRuntime;
/** What the source of tokens gives, one after the other; the last one again and again. */
let tokens: Array<string | Error>;
let asked: number[];
let rejected: string[];
let opened: number;
let successors: SocketLife[];

beforeEach(() => {
	runtime = new VirtualRuntime();
	[tokens, asked, rejected, successors] = [['next'], [], [], []];
	opened = 0;
});

const tokenOf = (value: string, leftMs: number): AccessToken => ({
	value,
	scopes: [],
	apiOrigin: undefined,
	expiresAt: runtime.now() + leftMs,
});

/** A connection whose token has so much time left. */
function life(leftMs: number): { readonly life: SocketLife; end(): void } {
	let tellEnded: (ending: Ending) => void = () => undefined;
	const one = {
		token: tokenOf('first', leftMs),
		ended: new Promise<Ending>((resolve) => (tellEnded = resolve)),
		ending: undefined as Ending | undefined,
	};
	return {
		life: one as unknown as SocketLife,
		end: () => {
			one.ending = { kind: 'stopped' };
			tellEnded(one.ending);
		},
	};
}

const accepted = () => ({ accepted: Promise.resolve(true) }) as unknown as SocketLife;
const refused = (kind: string) =>
	({ accepted: Promise.resolve(false), ended: Promise.resolve({ kind }) }) as unknown as SocketLife;

/** What came of it so far. */
function start(of: SocketLife): { result: 'waiting' | SocketLife | undefined; failure: unknown } {
	const so = { result: 'waiting' as 'waiting' | SocketLife | undefined, failure: undefined as unknown };
	const began = runtime.now();
	rollOver(of, {
		runtime,
		tokens: {
			get: () => {
				asked.push(runtime.now() - began);
				const next = tokens.length > 1 ? tokens.shift() : tokens[0];
				return next instanceof Error
					? Promise.reject(next)
					: Promise.resolve(tokenOf(String(next), 60 * MINUTE));
			},
			reject: (value) => {
				rejected.push(value);
				return Promise.resolve();
			},
		},
		open: () => {
			opened += 1;
			return Promise.resolve(successors.shift() ?? accepted());
		},
	}).then(
		(result) => (so.result = result),
		(error: unknown) => (so.failure = error),
	);
	return so;
}

it.each([
	['five minutes before the token runs out', 60 * MINUTE, 55 * MINUTE],
	['a tenth of its time before, where it is a short one', 10 * MINUTE, 9 * MINUTE],
	['at once, where it has run out', -MINUTE, 0],
])('opens the next connection %s', async (_, leftMs, atMs) => {
	const successor = accepted();
	successors = [successor];
	const so = start(life(leftMs).life);
	await runtime.advance(60 * MINUTE);
	expect([asked, opened]).toEqual([[atMs], 1]);
	expect(so.result).toBe(successor);
});

it('asks again every 20 seconds as long as the source has no newer token', async () => {
	tokens = ['first', 'first', 'next'];
	const so = start(life(0).life);
	await runtime.advance(39 * SECOND);
	expect([opened, so.result]).toEqual([0, 'waiting']);
	await runtime.advance(SECOND);
	expect(asked).toEqual([0, 20 * SECOND, 40 * SECOND]);
	expect([opened, rejected]).toEqual([1, []]);
});

it('rejects a token that Zoom refuses, and tries again with another', async () => {
	successors = [refused('tokenRefused'), accepted()];
	tokens = ['refused', 'good'];
	const so = start(life(0).life);
	await runtime.advance(SECOND);
	expect([opened, rejected, so.result]).toEqual([1, ['refused'], 'waiting']);
	await runtime.advance(20 * SECOND);
	expect([opened, rejected]).toEqual([2, ['refused']]);
	expect(so.result).toBeDefined();
});

it('keeps a token where the connection fails for another reason', async () => {
	successors = [refused('noVerdict')];
	start(life(0).life);
	await runtime.advance(20 * SECOND);
	expect([opened, rejected]).toEqual([2, []]);
});

it('goes on after Zoom could not be asked for a token, and not after a fault of ours', async () => {
	tokens = [new ZoomConnectionError('Zoom did not answer', true), 'next'];
	const so = start(life(0).life);
	await runtime.advance(20 * SECOND);
	expect([opened, so.failure]).toEqual([1, undefined]);
	tokens = [new TypeError('ours')];
	const other = start(life(0).life);
	await runtime.advance(SECOND);
	expect(other.failure).toBeInstanceOf(TypeError);
});

it('opens nothing once the connection has ended', async () => {
	const ended = life(60 * MINUTE);
	const so = start(ended.life);
	await runtime.advance(MINUTE);
	ended.end();
	await runtime.advance(60 * MINUTE);
	expect([opened, asked, so.result, runtime.pending]).toEqual([0, [], undefined, 0]);
});

import { OneAtATime, type EndTurn, type Outcome } from '../../../../zoom/api/limits/oneAtATime';
import type { SharedTurns } from '../../../../zoom/api/limits/sharedTurns';
import { ZoomCancelledError } from '../../../../zoom/errors';
import { VirtualTime } from '../../../support/virtualTime';

let time: VirtualTime;
let alone: OneAtATime;

beforeEach(() => {
	time = new VirtualTime();
	alone = new OneAtATime(time, undefined);
});

const enter = (name: string, deadline = Infinity, signal?: AbortSignal): Promise<EndTurn> =>
	alone.enter(name, { lane: '', deadline, signal }, false);

it('lets one through at a time, in order', async () => {
	const order: number[] = [];
	const turns = [1, 2, 3].map(async (number) => {
		const end = await enter('x');
		order.push(number);
		await time.sleep(100);
		order.push(number);
		await end('done');
	});
	await time.until(Promise.all(turns));
	expect(order).toEqual([1, 1, 2, 2, 3, 3]);
});

it('lets the next one through although a turn could not be given back', async () => {
	const shared = { take: () => Promise.resolve(() => Promise.reject(new Error('stuck'))) };
	alone = new OneAtATime(time, shared as unknown as SharedTurns);
	const end = await enter('x');
	const next = enter('x');
	await expect(end('done')).rejects.toThrow('stuck');
	await next;
});

it('keeps different things apart', async () => {
	await enter('x');
	await expect(enter('y')).resolves.toBeInstanceOf(Function);
});

it('goes on when a caller gives up waiting', async () => {
	const stop = new AbortController();
	const end = await enter('x');
	const gone = enter('x', Infinity, stop.signal);
	const late = enter('x', time.now() + 50);
	const next = enter('x');
	const refused = late.catch((reason: unknown) => reason);
	stop.abort();
	await expect(gone).rejects.toThrow(ZoomCancelledError);
	await time.advance(60);
	expect(await refused).toMatchObject({ kind: 'bound' });
	await end('done');
	await next;
});

describe('a thing that may take several', () => {
	/** Zoom answers after 150 ms; `several` says whether it takes a call beside another. */
	async function run(calls: number, several: boolean, latencyMs = 150) {
		let running = 0;
		let most = 0;
		let refusals = 0;
		const begun = time.now();
		const call = async (): Promise<void> => {
			for (;;) {
				const end = await alone.enter('user creation', { lane: '', deadline: Infinity }, true);
				const outcome: Outcome = running > 0 && !several ? 'refused' : 'done';
				if (outcome === 'done') running += 1;
				most = Math.max(most, running);
				await time.sleep(latencyMs);
				if (outcome === 'done') running -= 1;
				else refusals += 1;
				await end(outcome);
				if (outcome === 'done') return;
			}
		};
		await time.until(Promise.all(Array.from({ length: calls }, call)));
		return { most, refusals, took: time.now() - begun };
	}

	it('finds out with a single refusal that Zoom takes one, and keeps to it', async () => {
		expect(await run(100, false)).toMatchObject({ most: 1, refusals: 1 });
		expect(await run(100, false)).toMatchObject({ most: 1, refusals: 0, took: 100 * 150 });
	});

	it('finds out soon that Zoom takes several, and goes as fast as it may', async () => {
		const { refusals, took } = await run(100, true);
		expect(refusals).toBe(0);
		expect(took).toBe(3 * 150);
		expect(await run(100, true)).toMatchObject({ most: 100, took: 150 });
	});

	it('does not try it where one at a time is fast enough', async () => {
		expect(await run(20, false, 5)).toMatchObject({ most: 1, refusals: 0 });
	});

	it('goes back to one at a time when Zoom refuses later on', async () => {
		await run(50, true);
		const end = await alone.enter('user creation', { lane: '', deadline: Infinity }, true);
		await end('refused');
		expect(await run(20, false)).toMatchObject({ most: 1, refusals: 0 });
	});

	it('asks again after a day', async () => {
		await run(50, false);
		await time.advance(86_400_001);
		expect(await run(50, true)).toMatchObject({ refusals: 0 });
		expect((await run(50, true)).most).toBe(50);
	});
});

it('leaves nothing behind', async () => {
	for (let user = 0; user < 50; user++) await (await enter(`user ${user}`))('done');
	expect(Reflect.get(alone, 'things')).toHaveProperty('size', 0);
});

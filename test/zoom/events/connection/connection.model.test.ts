import fc from 'fast-check';
import { getEventListeners } from 'node:events';
import { FakeZoom } from '../support/fakeZoom';
import { heal, STEPS } from '../support/steps';
import { VirtualRuntime } from '../support/virtualRuntime';
import { Watched } from '../support/watched';

const sequences = fc.array(fc.constantFrom(...Object.keys(STEPS)), { minLength: 1, maxLength: 25 });

it('never holds two accepted sockets, and leaves nothing behind, whatever happens', async () => {
	await fc.assert(
		fc.asyncProperty(
			sequences,
			fc.boolean(),
			fc.integer({ min: 1, max: 1_000_000 }),
			async (names, pings, seed) => {
				let state = seed;
				const runtime = new VirtualRuntime(() => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647);
				const zoom = new FakeZoom(runtime);
				const watched = new Watched(zoom, runtime, { pings });
				await runtime.settle();
				for (const name of names) {
					await STEPS[name]?.(zoom, runtime);
					await runtime.settle();
					const open = zoom.openSockets;
					expect(open.filter(({ accepted }) => accepted).length).toBeLessThanOrEqual(1);
					// A second one only to hand over to, with a token of its own.
					expect(open.length).toBeLessThanOrEqual(2);
					expect(new Set(open.map(({ url }) => url)).size).toBe(open.length);
					expect(watched.done ? open : []).toEqual([]);
				}
				watched.stopper.abort();
				await runtime.advance(15_000);
				expect(watched.done).toBe(true);
				expect(runtime.pending).toBe(0);
				expect(zoom.openSockets).toEqual([]);
				expect(getEventListeners(watched.stopper.signal, 'abort')).toEqual([]);
				expect(watched.states.at(-1)).toBe('stopped');
			},
		),
		{ numRuns: 300 },
	);
}, 120_000);

it('is live again soon after everything works, whatever happened before', async () => {
	await fc.assert(
		fc.asyncProperty(sequences, async (names) => {
			const runtime = new VirtualRuntime();
			const zoom = new FakeZoom(runtime);
			const watched = new Watched(zoom, runtime);
			await runtime.settle();
			for (const name of names) await STEPS[name]?.(zoom, runtime);
			heal(zoom);
			await runtime.advance(1_200_000 + 60_000);
			// Unless Zoom refused for good, which it says.
			if (watched.done) expect((await watched.result)?.message).toMatch(/does not accept|refuses/);
			else expect(['live', 'draining']).toContain(watched.state);
			watched.stopper.abort();
			await runtime.advance(15_000);
		}),
		{ numRuns: 200 },
	);
}, 120_000);

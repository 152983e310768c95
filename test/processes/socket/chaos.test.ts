import { chaos } from './chaos';

it('emits every event once, or in a gap that is told, while processes, Redis and the network break one after the other', async () => {
	const verdict = await chaos(['reset', 'kill', 'redis', 'sleep', 'halfOpen']);
	expect(verdict).toMatchObject({ twice: [], missing: [], connections: 1, rounds: 5 });
	expect(verdict.emitted).toBeGreaterThan(verdict.sent / 4);
	expect(verdict.gapsTold).toBeGreaterThan(0);
}, 300_000);

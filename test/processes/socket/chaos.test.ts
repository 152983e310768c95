import { chaos } from './chaos';

it('emits every event once, or in a gap that is told, while processes, Redis and the network break one after the other', async () => {
	const blows = ['reset', 'kill', 'redis', 'full', 'sleep', 'garbage', 'readOnly', 'halfOpen'] as const;
	const verdict = await chaos(blows);
	expect(verdict).toMatchObject({ twice: [], missing: [], connections: 1, rounds: blows.length });
	expect(verdict.emitted).toBeGreaterThan(verdict.sent / 4);
	expect(verdict.gapsTold).toBeGreaterThan(0);
	// One line when Redis goes, one when it is back.
	expect(verdict.mostLogLines.length).toBeLessThanOrEqual(2);
}, 300_000);

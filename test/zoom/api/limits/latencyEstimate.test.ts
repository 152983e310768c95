import { LatencyEstimate } from '../../../../zoom/api/limits/latencyEstimate';
import { chance } from './cluster';

it('sees a delay among answers that take the same time', () => {
	const usual = new LatencyEstimate();
	for (let count = 0; count < 120; count++) expect(usual.overshootMs(150 + (count % 3))).toBe(0);
	expect(usual.overshootMs(200)).toBeGreaterThan(45);
	expect(usual.overshootMs(151)).toBe(0);
});

it('still sees a delay when delays come in crowds', () => {
	const usual = new LatencyEstimate();
	for (let count = 0; count < 200; count++) usual.overshootMs(150);
	const crowd = Array.from({ length: 30 }, () => usual.overshootMs(220));
	expect(crowd.filter((overshootMs) => overshootMs > 60).length).toBeGreaterThan(20);
});

it('gets over a slow beginning', () => {
	const usual = new LatencyEstimate();
	for (let count = 0; count < 50; count++) usual.overshootMs(300 + (count % 20) * 30);
	for (let count = 0; count < 120; count++) usual.overshootMs(150);
	expect(usual.overshootMs(220)).toBeGreaterThan(50);
});

it('leaves answers alone that always differ', () => {
	const usual = new LatencyEstimate();
	const random = chance(7);
	const excesses = Array.from({ length: 2_000 }, () => usual.overshootMs(100 + random() * 300)).slice(500);
	const told = excesses.filter((overshootMs) => overshootMs > 0);
	expect(told.length / excesses.length).toBeLessThan(0.12);
});

import { errorOf, isInSample } from '../../../scripts/mutation/sample';

const IDS = Array.from({ length: 10_000 }, (_, number) => String(number));
const sample = (percent: number): string[] => IDS.filter((id) => isInSample(id, percent));

describe('a sample of the changes', () => {
	it('is as large as asked for, and the same each time', () => {
		expect(sample(10).length).toBeGreaterThan(900);
		expect(sample(10).length).toBeLessThan(1_100);
		expect(sample(10)).toEqual(sample(10));
	});

	it('is all or nothing at the ends, and a larger one holds the smaller', () => {
		expect(sample(100)).toEqual(IDS);
		expect(sample(0)).toEqual([]);
		const larger = new Set(sample(20));
		expect(sample(10).filter((id) => !larger.has(id))).toEqual([]);
	});

	it('comes nearer to all the more it holds', () => {
		expect(errorOf(80, 100, 10)).toBeGreaterThan(errorOf(80, 400, 10));
		expect(errorOf(80, 100, 10)).toBeGreaterThan(errorOf(80, 100, 50));
		expect(errorOf(80, 100, 100)).toBe(0);
		expect(errorOf(100, 20, 10)).toBeGreaterThan(5);
	});
});

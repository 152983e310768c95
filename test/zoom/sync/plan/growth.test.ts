import { person, plan, user } from '../support/planning';

describe('the work for a large or odd list grows no faster than the list:', () => {
	const cpuMs = (work: () => unknown): number => {
		const before = process.cpuUsage();
		work();
		const { user: own, system } = process.cpuUsage(before);
		return (own + system) / 1_000;
	};
	/** How many times as much a list of four times the size takes: 4 where it grows with the list, 16 with its square. */
	const growth = (size: number, work: (size: number) => unknown): number => {
		work(size);
		// What else takes time, such as collecting garbage, comes and goes.
		const best = (of: number): number => Math.min(...[1, 2, 3, 4, 5].map(() => cpuMs(() => work(of))));
		return best(size * 4) / Math.max(best(size), 5);
	};
	const MAX_GROWTH = 12;
	const one = [user('ana@example.com')];

	it('a cell with full stops after an @', () => {
		const noteOf = (size: number) => person('ana@example.com', { note: `a@${'.'.repeat(size)}x` });
		expect(growth(20_000, (size) => plan(one, [noteOf(size)]))).toBeLessThan(MAX_GROWTH);
	});

	it('an address with combining marks, for which Unicode’s forms take the square', () => {
		const email = `a${'\u0301\u0316'.repeat(40_000)}@example.com`;
		const square = cpuMs(() => email.normalize('NFKC'));
		expect(cpuMs(() => plan(one, [person(email)])) / square).toBeLessThan(0.5);
	});

	it('a photo as a list of 200,000 bytes', () => {
		const photo = { type: 'Buffer', data: Array.from({ length: 200_000 }, () => 7) };
		expect(() => plan(one, [person('ana@example.com', { photo })])).not.toThrow();
	});

	const team = (size: number) =>
		Array.from({ length: size }, (_, index) => user(`person${index}@example.com`));
	const unclear = (size: number) =>
		Array.from({ length: size }, (_, index) => person(`someone else ${index};`, { note: 'x'.repeat(100) }));

	it('leavers beside rows that cannot be tied to a person', () => {
		const work = (size: number) => {
			const left = team(size).map(({ email }) => ({ email, status: 'left' }));
			return plan(team(size), [...left, ...unclear(size)], { rules: { leavers: 'listed' } });
		};
		expect(growth(300, work)).toBeLessThan(MAX_GROWTH);
	});

	it('leavers whose managers go round in a circle, beside such rows', () => {
		const rules = {
			leavers: 'listed' as const,
			leaverAction: 'delete' as const,
			transfer: { what: ['transfer_meeting'], to: '' },
		};
		const work = (size: number) => {
			const left = team(size).map(({ email }, index) => ({
				email,
				status: 'left',
				manager: `person${(index + 1) % size}@example.com`,
			}));
			return plan(team(size), [...left, ...unclear(size)], { rules });
		};
		expect(growth(50, work)).toBeLessThan(MAX_GROWTH);
	});
});

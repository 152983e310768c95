import { Usual } from '../../../../zoom/api/limits/usual';
import { chance } from './cluster';

it('sees a delay among answers that take the same time', () => {
	const usual = new Usual();
	for (let count = 0; count < 100; count++) expect(usual.excess(150 + (count % 3))).toBe(0);
	expect(usual.excess(200)).toBeGreaterThan(45);
	expect(usual.excess(151)).toBe(0);
});

it('still sees a delay when delays come in crowds', () => {
	const usual = new Usual();
	for (let count = 0; count < 200; count++) usual.excess(150);
	const crowd = Array.from({ length: 30 }, () => usual.excess(220));
	expect(crowd.filter((excess) => excess > 60).length).toBeGreaterThan(20);
});

it('gets over a slow beginning', () => {
	const usual = new Usual();
	usual.excess(900);
	for (let count = 0; count < 40; count++) usual.excess(150);
	expect(usual.excess(220)).toBeGreaterThan(50);
});

it('leaves answers alone that always differ', () => {
	const usual = new Usual();
	const random = chance(7);
	const excesses = Array.from({ length: 2_000 }, () => usual.excess(100 + random() * 300)).slice(500);
	const told = excesses.filter((excess) => excess > 0);
	expect(told.length / excesses.length).toBeLessThan(0.12);
});

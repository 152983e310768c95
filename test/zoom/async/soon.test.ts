import { Soon } from '../../../zoom/async/soon';
import { VirtualTime } from '../../support/virtualTime';

const life = new AbortController();

function soon(time: VirtualTime, run: () => Promise<void>, signal = life.signal): Soon {
	return new Soon(time, signal, { what: 'The work', waitMs: 1_000, run });
}

it('works once for all who ask within its time, and again for who asks later', async () => {
	const time = new VirtualTime();
	let runs = 0;
	const work = soon(time, async () => {
		runs += 1;
		await Promise.resolve();
	});
	work.ask();
	work.ask();
	await time.advance(999);
	expect(runs).toBe(0);
	await time.advance(1);
	expect(runs).toBe(1);
	work.ask();
	await time.advance(1_000);
	expect(runs).toBe(2);
});

it('works again for who asks while it works', async () => {
	const time = new VirtualTime();
	let runs = 0;
	const work = soon(time, async () => {
		runs += 1;
		if (runs === 1) work.ask();
		await Promise.resolve();
	});
	work.ask();
	await time.advance(2_000);
	expect(runs).toBe(2);
});

it('begins nothing once its life has ended, and says nothing about it', async () => {
	const time = new VirtualTime();
	const over = new AbortController();
	let runs = 0;
	const run = async (): Promise<void> => {
		runs += 1;
		await Promise.resolve();
	};
	soon(time, run, over.signal).ask();
	over.abort();
	await time.advance(5_000);
	expect(runs).toBe(0);
	expect(time.log.lines).toEqual([]);
});

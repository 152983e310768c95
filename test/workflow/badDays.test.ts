import type * as Runtime from '../../zoom/runtime';
import { AccountOfTheDay } from './support/badDays/account';
import { fastRuntime as mockFastRuntime } from './support/badDays/fastRuntime';
import { again, BadDays, casesFor, type Finding } from './support/badDays/run';

jest.mock('../../zoom/runtime', (): typeof Runtime => {
	const actual = jest.requireActual<typeof Runtime>('../../zoom/runtime');
	return { ...actual, systemRuntime: () => mockFastRuntime(actual.systemRuntime, actual.silentLog) };
});

jest.setTimeout(24 * 3_600_000);

/** `npm run badDays -- 10000 [--seed 1] [--operation "user get"]` sets these. */
const { BAD_DAYS: runs = '400', BAD_DAYS_SEED: first = '1', BAD_DAYS_OPERATION: operation } = process.env;

describe('every operation on bad days', () => {
	it('keeps its promises', async () => {
		const account = await AccountOfTheDay.open();
		const badDays = new BadDays(account);
		const findings: Finding[] = [];
		try {
			for (let seed = Number(first); seed < Number(first) + Number(runs); seed += 1) {
				for (const one of casesFor(seed, operation)) {
					const t0 = Date.now();
					findings.push(...(await badDays.findings(one, seed)));
					process.stdout.write(`${one.operation} ${one.at} ${Date.now() - t0}\n`);
				}
			}
		} finally {
			await account.close();
		}
		process.stdout.write(`${badDays.runs} runs, ${badDays.struck} struck, from seed ${first}\n`);
		require('fs').writeFileSync('/tmp/baddays.json', JSON.stringify(findings, null, 1));
		expect(
			findings.map(
				(one) => `${one.promise}: ${one.operation}: ${one.struckBy.join('+')}: ${one.seen} (${again(one)})`,
			),
		).toEqual([]);
	});
});

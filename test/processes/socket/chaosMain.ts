import { chaos, roundsOf } from './chaos';
import { orEnd } from '../../support/orEnd';

/**
 * `npm run chaos -- 100`: so many rounds; says how it went, and ends with 1 when an event was lost or came twice, or when
 * a process logged more than two lines about one change of Redis.
 * `npm run chaos -- 100 redis kill`: with these blows only.
 */
async function main(): Promise<void> {
	const count = Number(process.argv[2] ?? 100);
	if (!Number.isInteger(count) || count < 1) throw new Error('How many rounds? A whole number, such as 100');
	const verdict = await chaos(roundsOf(count, process.argv.slice(3)), (words) =>
		process.stdout.write(`${words}\n`),
	);
	process.stdout.write(`${JSON.stringify(verdict, undefined, '\t')}\n`);
	const isGood =
		verdict.twice.length === 0 &&
		verdict.missing.length === 0 &&
		verdict.connections === 1 &&
		verdict.mostLogLines.length <= 2;
	process.exitCode = isGood ? 0 : 1;
}

orEnd(main());

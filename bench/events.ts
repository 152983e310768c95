import { loadavg } from 'node:os';
import Table from 'cli-table3';
import { startRedis } from '../test/support/redis';
import { bareBurst, BURST, ourBurst, type Pace } from './events/burst';
import { median, percentile, rounded, spread } from './events/figures';
import { Listening } from './events/listening';
import { SenderProcess } from './events/senderProcess';
import { dropTimes, STEADY, steadyLags } from './events/steady';
import { takeoverTimes } from './events/takeover';

/**
 * Zoom's events from the socket to the point of emit, everything switched on (filter, order, deduplication over Redis,
 * lease), against a bare loop over ws and JSON.parse in the same run. `npm run bench:events`, or a part of it only:
 * `npm run bench:events -- burst`
 */

type Rows = ReadonlyArray<readonly [what: string, figure: string]>;

interface Place {
	readonly sender: SenderProcess;
	readonly port: number;
	readonly redisUrl: string;
	readonly listening: Listening;
}

const ROUNDS = Number(process.env['ROUNDS'] ?? 5);
const DROPS = 10;
const TAKEOVERS = 5;

async function burst({ sender, port, listening }: Place): Promise<Rows> {
	const bare: Pace[] = [];
	const bareTwice: Pace[] = [];
	const ours: Array<Pace & { peakMb: number }> = [];
	// The first round is for the compiler.
	for (let round = 0; round <= ROUNDS; round++) {
		const once = await bareBurst(sender, port, 1);
		const twice = await bareBurst(sender, port, 2);
		const our = await ourBurst(sender, listening, `burst${round}`);
		if (round === 0) continue;
		bare.push(once);
		bareTwice.push(twice);
		ours.push(our);
	}
	const rates = (paces: readonly Pace[]): string =>
		`${spread(paces.map(({ rate }) => rate))} a second; ${rounded(median(paces.map(({ cpu }) => cpu)), 1)} µs CPU each`;
	const against = (paces: readonly Pace[]): string => {
		const wall = ours.map(({ rate }, round) => rate / (paces[round]?.rate ?? 0));
		const cpu = ours.map((our, round) => (paces[round]?.cpu ?? 0) / our.cpu);
		return `${spread(wall, 2)}; by CPU ${spread(cpu, 2)}`;
	};
	return [
		[`bare ws + JSON.parse, burst of ${BURST}`, rates(bare)],
		['the same, parsing the event inside the frame too', rates(bareTwice)],
		['to the point of emit, everything on', rates(ours)],
		['ratio to bare, of each round', against(bare)],
		['ratio to the one that parses the event too', against(bareTwice)],
		['memory: peak in the bursts, MB', spread(ours.map(({ peakMb }) => peakMb))],
	];
}

async function steady({ sender, listening }: Place): Promise<Rows> {
	const { lags, growthMb } = await steadyLags(sender, listening);
	return [
		[
			`lag at ${STEADY.perSecond} a second for ${STEADY.seconds} s, p50 / p99 / most, ms`,
			[percentile(lags, 0.5), percentile(lags, 0.99), Math.max(...lags)].join(' / '),
		],
		['memory: growth in this time, MB', rounded(growthMb, 1)],
	];
}

async function drops({ sender, listening }: Place): Promise<Rows> {
	const times = await dropTimes(sender, listening, DROPS);
	return [[`from drop to live again, ${DROPS} times, ms`, spread(times)]];
}

async function takeovers({ redisUrl }: Place): Promise<Rows> {
	return [
		[`from kill -9 to takeover, ${TAKEOVERS} times, ms`, spread(await takeoverTimes(redisUrl, TAKEOVERS))],
	];
}

const PARTS: Readonly<Record<string, (place: Place) => Promise<Rows>>> = { burst, steady, drops, takeovers };

async function main(): Promise<void> {
	const chosen = process.argv.slice(2);
	const redis = await startRedis();
	const sender = new SenderProcess();
	const port = await sender.port();
	const listening = new Listening(port, redis.url);
	const table = new Table({ head: ['what', 'least / median / most, where there are three'] });
	for (const [name, part] of Object.entries(PARTS)) {
		if (chosen.length > 0 && !chosen.includes(name)) continue;
		for (const row of await part({ sender, port, redisUrl: redis.url, listening })) table.push([...row]);
	}
	sender.end();
	listening.end();
	await redis.close();
	table.push(['load of the machine, 1 minute', rounded(loadavg()[0] ?? 0, 1)]);
	process.stdout.write(`${table.toString()}\n`);
}

main().catch((error: unknown) => {
	process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
	process.exitCode = 1;
});

import { type Blow, BLOWS, ChaosWorld, type Outcome } from './chaosWorld';

/** What happens to processes, Redis and the network; each round has the next one. Those that take 45 s are fewer. */
const ROUNDS: readonly Blow[] = [
	'kill',
	'reset',
	'sleep',
	'redis',
	'full',
	'halfOpen',
	'readOnly',
	'kill',
	'garbage',
	'reset',
	'sleep',
	'redis',
	'garbage',
	'full',
	'readOnly',
	'blackhole',
];

export interface ChaosVerdict extends Outcome {
	readonly rounds: number;
	/** From the blow until events flowed again, ms. */
	readonly tookMs: Readonly<Partial<Record<Blow, number[]>>>;
}

/**
 * Real processes that share a Redis listen to one subscription while everything around them breaks.
 * @param tell hears of each round
 * @throws Error when events do not flow again
 */
export async function chaos(
	rounds: readonly Blow[],
	tell: (words: string) => void = () => undefined,
): Promise<ChaosVerdict> {
	const world = await ChaosWorld.start();
	try {
		const tookMs: Partial<Record<Blow, number[]>> = {};
		for (const [index, blow] of rounds.entries()) {
			const took = await world.round(blow);
			(tookMs[blow] ??= []).push(took);
			tell(`${index + 1}/${rounds.length} ${blow}: events flowed again after ${took} ms`);
		}
		return { rounds: rounds.length, ...(await world.outcome()), tookMs };
	} finally {
		await world.close();
	}
}

/**
 * So many rounds, one blow after the other.
 * @param kinds only these; none: all of them, those that take long more rarely
 * @throws Error for a kind that there is not
 */
export function roundsOf(count: number, kinds: readonly string[]): Blow[] {
	const unknown = kinds.find((kind) => !BLOWS.includes(kind as Blow));
	if (unknown !== undefined) throw new Error(`${unknown} is none of ${BLOWS.join(', ')}`);
	const line = kinds.length > 0 ? (kinds as readonly Blow[]) : ROUNDS;
	return Array.from({ length: count }, (_, index) => line[index % line.length] ?? 'kill');
}

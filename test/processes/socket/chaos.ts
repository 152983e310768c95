import { type Blow, ChaosWorld, type Outcome } from './chaosWorld';

/** What happens to processes, Redis and the network; each round has the next one. Those that take 45 s are fewer. */
const ROUNDS: readonly Blow[] = [
	'kill',
	'reset',
	'sleep',
	'redis',
	'halfOpen',
	'kill',
	'reset',
	'sleep',
	'redis',
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

export const roundsOf = (count: number): Blow[] =>
	Array.from({ length: count }, (_, index) => ROUNDS[index % ROUNDS.length] ?? 'kill');

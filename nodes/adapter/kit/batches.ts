import pMap from 'p-map';
import { chunksOf, mayWorkAlone } from '../../../zoom/account/members';
import { asTyped } from '../../../zoom/values/excerpt';
import { ExplainedError, isFailure, fallbackWhen } from '../errors/explained';
import { failureWords } from '../errors/nodeErrors';
import type { Outcome, BulkRun } from './operation';
import type { OutputItem } from './output';

/** Zoom's calls that take several people at once, 30 unless said otherwise, for items that name one person each. */

/** No such group, no such role. */
const NO_SUCH_TARGET = [4130, 1034];

interface Batches<Call> {
	/** Calls with the same value go together, such as a group's ID. */
	readonly target: (call: Call) => string;
	/** The person; somebody who is named twice is sent once. */
	readonly member: (call: Call) => string;
	/** @returns whether Zoom accepted all of them; if not, each is sent alone */
	readonly send: (target: string, calls: readonly Call[]) => Promise<boolean>;
	/** For one person whom Zoom left out without a reason. @throws what is wrong */
	readonly alone: (call: Call) => Promise<void>;
	readonly output: (call: Call) => OutputItem;
	/** How many people Zoom takes in one call. */
	readonly atOnce?: number;
}

/**
 * One outcome for each item. When Zoom refuses a batch because of one person, or nobody knows what became of it, everybody
 * is sent alone: nobody is added twice. What concerns all of them, such as a missing scope, is each one's failure, and
 * what the other batches did stands.
 */
export async function inBatches<Call extends { item: number; subject: string | undefined }>(
	calls: readonly Call[],
	batches: Batches<Call>,
	run: BulkRun,
): Promise<Outcome[]> {
	const { target, send, alone, output } = batches;
	const byTarget = new Map<string, Call[]>();
	for (const call of calls) byTarget.set(target(call), [...(byTarget.get(target(call)) ?? []), call]);

	async function one(group: readonly Call[]): Promise<Outcome[]> {
		const [first] = group;
		if (!first) return [];
		const outcome = await run.settle(first, async () => {
			if (!(await send(target(first), [first]))) await alone(first);
			return output(first);
		});
		return group.map((call) =>
			'error' in outcome ? { ...outcome, ...call } : { ...outcome, item: call.item },
		);
	}

	async function many(persons: ReadonlyArray<readonly Call[]>): Promise<Outcome[]> {
		const calls = persons.flat();
		const firsts = persons.flatMap(([first]) => first ?? []);
		const [first] = firsts;
		if (!first) return [];
		let forAll: unknown;
		const all =
			firsts.length > 1 &&
			(await fallbackWhen(send(target(first), firsts), isFailure, (error) => {
				if (!mayWorkAlone(error, NO_SUCH_TARGET)) forAll = error;
				return false;
			}));
		if (all) return calls.map((call) => ({ item: call.item, output: output(call) }));
		if (forAll === undefined) return (await pMap(persons, one, run)).flat();
		const failure = forAll as Error;
		return await Promise.all(
			calls.map(async (call) => await run.settle(call, async () => await Promise.reject(failure))),
		);
	}

	const chunks = [...byTarget.values()].flatMap((group) =>
		chunksOf(byPerson(group, batches.member), batches.atOnce),
	);
	return (await pMap(chunks, many, run)).flat();
}

/** Zoom ignores case in email addresses. */
function byPerson<Call>(calls: readonly Call[], member: (call: Call) => string): Call[][] {
	const persons = new Map<string, Call[]>();
	for (const call of calls) {
		const raw = member(call);
		const key = raw.includes('@') ? raw.toLowerCase() : raw;
		persons.set(key, [...(persons.get(key) ?? []), call]);
	}
	return [...persons.values()];
}

/**
 * Sends a list in as many calls as it takes.
 * @param nameOf one of the list, for messages
 * @throws the failure of the first call; that of a later one as ExplainedError, which says how far it came
 */
export async function sendInLots<T>(
	list: readonly T[],
	nameOf: (one: T) => string,
	send: (lot: T[]) => Promise<unknown>,
): Promise<void> {
	let done = 0;
	for (const lot of chunksOf(list)) {
		const [first] = lot;
		await fallbackWhen<unknown>(
			send(lot),
			(error) => done > 0 && (isFailure(error) || error instanceof ExplainedError),
			(error) => {
				const { message, next } = failureWords(error);
				const from = first === undefined ? '' : asTyped(nameOf(first));
				const far = `${done} of ${list.length} were done before; not ${from} and those after`;
				const cause = error instanceof ExplainedError ? error.cause : error;
				throw new ExplainedError(`${message.replace(/\.$/, '')} (${far})`, next, cause);
			},
		);
		done += lot.length;
	}
}

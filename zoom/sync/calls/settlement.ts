import pMap from 'p-map';
import { chunksOf, mayWorkAlone } from '../../account/members';
import {
	ZoomCancelledError,
	ZoomConnectionError,
	ZoomCredentialsError,
	ZoomUnexpectedAnswerError,
} from '../../errors';
import type { PlanRow } from '../model/planRow';

/** What is sent for many people at a time, after everybody's own calls: who failed, and what ends everything. */

/** One thing to do for the person of a row. */
export interface Move {
	readonly row: PlanRow;
}

/** A call of Zoom's that takes up to 30 people. */
interface ForMany<One extends Move> {
	/** @returns whether Zoom took all of them */
	readonly send: (moves: readonly One[]) => Promise<boolean>;
	/** Whether Zoom shows it as done. */
	readonly isDone: (move: One) => Promise<boolean>;
	/** What to say of somebody whom Zoom left out. */
	readonly leftOut: (move: One) => Error;
	/** Codes of Zoom's that concern everybody in the call. */
	readonly ofAll: readonly number[];
}

interface Limits {
	readonly atOnce?: number | undefined;
	readonly concurrency?: number | undefined;
}

export class Settlement {
	readonly failures = new Map<PlanRow, unknown>();
	/** What somebody should look at although it is done. */
	readonly notes = new Map<PlanRow, string>();
	/** What ends everything, such as credentials that Zoom refuses. */
	private end: ZoomCredentialsError | undefined;

	/** @param limits how many calls may be under way at once */
	constructor(private readonly limits: { readonly concurrency: number }) {}

	fail({ row }: Move, error: unknown): void {
		this.failures.set(row, error);
	}

	note({ row }: Move, note: string): void {
		this.notes.set(row, note);
	}

	/** Those of people of whom nothing has failed yet. */
	open<One extends Move>(moves: readonly One[]): One[] {
		return moves.filter(({ row }) => !this.failures.has(row));
	}

	/** @param concurrency if not as for everything @throws ZoomCancelledError */
	async each<One extends Move>(
		moves: readonly One[],
		send: (move: One) => Promise<void>,
		concurrency = this.limits.concurrency,
	): Promise<void> {
		await pMap(moves, async (move) => await this.together([move], async () => await send(move)), {
			concurrency,
		});
	}

	/**
	 * When Zoom refuses some because of one, or leaves somebody out, each is sent alone: giving twice does no harm.
	 * @param moves each list has one target
	 * @param limits people in a call, 30 unless said otherwise; how many calls at once, if not as for everything
	 * @throws ZoomCancelledError
	 */
	async inChunks<One extends Move>(
		moves: Iterable<readonly One[]>,
		calls: ForMany<One>,
		{ atOnce, concurrency = this.limits.concurrency }: Limits = {},
	): Promise<void> {
		const chunks = [...moves].flatMap((together) => chunksOf(together, atOnce));
		await pMap(
			chunks,
			async (chunk) =>
				await this.together(chunk, async () => {
					if (!(await sendAll(chunk, calls)))
						await this.each(
							chunk,
							async (move) => {
								await sendAlone(move, calls);
							},
							concurrency,
						);
				}),
			{ concurrency },
		);
	}

	/** What is sent for several at once: one failure is that of each row. @throws ZoomCancelledError */
	async together(moves: readonly Move[], send: () => Promise<void>): Promise<void> {
		try {
			if (this.end) throw this.end;
			await send();
		} catch (error) {
			if (error instanceof ZoomCancelledError) throw error;
			if (error instanceof ZoomCredentialsError) this.end = error;
			for (const move of moves) this.fail(move, error);
		}
	}
}

async function sendAll<One extends Move>(
	moves: readonly One[],
	{ send, ofAll }: ForMany<One>,
): Promise<boolean> {
	if (moves.length < 2) return false;
	try {
		return await send(moves);
	} catch (error) {
		if (!mayWorkAlone(error, ofAll)) throw error;
		return false;
	}
}

/**
 * One person alone. What Zoom does not say it took is looked at.
 * @throws ZoomError; what `leftOut` says where Zoom does not show it as done
 */
export async function sendAlone<One extends Move>(
	move: One,
	{ send, isDone, leftOut }: Omit<ForMany<One>, 'ofAll'>,
): Promise<void> {
	let lost: Error | undefined;
	try {
		if (await send([move])) return;
	} catch (error) {
		if (!(error instanceof ZoomConnectionError || error instanceof ZoomUnexpectedAnswerError)) throw error;
		lost = error;
	}
	// Zoom leaves out whom it does not know, and perhaps who has it already.
	if (await isDone(move)) return;
	throw lost ?? leftOut(move);
}

/** By what they are for. */
export function byTarget<One>(moves: readonly One[], targetOf: (move: One) => string): One[][] {
	const groups = new Map<string, One[]>();
	for (const move of moves) {
		const others = groups.get(targetOf(move));
		if (others) others.push(move);
		else groups.set(targetOf(move), [move]);
	}
	return [...groups.values()];
}

/** How Zoom knows the person of a row. */
export const keyOfRow = ({ userId, email }: PlanRow): string => userId ?? email;

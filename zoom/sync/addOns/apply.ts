import {
	ALREADY,
	FEATURE_USERS_AT_ONCE,
	FeatureCalls,
	FeatureRefusedError,
	NO_SEATS,
	type FeatureAnswer,
	type FeatureTools,
} from '../../account/featureCalls';
import type { License } from '../../account/licenses';
import { chunksOf } from '../../account/members';
import {
	ZoomConnectionError,
	ZoomRefusedError,
	ZoomUnconfirmedError,
	ZoomUnexpectedAnswerError,
} from '../../errors';
import { textOf } from '../../values';
import { lookUp } from '../calls/lookUp';
import type { Change, PlanRow } from '../model/planRow';
import { byTarget, keyOfRow, type Move, type Settlement } from '../calls/settlement';
import { addOnNamed, noneOf } from './catalog';
import { addOnIn, noSuchAddOn } from './fields';
import { addOnsShown } from './shown';

/**
 * Add-on licenses, 30 people in a call: what is given back first, then what is taken. Each is done when the settings of the
 * person show it. Sent twice, a call does no harm.
 */

interface AddOnMove extends Move {
	readonly change: Change;
	readonly license: License;
}

/** How often to check whether Zoom shows what it took, and how long to wait in between, ms. */
const LOOKS = 3;
const PAUSE_MS = 1_000;

const keyOf = ({ license: { feature, value } }: AddOnMove): string => `${feature} ${value}`;

export class AddOnCalls {
	private readonly features: FeatureCalls;
	/** Licenses that Zoom refuses whoever is to get them. */
	private readonly refused = new Map<string, ZoomRefusedError>();

	constructor(
		private readonly tools: FeatureTools,
		private readonly settlement: Settlement,
	) {
		this.features = new FeatureCalls(tools);
	}

	/**
	 * @param rows of people who are in the account now
	 * @throws ZoomCancelledError
	 */
	async carryOut(rows: readonly PlanRow[]): Promise<void> {
		const moves = rows.flatMap((row) => row.changes.flatMap((change) => this.moveOf(row, change)));
		const given = moves.filter(({ change }) => change.to === '');
		await this.send(given);
		let open = moves.filter((move) => !given.includes(move));
		// One license taken in place of another gives that one back: perhaps somebody waits for it.
		while (open.length > 0) {
			const waiting = await this.send(open);
			if (waiting.size === open.length) {
				for (const [move, error] of waiting) this.settlement.fail(move, error);
				return;
			}
			open = [...waiting.keys()];
		}
	}

	private moveOf(row: PlanRow, change: Change): AddOnMove[] {
		const kind = addOnIn(change.field);
		if (kind === undefined) return [];
		const license = change.to === '' ? noneOf(kind) : addOnNamed(change.to)?.license;
		if (license?.feature === kind) return [{ row, change, license }];
		this.settlement.fail({ row }, new ZoomRefusedError(noSuchAddOn(change), {}));
		return [];
	}

	/** @returns those for whom no license is left */
	private async send(moves: readonly AddOnMove[]): Promise<Map<AddOnMove, Error>> {
		const waiting = new Map<AddOnMove, Error>();
		for (const chunk of byTarget(moves, keyOf).flatMap((some) => chunksOf(some, FEATURE_USERS_AT_ONCE)))
			await this.settlement.together(chunk, async () => {
				await this.sendChunk(chunk, waiting);
			});
		return waiting;
	}

	private async sendChunk(chunk: readonly AddOnMove[], waiting: Map<AddOnMove, Error>): Promise<void> {
		const [first] = chunk;
		if (!first) return;
		const refused = this.refused.get(keyOf(first));
		if (refused) throw refused;
		let answer: FeatureAnswer | undefined;
		let lost: Error | undefined;
		try {
			const users = chunk.map(({ row }) => keyOfRow(row));
			answer = await this.features.send(first.license, '', users);
		} catch (error) {
			if (error instanceof ZoomRefusedError) this.refused.set(keyOf(first), error);
			if (!(error instanceof ZoomConnectionError || error instanceof ZoomUnexpectedAnswerError)) throw error;
			lost = error;
		}
		await this.settlement.each(chunk, async (move) => {
			let now = await this.nameNow(move);
			if (now === move.change.to) return;
			if (lost || !answer) throw lost ?? unconfirmed(move, now);
			const reason = await this.reasonFor(move, answer);
			if (reason === undefined || reason === ALREADY) {
				for (let look = 1; now !== move.change.to && look < LOOKS; look++) {
					await this.tools.sleep(PAUSE_MS);
					now = await this.nameNow(move);
				}
				if (now === move.change.to) return;
				throw unconfirmed(move, now);
			}
			const error = leftOut(move, reason);
			if (reason !== NO_SEATS || move.change.to === '') throw error;
			waiting.set(move, error);
		});
	}

	/** What the settings show of the kind; empty for none. */
	private async nameNow({ row, change }: AddOnMove): Promise<string> {
		const userId = keyOfRow(row);
		const shown = addOnsShown(await this.tools.zoom.request('GET /users/{userId}/settings', { userId }));
		if (!shown)
			throw new ZoomUnconfirmedError(
				`Zoom took the change, but does not show the add-on licenses of ${row.email}`,
			);
		return shown[change.field] ?? '';
	}

	/** Zoom answers with IDs, and of somebody who was just created the plan knows the address. */
	private async reasonFor({ row }: AddOnMove, { left }: FeatureAnswer): Promise<string | undefined> {
		const key = keyOfRow(row);
		const reasonOf = (id: string): string | undefined => left.find(({ ids }) => ids.includes(id))?.reason;
		const reason = reasonOf(key);
		if (reason !== undefined || left.length === 0) return reason;
		const look = await lookUp(this.tools.zoom, key);
		return look.kind === 'found' ? reasonOf(textOf(look.user['id'])) : undefined;
	}
}

const inWords = ({ row, change }: AddOnMove): string =>
	change.to === ''
		? `take the license "${change.from}" from ${row.email}`
		: `give ${row.email} the license "${change.to}"`;

const leftOut = (move: AddOnMove, reason: string): FeatureRefusedError =>
	new FeatureRefusedError(`Zoom did not ${inWords(move)}: ${reason}`, reason);

const unconfirmed = (move: AddOnMove, now: string): ZoomUnconfirmedError =>
	new ZoomUnconfirmedError(
		`Zoom was told to ${inWords(move)}, but still shows ${now === '' ? 'none' : `"${now}"`}`,
	);

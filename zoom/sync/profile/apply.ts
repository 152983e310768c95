import { ZoomRefusedError } from '../../errors';
import { asTyped } from '../../values/excerpt';
import { changeProfile } from '../execution/change';
import type { Change, PlanRow } from '../model/planRow';
import { keyOfRow, type Move, type Settlement } from '../calls/settlement';
import { fieldInWords } from '../model/words';
import { confirmProfile, type ConfirmTools } from './confirm';
import { isLookedField } from './fields';

/**
 * What only a look shows of the profile goes in one call with the rest. After all else, so that a job title holds up nobody's
 * groups and licenses: fields of a call that Zoom refused, each alone, and a look at what Zoom shows then.
 */

interface ProfileMove extends Move {
	/** Of fields that a look shows. */
	readonly changes: readonly Change[];
	/** Zoom refused the call with all of them. */
	readonly refused: boolean;
}

export class ProfileCalls {
	constructor(
		private readonly tools: ConfirmTools,
		private readonly settlement: Settlement,
	) {}

	/**
	 * @param rows of people who are in the account now
	 * @param refused those of whom Zoom refused the fields that a look shows
	 * @throws ZoomCancelledError
	 */
	async carryOut(rows: readonly PlanRow[], refused: ReadonlySet<PlanRow>): Promise<void> {
		const moves = rows.map((row): ProfileMove => {
			const changes = row.changes.filter(({ field }) => isLookedField(field));
			return { row, changes, refused: refused.has(row) };
		});
		await this.settlement.each(moves, async (move) => {
			if (move.refused) await this.sendEach(move);
			await confirmProfile(keyOfRow(move.row), move.changes, this.tools);
		});
	}

	/** @throws ZoomRefusedError that names the fields that Zoom did not take */
	private async sendEach({ row, changes }: ProfileMove): Promise<void> {
		const refusals: ZoomRefusedError[] = [];
		for (const change of changes) {
			try {
				await changeProfile(keyOfRow(row), [change], this.tools.zoom);
			} catch (error) {
				if (!(error instanceof ZoomRefusedError)) throw error;
				refusals.push(withField(change, error));
			}
		}
		const [first] = refusals;
		if (first) throw new ZoomRefusedError(refusals.map(({ message }) => message).join(' '), first);
	}
}

const withField = ({ field, to }: Change, error: ZoomRefusedError): ZoomRefusedError =>
	new ZoomRefusedError(
		`Zoom did not take the ${fieldInWords(field)} "${asTyped(String(to))}": ${error.message}`,
		error,
		error.fields,
	);

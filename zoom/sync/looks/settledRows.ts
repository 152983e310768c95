import pMap from 'p-map';
import type { Notes } from '../../store/notes';
import { isOpen, isRemoval, type PlanRow } from '../model/planRow';
import type { AccountUser, LookedPartName } from '../directory/users';
import type { Said } from './part';
import { PARTS } from './parts';

/**
 * Whom Zoom showed as the row says, so that the next run need not look again as long as the row says the same. Of people and
 * rows only keyed hashes are kept.
 */

export interface SettledRowsOptions {
	readonly notes: Notes;
	/** A keyed hash. */
	readonly sign: (text: string) => string;
	/** Epoch ms. */
	readonly now: () => number;
	/** Everybody is looked at again after this time, ms. */
	readonly maxAgeMs: number;
}

export class SettledRows {
	constructor(private readonly options: SettledRowsOptions) {}

	/** Whether the last look at this part, not too long ago, found the user as the row says. */
	async isSettled(user: AccountUser, part: LookedPartName, said: Said): Promise<boolean> {
		// Deactivating somebody takes the licenses.
		if (user.status !== 'active') return false;
		const { notes, now, maxAgeMs } = this.options;
		const [hash, time = ''] = ((await notes.read(this.keyOf(user.key, part))) ?? '').split(' ');
		return hash === this.hashOf(said) && now() - parseInt(time, 36) < maxAgeMs;
	}

	/** @param said undefined: Zoom showed something else than the row says */
	async remember(user: AccountUser, part: LookedPartName, said: Said | undefined): Promise<void> {
		const { notes, now, maxAgeMs } = this.options;
		// Zoom may still show the licenses of somebody who is deactivated.
		const isSettled = said !== undefined && user.status === 'active';
		const text = isSettled ? `${this.hashOf(said)} ${now().toString(36)}` : '';
		await notes.write(this.keyOf(user.key, part), text, maxAgeMs);
	}

	/**
	 * Forgets what the rows of a plan are about to change, whoever planned them: a plan may be approved long after a later look.
	 */
	async forget(rows: readonly PlanRow[], concurrency = 1): Promise<void> {
		const { notes, maxAgeMs } = this.options;
		await pMap(
			rows.filter(isOpen),
			async (row) => {
				for (const part of PARTS) {
					if (row.userId === undefined) continue;
					if (!isRemoval(row) && !row.changes.some(({ field }) => part.has(field))) continue;
					const key = this.keyOf(row.userId, part.name);
					if (await notes.read(key)) await notes.write(key, '', maxAgeMs);
				}
			},
			{ concurrency },
		);
	}

	private keyOf(userKey: string, part: LookedPartName): string {
		return `settled:${this.options.sign(`settled ${part} of user ${userKey}`)}`;
	}

	private hashOf({ text }: Said): string {
		return this.options.sign(`settled row ${text}`);
	}
}

import type { Notes } from '../../store/notes';
import type { AccountUser, LookedPartName } from '../users';
import type { Said } from './part';

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
		const [hash, time = ''] = ((await notes.read(this.keyOf(user, part))) ?? '').split(' ');
		return hash === this.hashOf(said) && now() - parseInt(time, 36) < maxAgeMs;
	}

	/** @param said undefined: Zoom showed something else than the row says */
	async remember(user: AccountUser, part: LookedPartName, said: Said | undefined): Promise<void> {
		const { notes, now, maxAgeMs } = this.options;
		const text = said ? `${this.hashOf(said)} ${now().toString(36)}` : '';
		await notes.write(this.keyOf(user, part), text, maxAgeMs);
	}

	private keyOf({ key }: AccountUser, part: LookedPartName): string {
		return `settled:${this.options.sign(`settled ${part} of user ${key}`)}`;
	}

	private hashOf({ text }: Said): string {
		return this.options.sign(`settled row ${text}`);
	}
}

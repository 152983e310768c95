import type { Notes } from '../../store/notes';
import type { AccountUser } from '../users';
import type { AddOnKind } from './catalog';
import type { WrittenAddOns } from './cell';

/**
 * Whom Zoom showed as the row says, so that the next run need not look again as long as the row stays the same. Of people and
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
	/** The kinds that the list governs. */
	readonly managed: ReadonlySet<AddOnKind>;
}

export class SettledRows {
	constructor(private readonly options: SettledRowsOptions) {}

	/** Whether the last look, not too long ago, found the user as this row says. */
	async isSettled(user: AccountUser, row: WrittenAddOns): Promise<boolean> {
		// Deactivating somebody takes the licenses.
		if (user.status !== 'active') return false;
		const { notes, now, maxAgeMs } = this.options;
		const [hash, time = ''] = ((await notes.read(this.keyOf(user))) ?? '').split(' ');
		return hash === this.hashOf(row) && now() - parseInt(time, 36) < maxAgeMs;
	}

	/** @param row undefined: Zoom showed something else than the row says */
	async remember(user: AccountUser, row: WrittenAddOns | undefined): Promise<void> {
		const { notes, now, maxAgeMs } = this.options;
		const text = row ? `${this.hashOf(row)} ${now().toString(36)}` : '';
		await notes.write(this.keyOf(user), text, maxAgeMs);
	}

	private keyOf({ key }: AccountUser): string {
		return `settled:${this.options.sign(`settled user ${key}`)}`;
	}

	private hashOf({ named }: WrittenAddOns): string {
		const { managed, sign } = this.options;
		const said = [[...managed].sort(), named.map(({ name }) => name).sort()];
		return sign(`settled row ${JSON.stringify(said)}`);
	}
}

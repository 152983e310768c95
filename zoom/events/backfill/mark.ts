import type { Vault } from '../../auth/vault';
import { type Notes } from '../../store/notes';
import { StoreUnavailableError } from '../../store/redisConnection';

/** A pause that was longer was meant: what happened in it is not looked up. */
const LONGEST_PAUSE_MS = 86_400_000;

/** Until when a workflow has had everything: kept where a restart of n8n does not lose it, if there is Redis. */
export class Mark {
	constructor(
		private readonly key: string,
		private readonly notes: Notes,
		private readonly vault: Vault,
	) {}

	/** @param now epoch ms. @returns epoch ms; undefined when nobody knows, or it was long ago */
	async read(now: number): Promise<number | undefined> {
		try {
			const sealed = await this.notes.read(this.key);
			const time = Number(sealed === undefined ? NaN : this.vault.open(sealed, this.key));
			return now - time <= LONGEST_PAUSE_MS ? time : undefined;
		} catch (error) {
			if (!(error instanceof StoreUnavailableError)) throw error;
			return undefined;
		}
	}

	/** @param time epoch ms */
	async write(time: number): Promise<void> {
		try {
			await this.notes.write(this.key, this.vault.seal(String(time), this.key), LONGEST_PAUSE_MS);
		} catch (error) {
			if (!(error instanceof StoreUnavailableError)) throw error;
		}
	}
}

import type { Sealing } from '../../auth/vault';
import { type Notes } from '../../store/notes';
import { unlessAway } from '../../store/unlessAway';

/** A longer pause was intended: what happened in it is not looked up. */
const MAX_PAUSE_MS = 86_400_000;

/** Until when a workflow has had everything: kept where a restart of n8n does not lose it, if there is Redis. */
export class Mark {
	constructor(
		private readonly key: string,
		private readonly notes: Notes,
		private readonly vault: Sealing,
	) {}

	/** @param now epoch ms. @returns epoch ms; undefined when unknown, or long ago */
	async read(now: number): Promise<number | undefined> {
		const sealed = await unlessAway(() => this.notes.read(this.key));
		const time = Number(sealed === undefined ? NaN : this.vault.open(sealed, this.key));
		// The writer's clock may have been ahead.
		return now - time <= MAX_PAUSE_MS ? Math.min(time, now) : undefined;
	}

	/** @param time epoch ms */
	async write(time: number): Promise<void> {
		const sealed = this.vault.seal(String(time), this.key);
		await unlessAway(() => this.notes.write(this.key, sealed, MAX_PAUSE_MS));
	}
}

import type { Vault } from '../auth/vault';
import type { Runtime } from '../runtime';
import type { Notes } from '../store/notes';
import { StoreUnavailableError } from '../store/redisConnection';
import type { SubscriptionStatus } from './status';

const KEPT_MS = 7 * 86_400_000;
/** A pause that was longer was meant: what happened in it is no gap. */
const LONGEST_PAUSE_MS = 86_400_000;

/** What the holder of a connection writes down every few seconds, for others and for whoever comes after it. */
export class Logbook {
	constructor(
		private readonly key: string,
		private readonly dependencies: {
			readonly notes: Notes;
			readonly vault: Vault;
			readonly runtime: Runtime;
		},
	) {}

	async write(status: SubscriptionStatus): Promise<void> {
		const { notes, vault } = this.dependencies;
		try {
			await notes.write(this.key, vault.seal(JSON.stringify(status), this.key), KEPT_MS);
		} catch (error) {
			if (!(error instanceof StoreUnavailableError)) throw error;
		}
	}

	async read(): Promise<SubscriptionStatus | undefined> {
		try {
			const sealed = await this.dependencies.notes.read(this.key);
			const text = sealed === undefined ? undefined : this.dependencies.vault.open(sealed, this.key);
			return text === undefined ? undefined : (JSON.parse(text) as SubscriptionStatus);
		} catch (error) {
			if (!(error instanceof StoreUnavailableError)) throw error;
			return undefined;
		}
	}

	/** Until when workflows got all there was, epoch ms; undefined when that is unknown or long ago. */
	async listenedUntil(): Promise<number | undefined> {
		const until = (await this.read())?.handedOnUntil;
		if (!until || this.dependencies.runtime.now() - until > LONGEST_PAUSE_MS) return undefined;
		return until;
	}
}

import type { Sealing } from '../../auth/vault';
import type { Runtime } from '../../runtime';
import type { Notes } from '../../store/notes';
import { RECORD_VERSION, VersionGate } from '../../store/version';
import { unlessAway } from '../../store/unlessAway';
import { isRecord } from '../../values';
import { parseJson } from '../../values/json';
import { readStatus, type SubscriptionStatus } from '../status/status';

const KEPT_MS = 7 * 86_400_000;
/** A longer pause was intended: what happened in it is no gap. */
const MAX_PAUSE_MS = 86_400_000;

/** What the holder of a connection stores every few seconds, for other processes and for the next holder. */
export class Logbook {
	private readonly versions: VersionGate;

	constructor(
		private readonly key: string,
		private readonly dependencies: {
			readonly notes: Notes;
			readonly vault: Sealing;
			readonly runtime: Runtime;
		},
	) {
		this.versions = new VersionGate('status of an event subscription', dependencies.runtime.log);
	}

	async write(status: SubscriptionStatus): Promise<void> {
		const { notes, vault } = this.dependencies;
		const sealed = vault.seal(JSON.stringify({ ...status, v: RECORD_VERSION }), this.key);
		await unlessAway(() => notes.write(this.key, sealed, KEPT_MS));
	}

	async read(): Promise<SubscriptionStatus | undefined> {
		const { notes, vault } = this.dependencies;
		const sealed = await unlessAway(() => notes.read(this.key));
		const text = sealed === undefined ? undefined : vault.open(sealed, this.key);
		const status: unknown = text === undefined ? undefined : parseJson(text);
		return isRecord(status) && this.versions.accepts(status) ? readStatus(status) : undefined;
	}

	/** Until when workflows received everything, epoch ms; undefined when that is unknown or long ago. */
	async listenedUntil(): Promise<number | undefined> {
		const until = (await this.read())?.handedOnUntil;
		const now = this.dependencies.runtime.now();
		if (!until || now - until > MAX_PAUSE_MS) return undefined;
		// The other process's clock may be ahead.
		return Math.min(until, now);
	}
}

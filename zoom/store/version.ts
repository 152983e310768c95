import type { Log } from '../runtime';

/**
 * Of what processes store and send each other. In a rolling upgrade two versions of the package read each other's: what
 * has no version was written before there was one and is as version 1; fields may be added within a version, and readers
 * ignore those they do not know.
 */
export const RECORD_VERSION = 1;

/** Lets through what this version of the package can read; the first that it cannot is logged. */
export class VersionGate {
	private logged = false;

	/** @param what for the log, such as `status` */
	constructor(
		private readonly what: string,
		private readonly log: Log,
	) {}

	accepts({ v }: Readonly<Record<string, unknown>>): boolean {
		if (v === undefined || v === RECORD_VERSION) return true;
		if (!this.logged) this.log.debug(`Ignored a ${this.what} of another version of the Zoom nodes`, {});
		this.logged = true;
		return false;
	}
}

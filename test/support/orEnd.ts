/** Owns a promise that nobody waits for: what goes wrong ends the process, and fails the test that is under way. */
export function orEnd(work: Promise<unknown>): void {
	work.catch((error: unknown) => {
		setImmediate(() => {
			throw error instanceof Error ? error : new Error(String(error));
		});
	});
}

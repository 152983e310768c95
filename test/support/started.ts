type Stoppable = { stop(): Promise<void> } | { close(): Promise<void> };

/** What a test file has started, so that all of it is stopped, also when the next thing did not start. */
export class Started {
	private readonly things: Stoppable[] = [];

	/** Hands the thing back, and remembers to stop it. */
	keep<T extends Stoppable>(thing: T): T {
		this.things.push(thing);
		return thing;
	}

	/** Stops everything in the opposite order. */
	async stop(): Promise<void> {
		for (const thing of this.things.splice(0).reverse()) {
			await ('close' in thing ? thing.close() : thing.stop());
		}
	}
}

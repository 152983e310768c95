/** Told what happens to a login. It must not throw, and nobody waits for it. */
export interface LoginObserver {
	/**
	 * Zoom gave a token.
	 * @param token its life in ms, and its scopes; undefined: not told
	 */
	granted(token: {
		readonly lifeMs?: number | undefined;
		readonly scopes?: readonly string[] | undefined;
	}): void;
	/** A request for a token failed. */
	failed(error: unknown): void;
	/** Zoom stopped accepting a token before its end. */
	rejected(): void;
}

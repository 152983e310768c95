export interface AccessToken {
	/** Opaque: never parsed, never logged. */
	readonly value: string;
	/** Scopes configured on the app, as Zoom lists them. */
	readonly scopes: readonly string[];
	/** Origin of the account's region when it is one of Zoom's hosts, such as `https://api-eu.zoom.us`. */
	readonly apiOrigin: string | undefined;
	/**
	 * Hard expiry, epoch ms on our clock. Everywhere it is carried as the time that is left, counted from Zoom's answer, so
	 * that a clock that is wrong, here or in the process that asked, changes nothing.
	 */
	readonly expiresAt: number;
}

/** Gives bearers. Any number of callers and processes may ask at once. */
export interface TokenSource {
	/**
	 * A token that is valid now.
	 * @throws ZoomCredentialsError, ZoomConnectionError, ZoomRateLimitError, ZoomUnexpectedAnswerError, ZoomCancelledError
	 */
	get(signal?: AbortSignal): Promise<AccessToken>;
	/** Zoom said 401/124 to this very token: forget it everywhere, and nothing newer. Never throws. */
	reject(token: string): Promise<void>;
}

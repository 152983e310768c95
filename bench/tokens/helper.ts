/** A way of getting at tokens, as this bench compares them. */
export interface Helper {
	get(): Promise<string>;
	/** Zoom said that this token is no longer good. */
	rejected(token: string): Promise<void>;
	close(): void;
}

export interface Setting {
	readonly zoom: string;
	readonly redis: string;
	readonly accountId: string;
	readonly clientId: string;
	readonly clientSecret: string;
}

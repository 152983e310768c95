import {
	ZoomCancelledError,
	ZoomCredentialsError,
	ZoomError,
	ZoomRateLimitError,
	ZoomRefusedError,
} from '../errors';

/** An object that is missing in the result of a reading over many. */
export interface Skipped {
	/** Such as `user ana@example.com`. */
	readonly subject: string;
	readonly error: ZoomError;
}

export interface PartialReadOptions {
	/** Of which this is a part: its end is the end of the whole. */
	readonly whole?: PartialRead;
	/** How many objects a person chose: where it is only one, in however many calls, its failure is that of the reading. */
	readonly chosen?: number | undefined;
}

/** "No permission.": for one object, or for the route as such. */
const NO_PERMISSION = 200;
/** When this many objects failed alike and none was read, the rest would too. */
const MAX_ALIKE = 10;

/**
 * A reading over many objects of an account, one call or more for each. An object that Zoom refuses is skipped and named.
 * Only what concerns the whole account ends the reading: credentials, a rate limit, a scope or permission that is missing
 * for every object, Zoom out of reach. What was read until then stays.
 */
export class PartialRead {
	/** Why nothing more is read; undefined: the reading goes on, or came to its end. */
	ended: ZoomError | undefined;
	private readonly missing: Skipped[] = [];
	private anythingRead = false;

	constructor(private readonly options: PartialReadOptions = {}) {}

	/** What is left out, in the order in which it was refused. */
	get skipped(): readonly Skipped[] {
		return this.missing;
	}

	/**
	 * Reads one object. Calls nothing once the reading has ended.
	 * @param subject such as `user ana@example.com`
	 * @param instead what stands for an object that is skipped
	 * @returns undefined for every object after the end
	 * @throws ZoomCancelledError, and what is no ZoomError
	 */
	async read<T>(
		subject: string,
		work: () => Promise<T>,
		instead: (error: ZoomError) => T,
	): Promise<T | undefined> {
		if (this.ended) return undefined;
		try {
			const value = await work();
			this.anythingRead = true;
			return value;
		} catch (error) {
			if (!(error instanceof ZoomError) || error instanceof ZoomCancelledError) throw error;
			return this.isEnd(error) ? undefined : this.skip({ subject, error }, instead);
		}
	}

	/**
	 * Call it when all objects had their turn, unless they are parts of what was read.
	 * @throws the ZoomError because of which there is nothing at all: that of the account, or of the one object that was chosen
	 */
	finish(): void {
		const [first, second] = this.skipped;
		if (this.anythingRead) return;
		if (this.ended) throw this.ended;
		if (!first) return;
		const { chosen } = this.options;
		if (chosen === 1 || (chosen !== undefined && !second)) throw first.error;
		if (this.skipped.every(({ error }) => isOfAccountPerhaps(error))) throw first.error;
	}

	private isEnd(error: ZoomError): boolean {
		if (endsReading(error)) this.end(error);
		return endsReading(error) || error === this.ended;
	}

	private skip<T>(one: Skipped, instead: (error: ZoomError) => T): T | undefined {
		this.missing.push(one);
		const mayGoOn = this.anythingRead || this.missing.length < MAX_ALIKE;
		if (mayGoOn || this.missing.some(({ error }) => !isOfAccountPerhaps(error))) return instead(one.error);
		this.end(one.error);
		return undefined;
	}

	private end(error: ZoomError): void {
		this.ended ??= error;
		this.options.whole?.end(error);
	}
}

/** Whether nothing more can be read in the account now. */
function endsReading(error: ZoomError): boolean {
	if (error instanceof ZoomRateLimitError) return error.kind !== 'concurrent' && error.kind !== 'host';
	return error instanceof ZoomCredentialsError;
}

/** Other refusals say something about one object: it is gone, expired, of another account, without a report. */
const isOfAccountPerhaps = (error: ZoomError): boolean =>
	!(error instanceof ZoomRefusedError) || error.zoomCode === NO_PERMISSION;

import { ZoomError, ZoomRefusedError, ZoomScopeError } from '../../zoom/errors';
import type { Refusal } from './refusals';

/** A refusal of Zoom's that means something more certain in one operation than its code does everywhere. */
export class ExplainedError extends Error {
	constructor(
		message: string,
		/** What the person can do. */
		readonly next: string,
		readonly refusal: ZoomError,
	) {
		super(message, { cause: refusal });
		this.name = 'ExplainedError';
	}
}

/** Does the work; a refusal with one of these codes is told in the operation's own words. */
export async function explaining<T>(
	subject: string,
	refusals: Readonly<Record<number, Refusal>>,
	work: () => Promise<T>,
): Promise<T> {
	try {
		return await work();
	} catch (error) {
		const refusal = error instanceof ZoomRefusedError ? refusals[error.zoomCode ?? -1] : undefined;
		if (!refusal || !(error instanceof ZoomRefusedError)) throw error;
		throw new ExplainedError(refusal.what?.(subject) ?? error.message, refusal.next, error);
	}
}

/** Zoom said no with one of these codes. */
export const isRefusal = (error: unknown, ...codes: number[]): boolean =>
	error instanceof ZoomRefusedError && codes.includes(error.zoomCode ?? -1);

/** The Zoom app has no scope for the call. */
export const lacksScope = (error: unknown): boolean => error instanceof ZoomScopeError;

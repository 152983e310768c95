import { ZoomRefusedError, ZoomScopeError, type ZoomError } from '../../../zoom/errors';
import { asTyped } from '../../../zoom/values/excerpt';
import type { Refusal } from './refusals';

/** Characters of what a message is about: an ID or address that somebody typed. */
export const MAX_SUBJECT = 160;

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
export async function rephraseRefusals<T>(
	subject: string,
	refusals: Readonly<Record<number, Refusal>>,
	work: () => Promise<T>,
): Promise<T> {
	return await fallbackWhen(
		work(),
		(error) => error instanceof ZoomRefusedError && refusals[error.zoomCode ?? -1] !== undefined,
		async (error) => {
			const refused = error as ZoomRefusedError;
			const { what, next = '' } = refusals[refused.zoomCode ?? -1] ?? {};
			return await Promise.reject(
				new ExplainedError(what?.(asTyped(subject, MAX_SUBJECT)) ?? refused.message, next, refused),
			);
		},
	);
}

/** The work's result; where it fails in a way that `when` knows, what `instead` gives. */
export async function fallbackWhen<T>(
	work: Promise<T>,
	when: (error: unknown) => boolean,
	instead: (error: unknown) => T | Promise<T>,
): Promise<T> {
	return await work.catch(async (error: unknown) =>
		when(error) ? await instead(error) : await Promise.reject(error as Error),
	);
}

/** Zoom said no, with one of these codes if any are given. */
export const isRefusal = (error: unknown, ...codes: number[]): boolean =>
	error instanceof ZoomRefusedError && (codes.length === 0 || codes.includes(error.zoomCode ?? -1));

/** The Zoom app has no scope for the call. */
export const lacksScope = (error: unknown): boolean => error instanceof ZoomScopeError;

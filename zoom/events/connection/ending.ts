import { ZoomError } from '../../errors';
import { isTokenRefusal } from '../../errors/tokenRefusal';
import { ZoomEventsError } from '../model/errors';
import type { Refusal } from './frame';
import type { Closed } from './socket';

/** How one socket ended. */
export type Ending =
	| { readonly kind: 'dropped'; readonly words: string; readonly orderly: boolean }
	| { readonly kind: 'silent' }
	| { readonly kind: 'noVerdict' }
	| { readonly kind: 'tokenRefused' }
	| { readonly kind: 'replaced' }
	| { readonly kind: 'refused'; readonly words: string }
	/** It could not even be attempted. */
	| { readonly kind: 'impossible'; readonly error: ZoomError }
	| { readonly kind: 'stopped' };

/** Not the error itself where it is not ours: it may hold the URL with the token. */
export function openingFailure(error: unknown): ZoomError {
	if (error instanceof ZoomError) return error;
	const why = error instanceof Error ? error.name : typeof error;
	return new ZoomEventsError(`Zoom’s event socket could not be opened (${why})`, 'internal');
}

export function endingOf({ words, orderly, status, zoomCode }: Closed): Ending {
	if (status !== undefined && isTokenRefusal({ status, zoomCode })) return { kind: 'tokenRefused' };
	const refused = status !== undefined && status >= 400 && status < 500 && ![407, 408, 429].includes(status);
	return refused ? { kind: 'refused', words } : { kind: 'dropped', words, orderly };
}

export function refusalEnding({ why, words }: { why: Refusal; words: string }): Ending {
	if (why === 'token') return { kind: 'tokenRefused' };
	return why === 'replaced' ? { kind: 'replaced' } : { kind: 'refused', words };
}

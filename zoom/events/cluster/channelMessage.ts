import { isRecord } from '../../values';
import type { ZoomEvent } from '../model/envelope';
import type { Stamp } from './replayGuard';
import type { Gap } from '../model/state';

/** Events that a process leaves behind: nobody had them, or its own members had them. */
export type Recipients = 'for all' | 'for others';

export type Message =
	| { readonly kind: 'events'; readonly events: readonly ZoomEvent[] }
	| { readonly kind: 'gap'; readonly gap: Gap }
	/** I listen, and hold no connection. */
	| { readonly kind: 'hello' }
	/** I hold the connection now: who listens? */
	| { readonly kind: 'taken' }
	| { readonly kind: 'free' };

export type StampedMessage = Message & Stamp & { readonly whose: Recipients };

/**
 * A message that was opened, so one of ours wrote it.
 * @returns undefined for what another version wrote and this one cannot take, such as one without a time
 */
export function readMessage(text: string): StampedMessage | undefined {
	const message: unknown = JSON.parse(text);
	if (!isRecord(message)) return undefined;
	const { from, number, at, whose, kind, events, gap } = message;
	const isStamped = typeof from === 'string' && typeof number === 'number' && typeof at === 'number';
	if (!isStamped || (whose !== 'for all' && whose !== 'for others')) return undefined;
	const isWhole =
		kind === 'events' ? Array.isArray(events) : kind === 'gap' ? isRecord(gap) : typeof kind === 'string';
	return isWhole ? (message as unknown as StampedMessage) : undefined;
}

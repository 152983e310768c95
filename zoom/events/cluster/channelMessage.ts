import { isRecord } from '../../values';
import type { VersionGate } from '../../store/version';
import type { ZoomEvent } from '../model/envelope';
import type { Stamp } from './replayGuard';
import { type Gap, isGap } from '../model/state';

/** Events that a process leaves behind: no listener had them, or only its own. */
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
 * A message that could be decrypted, so one of our processes wrote it.
 * @returns undefined for what another version wrote and this one cannot take, such as one without a time
 */
export function readMessage(text: string, versions: VersionGate): StampedMessage | undefined {
	const message: unknown = JSON.parse(text);
	if (!isRecord(message) || !versions.accepts(message)) return undefined;
	return isMessage(message) ? message : undefined;
}

function isMessage(message: Record<string, unknown>): message is typeof message & StampedMessage {
	const { from, number, at, whose, kind, events, gap } = message;
	const isStamped = typeof from === 'string' && typeof number === 'number' && typeof at === 'number';
	if (!isStamped || (whose !== 'for all' && whose !== 'for others')) return false;
	return kind === 'events' ? areEvents(events) : kind === 'gap' ? isGap(gap) : PLAIN.has(kind);
}

const PLAIN: ReadonlySet<unknown> = new Set(['hello', 'taken', 'free']);

const areEvents = (events: unknown): boolean =>
	Array.isArray(events) &&
	events.every(
		(event: unknown) =>
			isRecord(event) &&
			typeof event['event'] === 'string' &&
			typeof event['receivedAt'] === 'number' &&
			isRecord(event['payload']),
	);

import { isRecord } from '../../values';

/**
 * - `idle`: not begun; - `connecting`: a socket is being opened; - `live`: Zoom has accepted it; - `draining`: its
 * successor is live, the rest of the old one is read; - `waiting`: for the next attempt; - `replaced`: somebody else
 * opened the subscription, and we do not fight; - `stopped`: over.
 */
export type ConnectionState =
	'idle' | 'connecting' | 'live' | 'draining' | 'waiting' | 'replaced' | 'stopped';

/** Events come. */
export const isLive = (state: ConnectionState): boolean => state === 'live' || state === 'draining';

export type GapReason =
	/** The network, or Zoom, ended the connection. */
	| 'disconnected'
	/** Nothing arrived, not even answers to heartbeats. */
	| 'silent'
	/** Another program opened the subscription. */
	| 'replaced'
	/** The token was refused on an open connection. */
	| 'token'
	/** The process that held the connection is gone, or no workflow listened. */
	| 'takeover'
	/** The process with the connection could not pass events on over Redis. */
	| 'redis';

/** A time in which events may have been lost: Zoom does not send them again. */
export interface Gap {
	/** Epoch ms. */
	readonly from: number;
	readonly to: number;
	readonly reason: GapReason;
}

/** Whether what another process wrote is a gap. Its reason may be one that only a newer version knows. */
export const isGap = (value: unknown): value is Gap =>
	isRecord(value) &&
	typeof value['from'] === 'number' &&
	typeof value['to'] === 'number' &&
	typeof value['reason'] === 'string';

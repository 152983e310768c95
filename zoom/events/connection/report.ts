import type { ZoomError } from '../../errors';
import type { Envelope } from '../model/envelope';
import type { ConnectionState, Gap } from '../model/state';
import type { Unreadable } from './frame';

/** What one socket reports. */
export type SocketReport =
	| { readonly kind: 'envelope'; readonly envelope: Envelope; /** Epoch ms. */ readonly receivedAt: number }
	| { readonly kind: 'unreadable'; readonly what: Unreadable }
	/** A message made us throw. */
	| { readonly kind: 'fault'; readonly error: unknown };

/** What a connection reports, over all sockets that it opens one after the other. */
export type ConnectionReport =
	| SocketReport
	| { readonly kind: 'state'; readonly state: ConnectionState }
	/** Zoom has accepted a socket. The gap is the time without one before it, if events can be missing. */
	| { readonly kind: 'connected'; readonly gap: Gap | undefined }
	/** Something is wrong, and the connection goes on trying. */
	| { readonly kind: 'trouble'; readonly error: ZoomError };

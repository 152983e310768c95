import type { WebSocket } from 'ws';
import type { AccessToken } from '../oauth/tokens';

/** One client on the event socket, after Zoom has accepted it. */
export interface Connection {
	readonly socket: WebSocket;
	readonly accountId: string;
	readonly subscriptionId: string;
	readonly token: AccessToken;
	readonly openedAt: number;
	/** When its last heartbeat came, epoch ms. */
	lastHeartbeat: number;
	heartbeats: number;
}

const keyOf = ({ accountId, subscriptionId }: Pick<Connection, 'accountId' | 'subscriptionId'>): string =>
	JSON.stringify([accountId, subscriptionId]);

/** The connections that are open: one for each subscription. */
export class Connections {
	private readonly open = new Map<string, Connection>();

	/** @returns the one it takes the place of */
	add(connection: Connection): Connection | undefined {
		const key = keyOf(connection);
		const before = this.open.get(key);
		this.open.set(key, connection);
		return before;
	}

	remove(connection: Connection): void {
		const key = keyOf(connection);
		if (this.open.get(key) === connection) this.open.delete(key);
	}

	all(subscriptionId?: string): Connection[] {
		const every = [...this.open.values()];
		return subscriptionId === undefined
			? every
			: every.filter((connection) => connection.subscriptionId === subscriptionId);
	}
}

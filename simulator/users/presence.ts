import { TOO_MANY, TooManyRequests } from '../limits/tooManyRequests';

interface Presence {
	status: string;
	/** Epoch ms until which "do not disturb" lasts. */
	until: number | undefined;
}

const MINUTE_MS = 60_000;
const AVAILABLE: Presence = { status: 'Available', until: undefined };

/** What colleagues see of a user: free, away, not to be disturbed. */
export class PresenceOfUsers {
	private readonly byUser = new Map<string, Presence>();
	private readonly changedAt = new Map<string, number>();

	of(userId: string, now: number): Presence {
		const presence = this.byUser.get(userId) ?? AVAILABLE;
		return presence.until !== undefined && presence.until <= now ? AVAILABLE : presence;
	}

	/** @throws TooManyRequests for a second change within a minute */
	set(userId: string, presence: Presence, now: number): void {
		const before = this.changedAt.get(userId);
		if (before !== undefined && now - before < MINUTE_MS) {
			throw new TooManyRequests('second', TOO_MANY.second, { 'retry-after': '60' });
		}
		this.changedAt.set(userId, now);
		this.byUser.set(userId, presence);
	}
}

import { randomBytes } from 'node:crypto';
import type { App } from '../account/app';
import type { Clock } from '../engine/clock';
import type { User } from '../users/user';
import type { CodeChallenge } from './pkce';

const LIFE_MS = 5 * 60_000;

export interface Authorization {
	app: App;
	user: User;
	scopes: ReadonlySet<string>;
	redirectUri: string;
	challenge: CodeChallenge | undefined;
}

/** Authorization codes: single use, five minutes. */
export class AuthorizationCodes {
	private readonly pending = new Map<string, Authorization & { expiresAt: number }>();

	constructor(private readonly clock: Clock) {}

	issue(authorization: Authorization): string {
		const code = randomBytes(24).toString('base64url');
		this.pending.set(code, { ...authorization, expiresAt: this.clock.now() + LIFE_MS });
		return code;
	}

	/** Takes the code away, whatever becomes of the exchange. */
	redeem(code: string): Authorization | undefined {
		const authorization = this.pending.get(code);
		this.pending.delete(code);
		return authorization && authorization.expiresAt > this.clock.now() ? authorization : undefined;
	}
}

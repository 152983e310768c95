import { inBackground } from '../../async/background';
import { ZoomError } from '../../errors';
import type { TokenSource } from '../../auth/token';
import type { Runtime } from '../../runtime';
import type { SocketLife } from './socketLife';

/** How long before the token expires its successor is opened; for short-lived tokens, a tenth of the time left. */
const EARLY_MS = 300_000;
const EARLY_PART = 0.1;
const AGAIN_MS = 20_000;

interface Dependencies {
	readonly runtime: Runtime;
	readonly tokens: TokenSource;
	open(): Promise<SocketLife>;
}

/**
 * Waits until the life's token is about to run out, then opens its successor. Zoom hands the subscription over when it
 * accepts the new connection, so the old one is kept until then, and no event falls in between.
 * @returns the accepted successor, or undefined when the life ended without one
 */
export async function rollOver(
	life: SocketLife,
	{ runtime, tokens, ...connection }: Dependencies,
): Promise<SocketLife | undefined> {
	const over = new AbortController();
	const watching = life.ended.then(() => {
		over.abort();
	});
	inBackground(watching, runtime.log, 'Watching a connection');
	const left = life.token.expiresAt - runtime.now();
	let wait = left - Math.min(EARLY_MS, left * EARLY_PART);
	while (!life.ending) {
		try {
			await runtime.sleep(Math.max(wait, 0), over.signal);
			wait = AGAIN_MS;
			// Asking also makes the source fetch a new one in the background.
			const token = await tokens.get(over.signal);
			if (token.value === life.token.value) continue;
			const successor = await connection.open();
			// Zoom may end the old one a moment before it accepts the new one: the attempt is finished all the same.
			if (await successor.accepted) return successor;
			if ((await successor.ended).kind === 'tokenRefused') await tokens.reject(token.value);
		} catch (error) {
			if (!(error instanceof ZoomError)) throw error;
		}
	}
	return undefined;
}

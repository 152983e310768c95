import type { Envelope } from '../model/envelope';
import { digest, eventKey } from '../model/eventKey';
import { identityOf } from './identity';
import type { Ledger } from './ledger';

/** The identity within one workflow and its filter. Undefined for what REST cannot tell. */
export function identityFor(scope: string, event: Envelope): string | undefined {
	const identity = identityOf(event);
	return identity === undefined ? undefined : digest(`${scope} ${identity}`);
}

/** Whether no look-back has reported it to the workflow yet; from now on none will. */
export async function isUnreported(ledger: Ledger, scope: string, event: Envelope): Promise<boolean> {
	const identity = identityFor(scope, event);
	return identity === undefined || (await ledger.live(identity, digest(eventKey(event))));
}

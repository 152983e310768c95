import type { Envelope } from '../model/envelope';
import { digest, eventKey } from '../model/eventKey';
import { happeningOf } from './happening';
import type { Ledger } from './ledger';

/** Names a happening for one workflow and its filter. Undefined for what REST cannot tell. */
export function happeningFor(scope: string, event: Envelope): string | undefined {
	const happening = happeningOf(event);
	return happening === undefined ? undefined : digest(`${scope} ${happening}`);
}

/** Whether a look back has not told the workflow of it already; from now on it will not. */
export async function isUntold(ledger: Ledger, scope: string, event: Envelope): Promise<boolean> {
	const happening = happeningFor(scope, event);
	return happening === undefined || (await ledger.live(happening, digest(eventKey(event))));
}

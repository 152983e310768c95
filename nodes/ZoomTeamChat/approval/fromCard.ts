import { isRecord } from '../../../zoom/values';
import { jsonIn } from '../../../zoom/values/json';

/** What the two sides of a card agree on: the node that waits, and the one that hears of the click. */

/** In the address of a button, where links have nothing. */
export const BY_CARD = 'card';

/** The answer to the click that counts. */
export const RECORDED = { recorded: true };

/** n8n answers with a page of its own when the workflow does not wait any more. */
export function isRecorded(text: string): boolean {
	const answer = jsonIn(text);
	return isRecord(answer) && answer['recorded'] === true;
}

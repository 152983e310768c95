/** What the two sides of a card agree on: the node that waits, and the one that hears of the click. */

/** In the address of a button, where links have nothing. */
export const BY_CARD = 'card';

/** The answer to the click that counts. */
export const RECORDED = { recorded: true };
/** The answer to a click on a card before the one that waits now. */
export const NOT_RECORDED = { recorded: false };

/** The modes in which the items are people, and not rows of a plan. */
export const fromInput = { mode: ['plan', 'apply'] };

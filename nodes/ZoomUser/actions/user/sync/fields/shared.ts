import { field, neverEmpty, neverNothing, shownWhen } from '../../../../../adapter/kit';

/** The modes in which the items are people, and not rows of a plan. */
export const fromInput = { mode: ['plan', 'apply'] };

/** The name of a field of the input, which may be left out; an expression that gives nothing is refused. */
export const columnOf = (words: Parameters<typeof field.text>[0]) =>
	shownWhen(fromInput, neverNothing(field.text(words)));

const WITHOUT_IT = 'Without it: 10 people or 10% of those who can lose an account, whichever is less.';

/** How many people a run may do something to. @param tooMany what happens above it, as a sentence */
export const mostPeople = (displayName: string, tooMany: string) =>
	neverEmpty(field.number({ displayName, description: `${tooMany} ${WITHOUT_IT}`, default: 10, min: 0 }));

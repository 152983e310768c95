import { ZoomInvalidInputError } from '../../zoom/errors';
import type { Authentication } from '../../nodes/adapter/login/authentication';
import type { Operation } from '../../nodes/adapter/kit/operation';
import { least } from './support/filled';
import { SINGLE } from './support/operations';
import { changesIn, tryOperation, type Fields } from './support/trial';

/** What is refused when it is empty is marked in the editor, and the other way round. */

type Shown = Operation['properties'][number];

/** Such as `type: 8`: every choice that shows a field which is hidden otherwise. */
function choicesOf({ properties }: Operation): Fields[] {
	const conditions = properties.map(({ shownWhen }) => {
		const { authentication: _, ...others } = shownWhen;
		return Object.fromEntries(Object.entries(others).map(([name, values]) => [name, values[0]]));
	});
	return [...new Map(conditions.map((one) => [JSON.stringify(one), one])).values()];
}

function isShown(
	{ shownWhen }: Shown,
	operation: Operation,
	fields: Fields,
	authentication: Authentication,
): boolean {
	return Object.entries(shownWhen).every(([name, values]) => {
		const { property } = operation.properties.find((one) => one.property.name === name) ?? {};
		const value = name === 'authentication' ? authentication : (fields[name] ?? property?.default);
		return (values as readonly unknown[]).includes(value);
	});
}

/** Times that fit each other: a period is in the past, or ahead where the report looks ahead. */
function daysOf({ period, length }: Fields, { option }: Operation): Fields {
	if (length === 'end') return { startTime: '2026-03-01T10:00:00', endTime: '2026-03-01T11:00:00' };
	if (period !== 'between') return {};
	return option.value === 'upcomingEvents'
		? { from: '2026-03-10', to: '2026-03-12' }
		: { from: '2025-12-10', to: '2025-12-12' };
}

/** A person can empty them; numbers, switches and drop-downs always have a value. */
const EMPTY: Readonly<Record<string, unknown>> = {
	string: '',
	dateTime: '',
	fixedCollection: {},
	resourceLocator: { __rl: true, mode: 'id', value: '' },
	json: '',
};

const isMissing = (error: unknown, displayName: string): boolean =>
	error instanceof ZoomInvalidInputError && error.field === displayName && error.message.includes('is empty');

describe.each(['serverToServer', 'oAuth2'] as const)('with %s', (authentication) => {
	it.each(SINGLE)('$title marks what it refuses when empty, and nothing else', async ({ operation }) => {
		for (const choice of choicesOf(operation)) {
			const { fields } = await least(operation, { ...choice, ...daysOf(choice, operation) });
			for (const one of operation.properties.filter((each) =>
				isShown(each, operation, fields, authentication),
			)) {
				const { name, type, displayName, required = false } = one.property;
				if (!(type in EMPTY)) continue;
				const trial = await tryOperation(operation, { ...fields, [name]: EMPTY[type] }, authentication);
				const refused = isMissing(trial.error, displayName);
				expect({ choice, name, required }).toEqual({ choice, name, required: refused });
				expect(refused ? changesIn(trial) : []).toEqual([]);
			}
		}
	});
});

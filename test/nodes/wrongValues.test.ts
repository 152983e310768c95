import { inspect } from 'node:util';
import { DateTime } from 'luxon';
import { ZoomError, ZoomInvalidInputError } from '../../zoom/errors';
import { ExplainedError } from '../../nodes/adapter/errors/explained';
import { mistakesIn } from './support/documents';
import { least, variantsOf } from './support/filled';
import { SINGLE } from './support/operations';
import { tryOperation, type Fields, type Trial } from './support/trial';

/** Values of another kind than the field's, as expressions give them: a person is told, and Zoom gets nothing it does not take. */

const WRONG: readonly unknown[] = [
	'abc word',
	1.5,
	{ a: 1 },
	[[1]],
	[{ a: 1 }],
	new Date(Number.NaN),
	new Map(),
	'undefined',
	'x'.repeat(100_000),
];
/** What chooses the other fields. */
const CHOICES = new Set([
	'conversation',
	'defineUsing',
	'event',
	'length',
	'simplify',
	'period',
	'of',
	'kind',
	'hosts',
	'from',
	'to',
]);
/** Zoom's document gives it the form of an email address and says that a name will do. */
const MAY_BE_A_NAME = /body\/manager/;
const LONGEST = 2_100;

function wrongIn(trial: Trial): string[] {
	const { error, requests } = trial;
	const isTold = error instanceof ZoomError || error instanceof ExplainedError;
	return [
		...(error === undefined || isTold
			? []
			: [`an error of ours: ${error instanceof Error ? error.message : ''}`]),
		...(isTold && error.message.length > LONGEST ? [`a message of ${error.message.length} characters`] : []),
		...requests.filter(({ path }) => /\/(?:undefined|NaN|null)\b|object/.test(path)).map(({ path }) => path),
		...(JSON.stringify(requests.map(({ body }) => body)).includes('[object ') ? ['an object as a text'] : []),
		...mistakesIn(trial).filter((mistake) => !MAY_BE_A_NAME.test(mistake)),
	];
}

const shownOf = (value: unknown): string => inspect(value).slice(0, 40);

describe.each(SINGLE)('$title', ({ operation }) => {
	it('takes a value of another kind for a mistake, or for what it means', async () => {
		const check = async (name: string, having: (value: unknown) => Fields): Promise<void> => {
			for (const value of WRONG) {
				const wrong = wrongIn(await tryOperation(operation, having(value)));
				expect({ name, value: shownOf(value), wrong }).toEqual({ name, value: shownOf(value), wrong: [] });
			}
		};
		const { fields } = await least(operation);
		for (const { property } of operation.properties) {
			await check(property.name, (value) => ({ ...fields, [property.name]: value }));
			if (property.type !== 'resourceLocator') continue;
			await check(property.name, (value) => ({
				...fields,
				[property.name]: { __rl: true, mode: 'id', value },
			}));
		}
		for (const { name, having } of await variantsOf(operation, CHOICES)) await check(name, having);
	});
});

it.each([
	['meeting create', { duration: 22.5 }, '"Duration (Minutes)" is 22.5; it must be a whole number'],
	['meeting create', { startTime: new Date(Number.NaN) }, '"Start Time" is not a date and time'],
	['meeting create', { startTime: DateTime.fromISO('soon') }, '"Start Time" is not a date and time'],
	[
		'meeting update',
		{ updateFields: { trackingFields: [{ field: 'HR key', valeu: 'x' }] } },
		'Zoom’s PATCH /meetings/{meetingId} has no field "tracking_fields.valeu"',
	],
	[
		'user updateSettings',
		{ settings: { in_meeting: { chatt: true } } },
		'Zoom’s PATCH /users/{userId}/settings has no field "in_meeting.chatt"',
	],
	['user update', { updateFields: { hostKey: '123' } }, '"Host Key" has to be 6 to 10 digits'],
	[
		'user update',
		{ customAttributes: { cbf_1: { a: 1 } } },
		'"cbf_1" holds something that is no plain value (field "Custom Attributes")',
	],
	[
		'poll create',
		{ questions: [{ name: 'Lunch?', type: 'single', answers: ['Yes'] }] },
		'The question "Lunch?" needs at least two answers to choose from',
	],
	[
		'registrant delete',
		{ registrantId: 'undefined' },
		'"registrantId" is "undefined": the expression reads a field that is not there, or one that holds no plain value',
	],
])('says what is wrong: %s %j', async (title, fields, words) => {
	const found = SINGLE.find((one) => one.title === title);
	if (!found) throw new Error(`There is no "${title}"`);
	const { fields: others } = await least(found.operation);
	const trial = await tryOperation(found.operation, { ...others, ...fields });
	expect(trial.error).toBeInstanceOf(ZoomInvalidInputError);
	expect(String(trial.error)).toContain(words);
	expect(trial.requests.filter(({ method }) => method !== 'GET')).toEqual([]);
});

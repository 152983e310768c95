import type { INodeProperties, INodePropertyCollection } from 'n8n-workflow';
import { ZoomInvalidInputError } from '../../../zoom/errors';
import type { Operation } from '../../../nodes/adapter/kit/operation';
import { TRACKING_FIELD, tryOperation, type Fields, type Trial } from './trial';

/** Fills in fields as a person does: with values that differ from each other and from the defaults. */

type Property = INodeProperties;

let made = 10;
/** Grows, so that no two values are the same. */
const next = (): number => (made += 1);

/** Values for one field, of which the operation takes at least one. */
export function candidates(property: Property): unknown[] {
	const number = next();
	if (property.name === 'timezone') return ['Asia/Tokyo', 'Asia/Seoul'];
	switch (property.type) {
		case 'boolean':
			return [property.default !== true];
		case 'number':
			return numbers(property, number);
		case 'options':
			// "All" is often asked for in parts.
			return valuesOf(property)
				.filter((value) => value !== property.default)
				.sort((one, other) => Number(one === 'all') - Number(other === 'all'));
		case 'multiOptions':
			return property.options ? valuesOf(property).map((value) => [value]) : [[`id-${number}`]];
		case 'dateTime':
			return [
				`2026-03-${(number % 18) + 10}T10:00:00`,
				`2025-12-${(number % 18) + 10}`,
				`2026-03-01T${(number % 9) + 11}:00:00`,
			];
		case 'json':
			return [
				exampleIn(property.description ?? '') ?? JSON.stringify({ in_meeting: { chat: true } }),
				JSON.stringify({ version: 1, account: { general: { in_meeting: { chat: true } } } }),
			];
		case 'resourceLocator':
			return [`8${number}123456`, `person${number}@example.com`].map((value) => ({
				__rl: true,
				mode: 'id',
				value,
			}));
		case 'resourceMapper':
			return [{ cbf_x: `v${number}` }, { org: 'required' }];
		case 'collection':
			return [{}];
		case 'fixedCollection': {
			const [row] = (property.options ?? []) as INodePropertyCollection[];
			return [{ [row?.name ?? '']: [Object.fromEntries((row?.values ?? []).map(filledIn))] }];
		}
		default:
			if (property.name === 'answers' && property.description?.includes('choose from'))
				return [`v${number}word, v${number}other`];
			return [
				`v${number}word`,
				`person${number}@example.com`,
				`8${number}123456`,
				'every day, 3 times',
				'every 2 weeks, 5 times',
				'Asia/Tokyo',
				TRACKING_FIELD,
				'2025-10-01~2025-12-31~2025-11-01~host',
				`+141555501${number}`,
				`https://example.com/${number}`,
				`${number}00000`,
			];
	}
}

/** The list that a description shows to be copied. */
const exampleIn = (description: string): string | undefined => /such as (\[.*\])/.exec(description)?.[1];

function filledIn(property: Property): [string, unknown] {
	const [first = property.default, second] = candidates(property);
	return [property.name, /e-?mail/i.test(property.name) ? second : first];
}

function numbers({ typeOptions, default: initial }: Property, number: number): number[] {
	const least = typeOptions?.minValue ?? 0;
	return [least + 1 + (number % 5), least + 1, least + 2].filter((value) => value !== initial);
}

const valuesOf = ({ options = [] }: Property): unknown[] =>
	options.map((option) => ('value' in option ? option.value : undefined));

export interface Filled {
	readonly fields: Fields;
	readonly trial: Trial;
}

/** The least that the operation needs: fields without which it refuses to begin. */
export async function least(operation: Operation, fixed: Fields = {}): Promise<Filled> {
	const open = new Map<string, unknown[]>();
	let fields: Fields = { ...fixed };
	for (let tries = 0; tries < 60; tries += 1) {
		const trial = await tryOperation(operation, fields);
		if (!(trial.error instanceof ZoomInvalidInputError) || isNothingToDo(trial.error))
			return { fields, trial };
		const name = trial.error.field;
		const property = operation.properties.find(
			({ property: one, shownWhen }) =>
				one.displayName === name && !(one.name in fixed) && shown(fields, operation, shownWhen),
		)?.property;
		if (!property) throw new Error(`Cannot fill in "${name}": ${trial.error.message}`);
		const values = open.get(property.name) ?? candidates(property);
		open.set(property.name, values);
		if (values.length === 0) throw new Error(`No value fits "${name}": ${trial.error.message}`);
		fields = { ...fields, [property.name]: values.shift() };
	}
	throw new Error('Cannot be filled in');
}

/** An update without a change. */
const isNothingToDo = ({ message }: Error): boolean => message.startsWith('There is nothing to update');

/** Whether a field is there while the others are as they are. */
function shown(
	fields: Fields,
	operation: Operation,
	conditions: Readonly<Record<string, readonly unknown[]>> = {},
): boolean {
	return Object.entries(conditions).every(([name, values]) => {
		if (name === 'authentication') return values.includes('serverToServer');
		const { property } = operation.properties.find((one) => one.property.name === name) ?? {};
		return values.includes(name in fields ? fields[name] : property?.default);
	});
}

/** One field beside the least, with a value of its own. */
export interface Variant {
	/** Such as `updateFields.topic`. */
	readonly name: string;
	readonly property: Property;
	/** All fields, without it and with it. */
	readonly without: Fields;
	readonly with: Fields;
	/** The same with another value in its place. */
	readonly having: (value: unknown) => Fields;
}

/** Fields that only make sense beside others of the same collection, or with others of the operation. */
const BESIDE: Readonly<Record<string, Fields>> = {
	timezone: { from: '2025-12-20T10:00:00' },
	endTime: { startTime: '2026-03-01T10:00:00' },
	recurrence: { startTime: '2026-03-01T10:00:00' },
	externalKeyField: { externalKey: 'key' },
	transferEmail: { transferMeeting: true },
	transferClipfiles: { transferEmail: 'heir@example.com', transferMeeting: true },
	transferDocs: { transferEmail: 'heir@example.com', transferMeeting: true },
	transferMeeting: { transferEmail: 'heir@example.com', transferNotes: true },
	transferNotes: { transferEmail: 'heir@example.com', transferMeeting: true },
	transferRecording: { transferEmail: 'heir@example.com', transferMeeting: true },
	transferVisitors: { transferEmail: 'heir@example.com', transferMeeting: true },
	transferWebinar: { transferEmail: 'heir@example.com', transferMeeting: true },
	transferWhiteboard: { transferEmail: 'heir@example.com', transferMeeting: true },
};

/** Fields that need something else chosen above: by operation and field, or by field. */
const GIVEN: Readonly<Record<string, Fields>> = {
	output: { outputFields: 'id' },
	sessionType: { webinarId: { __rl: true, mode: 'id', value: '81234567890' } },
	sourceId: { event: 'webinar' },
	trackingSourceId: { event: 'webinar' },
	showInTheFollowUpEmail: { event: 'webinar' },
	removeOthers: { questions: { org: 'required' } },
	customQuestions: { event: 'webinar' },
	occurrenceId: { updateFields: { agenda: 'new' } },
	clearLists: { updateFields: { agenda: 'new' } },
	endTime: { length: 'end', startTime: '2026-03-01T10:00:00' },
	part: { settings: { in_meeting: { chat: true } } },
	feature: { concurrentMeeting: 'Plus' },
	subscriptionId: { feature: 'webinar', webinar: '1' },
};

/** Of the collections, and of none. */
const SIMPLE = new Set([
	'string',
	'number',
	'boolean',
	'options',
	'multiOptions',
	'dateTime',
	'fixedCollection',
]);

/**
 * Every field of the operation but list pickers, each for itself.
 * @param skipped names of fields beside the collections
 */
export async function variantsOf(
	operation: Operation,
	skipped: ReadonlySet<string> = new Set(),
): Promise<Variant[]> {
	const variants: Variant[] = [];
	for (const { property, shownWhen = {} } of operation.properties) {
		if (!SIMPLE.has(property.type) || skipped.has(property.name)) continue;
		const given = Object.fromEntries(Object.entries(shownWhen).map(([name, [value]]) => [name, value]));
		const { fields } = await least(operation, { ...given, ...GIVEN[property.name] });
		const having = (value: unknown): Fields => ({ ...fields, [property.name]: value });
		const others = candidates(property).filter((value) => value !== fields[property.name]);
		const taken = await firstTaken(operation, others.map(having), property.name);
		variants.push({ name: property.name, property, without: fields, with: taken, having });
	}
	for (const { property: collection } of operation.properties) {
		if (collection.type !== 'collection') continue;
		for (const property of collection.options as Property[]) {
			const { fields } = await least(operation, GIVEN[property.name] ?? {});
			const beside = BESIDE[property.name] ?? {};
			const having = (value: unknown): Fields => ({
				...fields,
				[collection.name]: { ...beside, [property.name]: value },
			});
			const name = `${collection.name}.${property.name}`;
			const taken = await firstTaken(operation, candidates(property).map(having), name);
			variants.push({
				name,
				property,
				without: { ...fields, [collection.name]: beside },
				with: taken,
				having,
			});
		}
	}
	return variants;
}

async function firstTaken(operation: Operation, tries: readonly Fields[], name: string): Promise<Fields> {
	const refusals: string[] = [];
	for (const fields of tries) {
		const { error } = await tryOperation(operation, fields);
		if (!(error instanceof ZoomInvalidInputError) || isNothingToDo(error)) return fields;
		refusals.push(error.message);
	}
	throw new Error(`${operation.option.action}: no value fits "${name}": ${refusals.join('; ')}`);
}

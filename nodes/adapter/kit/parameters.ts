import type { DisplayCondition, INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { isEmailAddress } from '../../../zoom/values/emailAddress';
import { ZoomInvalidInputError } from '../../../zoom/errors';
import { asTyped, firstOf } from '../../../zoom/values/excerpt';
import { isNothing, isRecord } from '../../../zoom/values';
import type { Authentication } from '../login/authentication';
import { joinMethods, type PickerMethods } from './methods';

type Property = Omit<INodeProperties, 'name' | 'displayOptions'>;

/** Values of other parameters of the same operation, or of "Authentication", of which each has to have one. */
export type Conditions = Readonly<Record<string, Array<string | number | boolean | DisplayCondition>>>;

/** What else holds of a field under further conditions. */
export interface Variant {
	readonly when: Conditions;
	readonly property?: Partial<Property>;
}

/**
 * One field of a node, declared once: how n8n shows it, and what the operation receives. `Value` is inferred from the
 * declaration, so that an operation reads typed values and never calls `getNodeParameter`.
 */
export interface Parameter<Value> {
	readonly property: Property;
	/** Shown only while these hold. */
	readonly shownWhen?: Conditions;
	/**
	 * The field under each of several conditions that exclude each other, such as required for one kind of login and not
	 * for the other; under none of them it is hidden. n8n shows the variant that fits, and they share one value.
	 */
	readonly variants?: readonly Variant[];
	/** The methods that `property` names. */
	readonly methods?: PickerMethods;
	/** From n8n's value to ours. @throws ZoomInvalidInputError with the field's name in it */
	parse(raw: unknown, context?: ReadContext): Value;
	/** Within a group: reads as its default while it was not added. */
	readonly readsDefault?: true;
	/** Within a group or a row: reads an expression that gives nothing, which else leaves the field alone. */
	readonly readsNothing?: true;
}

/** What the meaning of an empty field may hang on. */
export interface ReadContext {
	readonly authentication: Authentication;
	/** An AI agent uses the node as a tool. */
	readonly asTool?: boolean;
	/** A list that comes out empty would remove everything from the one that Zoom has. */
	readonly emptyLists?: 'refuse' | 'allow';
}

/** A field's value as n8n has it, by the field's name. */
export type ReadField = (name: string) => unknown;

export type Parameters = Readonly<Record<string, Parameter<unknown>>>;
export type ValueOf<P> = P extends Parameter<infer Value> ? Value : never;
export type ValuesOf<P extends Parameters> = { readonly [Name in keyof P]: ValueOf<P[Name]> };

/** A field of a group that always has a value: its default while the person has not added it. */
export interface WithDefault<Value> extends Parameter<Value> {
	readonly readsDefault: true;
}
type NamesWithDefault<P extends Parameters> = {
	[Name in keyof P]: P[Name] extends { readonly readsDefault: true } ? Name : never;
}[keyof P];

/** The values of a group: those that the person added, and those of fields with a default. */
export type GroupValues<P extends Parameters> = {
	readonly [Name in NamesWithDefault<P>]: ValueOf<P[Name]>;
} & { readonly [Name in Exclude<keyof P, NamesWithDefault<P>>]?: ValueOf<P[Name]> };

/** What a person reads of a field. */
export interface Words {
	displayName: string;
	description?: string;
	placeholder?: string;
	hint?: string;
	required?: boolean;
}

interface NumberWords extends Words {
	min?: number;
	max?: number;
	/** Not only whole numbers. */
	fraction?: boolean;
}

/** What an expression on a missing field gives, a sum with it included. */
const isBlank = (raw: unknown): boolean => isNothing(raw) || Number.isNaN(raw);

/** The same, or spaces alone. */
const isBlankText = (raw: unknown): boolean => isBlank(raw) || (typeof raw === 'string' && raw.trim() === '');

function asText(raw: unknown, { displayName, required }: Words): string {
	if (isBlankText(raw)) {
		if (required) throw new ZoomInvalidInputError(`"${displayName}" is empty`, displayName);
		return '';
	}
	if (typeof raw === 'string') return raw.trim();
	if (typeof raw === 'number' || typeof raw === 'boolean') return String(raw);
	throw new ZoomInvalidInputError(`"${displayName}" is not a text`, displayName);
}

interface TextWords extends Words {
	default?: string;
	password?: boolean;
	rows?: number;
	maxLength?: number;
	/** What Zoom takes, unless it is empty, and how a person reads it, such as "6 to 10 digits". */
	form?: { readonly pattern: RegExp; readonly words: string };
}

export function text(words: TextWords) {
	const { form, maxLength, password, rows, default: initial = '', ...shown } = words;
	const typeOptions = { ...(password && { password }), ...(rows && { rows }) };
	return {
		property: {
			...shown,
			type: 'string',
			default: initial,
			...(Object.keys(typeOptions).length > 0 && { typeOptions }),
		},
		parse(raw) {
			const value = asText(raw, words);
			if (maxLength !== undefined && Array.from(value).length > maxLength) {
				throw new ZoomInvalidInputError(
					`"${words.displayName}" is longer than Zoom's ${maxLength} characters`,
					words.displayName,
				);
			}
			if (form && value !== '' && !form.pattern.test(value)) {
				throw new ZoomInvalidInputError(`"${words.displayName}" has to be ${form.words}`, words.displayName);
			}
			return value;
		},
	} satisfies Parameter<string>;
}

/** @throws ZoomInvalidInputError that names the field */
export function checkEmailAddress(value: string, field: string): void {
	if (isEmailAddress(value)) return;
	throw new ZoomInvalidInputError(`"${asTyped(value)}" is not an email address (field "${field}")`, field);
}

export function email(words: Words) {
	return {
		property: {
			...words,
			placeholder: words.placeholder ?? 'e.g. ana@example.com',
			type: 'string',
			default: '',
		},
		parse(raw) {
			const value = asText(raw, words);
			if (value !== '') checkEmailAddress(value, words.displayName);
			return value;
		},
	} satisfies Parameter<string>;
}

/** A whole number, as Zoom takes no other; with `fraction` also one between, for what stays in the node. */
export function number(words: NumberWords & { default?: number }) {
	const { min, max, fraction = false, default: initial = 0, ...shown } = words;
	return {
		property: {
			...shown,
			type: 'number',
			default: initial,
			...(min !== undefined && { typeOptions: { minValue: min } }),
		},
		parse(raw) {
			const value = typeof raw === 'string' && raw.trim() !== '' ? Number(raw) : raw;
			if (typeof value !== 'number' || !Number.isFinite(value)) {
				throw new ZoomInvalidInputError(`"${words.displayName}" is not a number`, words.displayName);
			}
			if (!fraction && !Number.isInteger(value)) {
				throw new ZoomInvalidInputError(
					`"${words.displayName}" is ${value}; it must be a whole number`,
					words.displayName,
				);
			}
			if ((min !== undefined && value < min) || (max !== undefined && value > max)) {
				const range = max === undefined ? `at least ${min}` : `between ${min ?? '-∞'} and ${max}`;
				throw new ZoomInvalidInputError(
					`"${words.displayName}" is ${value}; it must be ${range}`,
					words.displayName,
				);
			}
			return value;
		},
	} satisfies Parameter<number>;
}

/** A number that may be left empty. */
export function optionalNumber(words: NumberWords): Parameter<number | undefined> {
	const filledIn = number(words);
	return {
		property: { ...filledIn.property, default: '' },
		parse: (raw) => (isBlank(raw) ? undefined : filledIn.parse(raw)),
	};
}

export function boolean(words: Words & { default?: boolean }) {
	const { default: initial = false, ...shown } = words;
	return {
		property: { ...shown, type: 'boolean', default: initial },
		parse(raw) {
			if (typeof raw === 'boolean') return raw;
			if (raw === 'true' || raw === 'false') return raw === 'true';
			throw new ZoomInvalidInputError(`"${words.displayName}" is neither true nor false`, words.displayName);
		},
	} satisfies Parameter<boolean>;
}

interface Choice<Value> extends INodePropertyOptions {
	value: Value & INodePropertyOptions['value'];
}

const isPlain = (raw: unknown): raw is string | number | boolean =>
	['string', 'number', 'boolean'].includes(typeof raw);

/** As many names as a person reads in a message: there are hundreds of events. */
const MOST_NAMES = 40;

const NOTHING_CHOSEN = { name: '(Choose)', value: '' };

/**
 * A drop-down. The values' types are inferred from the choices. Without a default the person has to choose: where each
 * choice changes something in Zoom, none may be taken for them.
 */
export function options<const Value extends string | number>(
	words: Words & { options: ReadonlyArray<Choice<Value>>; default?: NoInfer<Value> },
): Parameter<Value> {
	const { options: choices, default: initial, ...shown } = words;
	const property =
		initial === undefined
			? { required: true, default: '', options: [NOTHING_CHOSEN, ...choices] }
			: { default: initial, options: [...choices] };
	return {
		property: { ...shown, ...property, type: 'options' },
		parse(raw) {
			const choice = choices.find(({ value }) => String(value) === String(raw));
			if (choice) return choice.value;
			const known = firstOf(
				choices.map(({ name }) => name),
				MOST_NAMES,
			);
			const given = isPlain(raw) ? `"${asTyped(String(raw))}"` : 'What stands there';
			throw new ZoomInvalidInputError(
				isBlank(raw)
					? `"${words.displayName}" is empty. Choose one of: ${known}`
					: `${given} is not a choice of "${words.displayName}" (${known})`,
				words.displayName,
			);
		},
	};
}

/** Several choices of a list; empty is allowed. */
export function multiOptions<const Value extends string>(
	words: Words & { options: ReadonlyArray<Choice<Value>> },
): Parameter<Value[]> {
	const { options: choices, ...shown } = words;
	const one = options({ ...words, default: choices[0]?.value as NoInfer<Value> });
	return {
		property: { ...shown, type: 'multiOptions', options: [...choices], default: [] },
		parse: (raw) => listIn(raw, words).map((choice) => one.parse(choice)),
	};
}

/** An expression may give a text with commas; what is not a list is never taken for an empty one. */
function listIn(raw: unknown, { displayName }: Words): readonly unknown[] {
	if (Array.isArray(raw)) return raw as unknown[];
	if (isBlank(raw)) return [];
	if (typeof raw === 'string') return raw.split(',').map((one) => one.trim());
	throw new ZoomInvalidInputError(`"${displayName}" is not a list`, displayName);
}

/** In the order of the alphabet, as n8n's lint wants fields that stand in a list. */
export const byDisplayName = (one: INodeProperties, other: INodeProperties): number =>
	one.displayName.localeCompare(other.displayName, 'en');

/**
 * A group of optional fields. The operation receives only what the person added: a `false`, `0` or `''` that was set
 * is there, a field left alone is not, unless it was declared by `withDefault`. An expression that gives nothing leaves its field alone too, unless the field is
 * required: one that narrows a removal down must not fall away in silence.
 */
export function collection<const P extends Parameters>(
	words: Omit<Words, 'required'>,
	fields: P,
): Parameter<GroupValues<P>> {
	const entries = Object.entries(fields);
	const shown = entries
		// Nobody has to add a field; whoever adds it is told when it is empty.
		.flatMap(([name, field]) =>
			propertiesOf(name, field).map(({ required: _, ...property }): INodeProperties => property),
		)
		.sort(byDisplayName);
	return {
		property: {
			...words,
			type: 'collection',
			default: {},
			options: shown,
		},
		methods: joinMethods(entries.map(([, { methods }]) => methods)),
		parse(raw, context) {
			const added = isRecord(raw) ? raw : {};
			if (
				added !== raw &&
				(!isBlank(raw) || entries.some(([, { property }]) => property.required === true))
			) {
				throw new ZoomInvalidInputError(`"${words.displayName}" is not a group of fields`, words.displayName);
			}
			const present = entries.filter(
				([name, { property, readsNothing = property.required === true }]) =>
					name in added && (readsNothing || (added[name] !== undefined && added[name] !== null)),
			);
			return Object.fromEntries([
				...defaultsOf(fields, context),
				...present.map(([name, field]) => [name, field.parse(added[name], context)] as const),
			]) as GroupValues<P>;
		},
	};
}

/** What fields of a group read as while they were not added, by name. */
export const defaultsOf = (fields: Parameters, context: ReadContext | undefined): Array<[string, unknown]> =>
	Object.entries(fields)
		.filter(([, { readsDefault }]) => readsDefault)
		.map(([name, field]) => [name, field.parse(field.property.default, context)]);

/** The same field of a group; while it was not added the operation receives its default. */
export const withDefault = <Value>(parameter: Parameter<Value>): WithDefault<Value> => ({
	...parameter,
	readsDefault: true,
});

/** The same field of a group: whoever adds it is told when it comes out as nothing. */
export const neverEmpty = <Value>(parameter: Parameter<Value>): Parameter<Value> => ({
	...parameter,
	property: { ...parameter.property, required: true },
	parse(raw, context) {
		if (!isBlankText(raw)) return parameter.parse(raw, context);
		const { displayName } = parameter.property;
		throw new ZoomInvalidInputError(
			`"${displayName}" comes out as nothing: fill it in or remove it`,
			displayName,
		);
	},
});

/** The same field: empty on purpose is fine, an expression that gives nothing is not. */
export const neverNothing = <Value>(parameter: Parameter<Value>): Parameter<Value> => ({
	...parameter,
	readsNothing: true,
	parse(raw, context) {
		if (raw !== undefined && raw !== null) return parameter.parse(raw, context);
		const { displayName } = parameter.property;
		throw new ZoomInvalidInputError(
			`"${displayName}" comes out as nothing: fill it in or remove it`,
			displayName,
		);
	},
});

export const AS_DECLARED: readonly Variant[] = [{ when: {} }];

/** A parameter as n8n shows it: once for each of its variants. */
export const propertiesOf = (
	name: string,
	{ property, shownWhen: always, variants = AS_DECLARED }: Parameter<unknown>,
): INodeProperties[] =>
	variants.map((variant) => {
		const show = { ...always, ...variant.when };
		return {
			...property,
			...variant.property,
			name,
			...(Object.keys(show).length > 0 && { displayOptions: { show } }),
		};
	});

/** The same parameter, shown only while others of the operation have one of these values. */
export const shownWhen = <Value>(conditions: Conditions, parameter: Parameter<Value>): Parameter<Value> => ({
	...parameter,
	shownWhen: { ...parameter.shownWhen, ...conditions },
});

/** The same parameter, shown while one of several sets of conditions holds; they exclude each other. */
export const shownWhenAny = <Value>(
	alternatives: readonly Conditions[],
	parameter: Parameter<Value>,
): Parameter<Value> => ({ ...parameter, variants: alternatives.map((when) => ({ when })) });

/**
 * The same parameter, which n8n marks and asks for while it is shown. A hidden field is read too, and is empty then: so the
 * operation itself refuses an empty value.
 */
export const requiredWhereShown = <Value>(parameter: Parameter<Value>): Parameter<Value> => ({
	...parameter,
	property: { ...parameter.property, required: true },
});

import type { GroupValues, ValuesOf } from '../../../../adapter/kit';
import type { syncOptions, syncParameters } from './parameters';
import { normalized } from '../../../../../zoom/values/emailAddress';
import { ZoomInvalidInputError } from '../../../../../zoom/errors';
import type { AddOnKind } from '../../../../../zoom/sync/addOns/catalog';
import { attributeField, attributeKey, type Match } from '../../../../../zoom/sync/directory/users';
import { Assignables, type Assignable, type Kind } from '../../../../../zoom/sync/assignments/fields';
import { Joinables, type Joinable, type MembershipKind } from '../../../../../zoom/sync/membership/joinables';
import type { Action } from '../../../../../zoom/sync/model/planRow';
import { checkFields, type FieldMapping } from '../../../../../zoom/sync/input/fields';
import type { Mapping } from '../../../../../zoom/sync/input/people';
import type { PhonePart } from '../../../../../zoom/sync/phone/fields';
import type { Guards, LeaverNumbers, RemovalLimit, Rules } from '../../../../../zoom/sync/model/rules';

/** From the node's fields to what a sync has to know. */

export type SyncValues = ValuesOf<typeof syncParameters>;
export type SyncOptions = GroupValues<typeof syncOptions>;

const CHANGES: readonly Action[] = ['create', 'update', 'reactivate', 'changeLicense'];

const splitList = (list: string): string[] =>
	list
		.split(/[,;\n]/)
		.map((part) => part.trim())
		.filter((part) => part !== '');

function matchOf({ matchBy, attributeKey }: SyncValues): Match {
	if (matchBy !== 'customAttribute') return { by: matchBy };
	if (attributeKey === '') throw new ZoomInvalidInputError('"Attribute" is empty', 'Attribute');
	return { by: 'customAttribute', key: attributeKey };
}

export function mappingOf(
	values: SyncValues,
	{ emptyGroups = false, emptyQueues = false, emptyAddOns = false }: SyncOptions,
): Mapping {
	const { emailColumn, keyColumn, managerColumn, accountColumn, accountValues } = values;
	const { groupsColumn, queuesColumn, addOnsColumn } = values;
	const { roleColumn, divisionColumn } = values;
	const { phoneSiteColumn, callingPlanColumn, extensionColumn, phoneNumberColumn } = values;
	const match = matchOf(values);
	if (match.by !== 'email' && keyColumn === '') {
		throw new ZoomInvalidInputError('"Key Column" is empty', 'Key Column');
	}
	if (accountColumn !== '' && splitList(accountValues).length === 0) {
		throw new ZoomInvalidInputError(
			'"Status Values" is empty: then nobody would have an account',
			'Status Values',
		);
	}
	return {
		match,
		emailColumn,
		keyColumn,
		managerColumn,
		staying: accountColumn === '' ? undefined : { column: accountColumn, values: splitList(accountValues) },
		fields: checkFields(values.fieldMapping.map(fieldOf)),
		memberships: {
			...(groupsColumn !== '' && { group: { column: groupsColumn, emptyMeansNone: emptyGroups } }),
			...(queuesColumn !== '' && { queue: { column: queuesColumn, emptyMeansNone: emptyQueues } }),
		},
		assigned: filledIn<Kind>({ role: roleColumn, division: divisionColumn }),
		phone: filledIn<PhonePart>({
			site: phoneSiteColumn,
			callingPlan: callingPlanColumn,
			extension: extensionColumn,
			number: phoneNumberColumn,
		}),
		addOns: addOnsColumn === '' ? undefined : { column: addOnsColumn, emptyMeansNone: emptyAddOns },
	};
}

const filledIn = <Name extends string>(columns: Readonly<Record<Name, string>>) =>
	Object.fromEntries(Object.entries(columns).filter(([, column]) => column !== '')) as Partial<
		Record<Name, string>
	>;

const JOINABLES = {
	group: ['Groups Column', 'Managed Groups', 'groups', 'managedGroups'],
	queue: ['Call Queues Column', 'Managed Call Queues', 'call queues', 'managedQueues'],
} as const;

/** The groups or call queues of the account, and those that the list governs. @throws ZoomInvalidInputError */
export function joinablesOf(
	kind: MembershipKind,
	values: SyncValues,
	all: readonly Joinable[],
	{ createGroups = false }: SyncOptions,
): Joinables {
	const [column, field, words, name] = JOINABLES[kind];
	if (values[name].length === 0) {
		throw new ZoomInvalidInputError(
			`"${column}" is filled in, but "${field}" is empty: name the ${words} whose members the list decides about`,
			field,
		);
	}
	return new Joinables(kind, all, values[name], kind === 'group' && createGroups);
}

const ASSIGNMENTS = {
	role: ['Role Column', 'Managed Roles', 'managedRoles'],
	division: ['Division Column', 'Managed Divisions', 'managedDivisions'],
} as const;

/** The roles or divisions of the account, and those that the list governs. @throws ZoomInvalidInputError */
export function managedOf(kind: Kind, values: SyncValues, all: readonly Assignable[]): Assignables {
	const [column, field, name] = ASSIGNMENTS[kind];
	if (values[name].length === 0) {
		throw new ZoomInvalidInputError(
			`"${column}" is filled in, but "${field}" is empty: name the ${kind}s that the list decides about`,
			field,
		);
	}
	return new Assignables(kind, all, values[name]);
}

/** The kinds of add-on licenses that the list governs. @throws ZoomInvalidInputError */
export function managedAddOnsOf({ addOnsColumn, managedAddOns }: SyncValues): Set<AddOnKind> {
	if (addOnsColumn !== '' && managedAddOns.length === 0) {
		throw new ZoomInvalidInputError(
			'"Add-Ons Column" is filled in, but "Managed Add-Ons" is empty: name the add-ons that the list decides about',
			'Managed Add-Ons',
		);
	}
	return new Set(managedAddOns);
}

/** How many add-on licenses were bought, as typed: by name. */
export function addOnsBought({ addOnLicenses = [] }: SyncOptions): Map<string, number> {
	const bought = new Map<string, number>();
	for (const { add_on: name, count } of addOnLicenses) bought.set(name, (bought.get(name) ?? 0) + count);
	return bought;
}

function fieldOf(row: SyncValues['fieldMapping'][number]): FieldMapping {
	const { zoom_field: zoomField, attribute_key: key = '', column = '' } = row;
	const { default: fallback = '', allowed_values: allowed = '' } = row;
	if (zoomField === 'custom_attribute' && key === '') {
		throw new ZoomInvalidInputError(
			'A custom attribute under "Field Mapping" does not say which one',
			'Field Mapping',
		);
	}
	if (column === '' && fallback === '') {
		throw new ZoomInvalidInputError(
			`"${zoomField}" under "Field Mapping" has neither a column nor a default`,
			'Field Mapping',
		);
	}
	const values = splitList(allowed);
	if (allowed !== '' && values.length === 0) {
		throw new ZoomInvalidInputError(
			`"Values Allowed" of "${zoomField}" under "Field Mapping" holds no value: fill it in or empty it`,
			'Field Mapping',
		);
	}
	return {
		field: zoomField === 'custom_attribute' ? attributeField(key) : zoomField,
		column,
		default: fallback,
		allowed: values,
	};
}

export function rulesOf(values: SyncValues, options: SyncOptions): Rules {
	const { createAction, newUserType, leavers, leaverAction, transferWhat, transferTo } = values;
	const chosen = options.actions?.length ? options.actions : CHANGES;
	checkHandover(values);
	return {
		wanted: new Set(chosen),
		createAction,
		newUserType,
		leavers,
		leaverAction,
		minListedPercent: options.minListed,
		transfer: { what: transferWhat, to: transferTo },
		leaverNumbers: leaverNumbersOf(values),
		guards: guardsOf(values, options),
	};
}

function leaverNumbersOf({ leavers, leaverNumbers: to, leaverQueue: id }: SyncValues): LeaverNumbers {
	if (leavers === 'nobody') return { to: 'notManaged' };
	if (to !== 'queue') return { to };
	if (id === '') throw new ZoomInvalidInputError('"Call Queue" is empty', 'Call Queue');
	return { to, id };
}

/** Zoom would accept a recipient and transfer nothing. @throws ZoomInvalidInputError */
function checkHandover({ leavers, leaverAction, ...values }: SyncValues): void {
	const { transferWhat, transferTo, managerColumn, leaverNumbers } = values;
	if (leaverNumbers === 'manager') return;
	if (leavers === 'nobody' || leaverAction === 'deactivate' || transferWhat.length > 0) return;
	if (transferTo === '' && managerColumn === '') return;
	throw new ZoomInvalidInputError(
		'It is said who takes over from those who leave, but "Hand Over" is empty: nothing would be kept',
		'Hand Over',
	);
}

/** @throws ZoomInvalidInputError when somebody meant to protect people and nobody came out */
export function guardsOf(values: SyncValues, options: SyncOptions): Guards {
	const { protectedEmails, protectedRoles, licenses } = options;
	const { maxLeavingGroups, maxLeavingQueues } = options;
	const { maxChangingRoles, maxChangingDivisions, maxChangingPhones, maxLosingAddOns } = options;
	return {
		protectedEmails: new Set(namesIn(protectedEmails, 'Protected Emails').map(normalized)),
		protectedRoles: new Set(namesIn(protectedRoles, 'Protected Roles')),
		removals: removalLimitOf(values),
		memberships: { group: limitOf(maxLeavingGroups), queue: limitOf(maxLeavingQueues) },
		assignments: { role: limitOf(maxChangingRoles), division: limitOf(maxChangingDivisions) },
		phones: limitOf(maxChangingPhones),
		licenses,
		addOns: limitOf(maxLosingAddOns),
		freeAddOns: undefined,
	};
}

function namesIn(list: readonly string[] | undefined, field: string): readonly string[] {
	if (list?.length === 0) {
		throw new ZoomInvalidInputError(
			`"${field}" was added but is empty, so nobody would be protected: fill it in or remove the option`,
			field,
		);
	}
	return list ?? [];
}

const limitOf = (max: number | undefined): RemovalLimit =>
	max === undefined ? { unit: 'automatic' } : { unit: 'people', max };

/** @throws ZoomInvalidInputError for a number of people where percent are meant: it would let everybody go */
function removalLimitOf({ removalLimit: max, removalLimitUnit: unit }: SyncValues): RemovalLimit {
	if (max === undefined) return { unit: 'automatic' };
	if (unit === 'percent' && max > 100) {
		throw new ZoomInvalidInputError(
			`"Removal Limit" is ${max} percent, more than everybody: choose People under "Removal Limit Unit", or enter at most 100`,
			'Removal Limit',
		);
	}
	return { unit, max };
}

/** ms */
export const maxPlanAgeOf = ({ maxPlanAge }: SyncOptions): number => maxPlanAge * 24 * 60 * 60 * 1000;

/** Whether the list of users has to show custom attributes. */
export const needsAttributes = ({ match, fields }: Mapping): boolean =>
	match.by === 'customAttribute' || fields.some(({ field }) => attributeKey(field) !== undefined);

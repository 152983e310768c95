import { ZoomInvalidInputError } from '../../../../adapter/invalidInput';
import type { ValuesOf } from '../../../../adapter/parameters';
import {
	attributeField,
	type Action,
	type FieldMapping,
	type Guards,
	type Mapping,
	type Match,
	type Rules,
} from '../../../../adapter/userSync';
import type { syncOptions, syncParameters } from './parameters';

/** From the node's fields to what a sync has to know. */

export type SyncValues = ValuesOf<typeof syncParameters>;
export type SyncOptions = Partial<ValuesOf<typeof syncOptions>>;

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

export function mappingOf(values: SyncValues): Mapping {
	const { emailColumn, keyColumn, managerColumn, accountColumn, accountValues } = values;
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
		fields: values.fieldMapping.map(fieldOf),
	};
}

function fieldOf(row: Record<string, unknown>): FieldMapping {
	const text = (name: string): string => (typeof row[name] === 'string' ? row[name] : '');
	const zoomField = text('zoom_field') || 'first_name';
	const attribute = zoomField === 'custom_attribute';
	if (attribute && text('attribute_key') === '') {
		throw new ZoomInvalidInputError(
			'A custom attribute under "Field Mapping" does not say which one',
			'Field Mapping',
		);
	}
	if (text('column') === '' && text('default') === '') {
		throw new ZoomInvalidInputError(
			`"${zoomField}" under "Field Mapping" has neither a column nor a default`,
			'Field Mapping',
		);
	}
	return {
		field: (attribute ? attributeField(text('attribute_key')) : zoomField) as FieldMapping['field'],
		column: text('column'),
		default: text('default'),
		allowed: splitList(text('allowed_values')),
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
		transfer: { what: transferWhat, to: transferTo },
		guards: guardsOf(values, options),
	};
}

/** Zoom would take an heir and hand over nothing. @throws ZoomInvalidInputError */
function checkHandover({ leavers, leaverAction, ...values }: SyncValues): void {
	const { transferWhat, transferTo, managerColumn } = values;
	if (leavers === 'nobody' || leaverAction === 'deactivate' || transferWhat.length > 0) return;
	if (transferTo === '' && managerColumn === '') return;
	throw new ZoomInvalidInputError(
		'It is said who takes over from those who leave, but "Hand Over" is empty: nothing would be kept',
		'Hand Over',
	);
}

export function guardsOf(
	{ removalLimit, removalLimitUnit }: SyncValues,
	{ protectedEmails = [], protectedRoles = [], licenses }: SyncOptions,
): Guards {
	return {
		protectedEmails: new Set(protectedEmails.map((address) => address.toLowerCase())),
		protectedRoles: new Set(protectedRoles),
		removals: { most: removalLimit, unit: removalLimitUnit },
		licenses,
	};
}

/** Whether the list of users has to show custom attributes. */
export const needsAttributes = ({ match, fields }: Mapping): boolean =>
	match.by === 'customAttribute' || fields.some(({ field }) => field.startsWith(attributeField('')));

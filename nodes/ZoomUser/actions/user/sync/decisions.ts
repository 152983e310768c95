import type { ValuesOf } from '../../../../adapter/kit';
import {
	DEFAULT_MAX_PLAN_AGE,
	DEFAULT_MIN_LISTED_PERCENT,
	type syncOptions,
	type syncParameters,
} from './parameters';
import { normalized } from '../../../../../zoom/values/emailAddress';
import { ZoomInvalidInputError } from '../../../../../zoom/errors';
import { attributeField, attributeKey, type Match } from '../../../../../zoom/sync/users';
import type { Action } from '../../../../../zoom/sync/planRow';
import type { FieldMapping, Mapping } from '../../../../../zoom/sync/people';
import type { Guards, RemovalLimit, Rules } from '../../../../../zoom/sync/rules';

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
		minListedPercent: options.minListed ?? DEFAULT_MIN_LISTED_PERCENT,
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

/** @throws ZoomInvalidInputError when somebody meant to protect people and nobody came out */
export function guardsOf(values: SyncValues, options: SyncOptions): Guards {
	const { protectedEmails, protectedRoles, licenses } = options;
	return {
		protectedEmails: new Set(namesIn(protectedEmails, 'Protected Emails').map(normalized)),
		protectedRoles: new Set(namesIn(protectedRoles, 'Protected Roles')),
		removals: removalLimitOf(values),
		licenses,
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

const removalLimitOf = ({ removalLimit: max, removalLimitUnit: unit }: SyncValues): RemovalLimit =>
	max === undefined ? { unit: 'automatic' } : { unit, max };

/** ms */
export const maxPlanAgeOf = ({ maxPlanAge = DEFAULT_MAX_PLAN_AGE }: SyncOptions): number =>
	maxPlanAge * 24 * 60 * 60 * 1000;

/** Whether the list of users has to show custom attributes. */
export const needsAttributes = ({ match, fields }: Mapping): boolean =>
	match.by === 'customAttribute' || fields.some(({ field }) => attributeKey(field) !== undefined);

import { ZoomInvalidInputError } from '../../errors';
import { isRecord } from '../../values';
import {
	CREATE_ACTIONS,
	isAboutNobody,
	isAction,
	thingOf,
	TRANSFERS,
	type Before,
	type Change,
	type PlanRow,
} from '../model/planRow';
import { isKnownField } from '../directory/users';

/** A row of a plan as it comes back from a workflow: a mail, a form or a sheet may have changed its shape. */
export interface ReturnedRow {
	readonly row: PlanRow;
	/** What about it cannot be read. */
	readonly unreadable?: string;
}

/** @throws ZoomInvalidInputError for an item that is no row of a plan at all */
export function readPlanRow(data: Readonly<Record<string, unknown>>, item: number): ReturnedRow {
	const { action, email } = data;
	if (typeof action !== 'string' || typeof email !== 'string') {
		throw new ZoomInvalidInputError(
			`Item ${item}: This is not a row of a plan: it has no "action" and "email"`,
		);
	}
	const reader = new RowReader(data);
	const before = reader.optional('before', isBefore, 'does not say how the user was');
	const row: PlanRow = {
		action: action as PlanRow['action'],
		email,
		reason: reader.text('reason') ?? '',
		changes: reader.optional('changes', isChanges, 'lists changes that this node does not know') ?? [],
		...present('userId', reader.text('userId')),
		...present('createAction', reader.optional('createAction', isCreateAction, 'names no way to create')),
		...present('before', before),
		...present('transferTo', reader.text('transferTo')),
		...present('transfer', reader.optional('transfer', isTransfer, 'has a hand-over that cannot be read')),
		...present('blocked', reader.text('blocked')),
		...present('stamp', reader.text('stamp')),
		items: [item],
	};
	if (isAction(action)) checkWhole(row, reader);
	return { row, ...present('unreadable', reader.fault) };
}

function checkWhole(row: PlanRow, reader: RowReader): void {
	const { action, before, userId, createAction, transferTo, transfer = [] } = row;
	if (isAboutNobody(row)) {
		const { kind, name } = thingOf(row);
		if (name === '') reader.note(`does not say which ${kind} it is about`);
		return;
	}
	if (action === 'create') {
		if (createAction === undefined) reader.note('does not say how the user is created');
		return;
	}
	if (before === undefined || userId === undefined) reader.note('does not say how the user was');
	if ((transferTo !== undefined) !== transfer.length > 0) reader.note('has a hand-over that cannot be read');
}

class RowReader {
	fault: string | undefined;

	constructor(private readonly data: Readonly<Record<string, unknown>>) {}

	/** The first thing that is wrong counts. */
	note(fault: string): void {
		this.fault ??= `the row ${fault}: plan again`;
	}

	text(name: string): string | undefined {
		return this.optional(
			name,
			(value): value is string => typeof value === 'string',
			`has a "${name}" that is not a text`,
		);
	}

	optional<T>(name: string, is: (value: unknown) => value is T, fault: string): T | undefined {
		const value = this.data[name];
		if (value === undefined || value === null) return undefined;
		if (is(value)) return value;
		this.note(fault);
		return undefined;
	}
}

const present = <Name extends string, T>(name: Name, value: T | undefined) =>
	(value === undefined ? {} : { [name]: value }) as Partial<Record<Name, T>>;

const isBefore = (value: unknown): value is Before =>
	isRecord(value) &&
	['email', 'status', 'roleId'].every((name) => typeof value[name] === 'string') &&
	typeof value['type'] === 'number';

const isCreateAction = (value: unknown): value is string =>
	(CREATE_ACTIONS as readonly unknown[]).includes(value);

const isTransfer = (value: unknown): value is string[] =>
	Array.isArray(value) && value.every((flag) => (TRANSFERS as readonly unknown[]).includes(flag));

const isValue = (value: unknown): boolean => typeof value === 'string' || typeof value === 'number';

const isChange = (value: unknown): value is Change =>
	isRecord(value) &&
	typeof value['field'] === 'string' &&
	isKnownField(value['field']) &&
	isValue(value['to']) &&
	(value['from'] === null || isValue(value['from']));

const isChanges = (value: unknown): value is Change[] => Array.isArray(value) && value.every(isChange);

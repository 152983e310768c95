import { DateTime } from 'luxon';
import { caption, escape, figures, page, section, table, whole, type Column } from '../../page/html';
import { isAddOn } from '../../../zoom/sync/addOns/fields';
import type { Result, ResultRow } from '../../../zoom/sync/execution/apply';
import { KINDS, type Kind } from '../../../zoom/sync/assignments/fields';
import {
	isMembership,
	membershipIn,
	MEMBERSHIPS,
	type MembershipKind,
} from '../../../zoom/sync/membership/joinables';
import {
	changesPhone,
	isAboutNobody,
	isAction,
	isAssigned,
	isLoss,
	isRemoval,
	losesAddOn,
	thingOf,
	takesMembership,
	type Action,
	type Change,
} from '../../../zoom/sync/model/planRow';
import { fieldInWords, valueInWords } from '../../../zoom/sync/model/words';
import { entryOf } from '../../../zoom/values';

const ACTIONS: Readonly<Record<string, string>> = {
	create: 'Create',
	createGroup: 'Create group',
	handOverNumber: 'Hand over number',
	update: 'Update',
	changeLicense: 'Change license',
	reactivate: 'Reactivate',
	deactivate: 'Deactivate',
	disassociate: 'Remove from the account',
	delete: 'Delete',
	protected: 'Protected',
	conflict: 'Needs a decision',
	invalid: 'Invalid row',
	duplicate: 'Listed twice',
};

const RESULTS: Readonly<Record<Result, string>> = {
	planned: '',
	none: '',
	done: 'Done',
	alreadyDone: 'Already done',
	failed: 'Failed',
	blocked: 'Stopped',
	changed: 'Left out',
	refused: 'Refused',
};

const ASSIGNED: Readonly<Record<Kind, readonly [figure: string, section: string]>> = {
	role: ['Get another role', 'Who gets another role'],
	division: ['Get another division', 'Who gets another division'],
};

const LEFT: Readonly<Record<MembershipKind, readonly [figure: string, section: string]>> = {
	group: ['Leave a group', 'Who leaves a group'],
	queue: ['Leave a call queue', 'Who leaves a call queue'],
};

const CREATIONS: ReadonlySet<string> = new Set<Action>(['create', 'createGroup', 'handOverNumber']);

interface Context {
	/** Whether nothing was carried out. */
	readonly plan: boolean;
	/** Of a user of the account, by email address; empty where Zoom shows none. */
	readonly nameOf: (email: string) => string;
	/** Epoch ms. */
	readonly now: number;
	readonly timezone: string;
}

/**
 * A plan, or what became of it, as one page to mail to an approver: who loses the account comes first, then who gets another
 * role, division or telephone or loses a membership or an add-on license, and people with nothing to do are only counted. Who does several of
 * these is in each of the tables.
 */
export function planPage(rows: readonly ResultRow[], context: Context): string {
	const shown = rows.filter(({ action }) => action !== 'unchanged');
	const removals = shown.filter(isRemoval);
	const created = shown.filter(({ action }) => action === 'create');
	const groups = shown.filter(({ action }) => action === 'createGroup');
	const numbers = shown.filter(({ action }) => action === 'handOverNumber');
	const rest = shown.filter((row) => isAction(row.action) && !isRemoval(row) && !CREATIONS.has(row.action));
	const leaving = MEMBERSHIPS.map((kind) => ({
		kind,
		rows: rest.filter((row) => takesMembership(row, kind)),
	})).filter(({ rows: some }) => some.length > 0);
	const assigned = KINDS.map((kind) => ({
		kind,
		rows: shown.filter((row) => isAction(row.action) && isAssigned(row, kind)),
	}));
	const phones = shown.filter((row) => isAction(row.action) && changesPhone(row));
	const addOns = rest.filter(losesAddOn);
	const told = new Set([
		...phones,
		...addOns,
		...[...leaving, ...assigned].flatMap(({ rows: some }) => some),
	]);
	const changed = rest.filter((row) => !told.has(row));
	const others = shown.filter(({ action }) => !isAction(action));
	const going = (part: readonly ResultRow[]): string => whole(part.filter(({ blocked }) => !blocked).length);
	const time = DateTime.fromMillis(context.now, { zone: context.timezone, locale: 'en-GB' });
	const moment = `${time.toFormat('d MMMM yyyy, HH:mm')} (${context.timezone})`;
	return page(
		context.plan ? 'Plan for the Zoom users' : 'What was done with the Zoom users',
		context.plan ? `Made on ${moment}. Nothing has been changed yet.` : `Carried out on ${moment}`,
		[
			figures([
				{ label: 'Lose the account', value: going(removals) },
				...assigned
					.filter(({ rows: some }) => some.length > 0)
					.map(({ kind, rows: some }) => ({ label: ASSIGNED[kind][0], value: going(some) })),
				...leaving.map(({ kind, rows: some }) => ({ label: LEFT[kind][0], value: going(some) })),
				...(phones.length > 0 ? [{ label: 'Get another telephone', value: going(phones) }] : []),
				...(addOns.length > 0 ? [{ label: 'Lose an add-on', value: going(addOns) }] : []),
				{ label: 'New', value: whole(created.length) },
				{ label: 'Changed', value: whole(changed.length) },
				...(groups.length > 0 ? [{ label: 'New groups', value: whole(groups.length) }] : []),
				{ label: 'To look at', value: whole(others.length) },
			]),
			caption(`Not listed, because nothing changes: ${whole(rows.length - shown.length)}.`),
			part('Who loses the account', removals, context),
			...assigned.map(({ kind, rows: some }) => part(ASSIGNED[kind][1], some, context)),
			...leaving.map(({ kind, rows: some }) => part(LEFT[kind][1], some, context)),
			part('Whose telephone changes', phones, context),
			part('Who loses an add-on license', addOns, context),
			part('To look at', others, context),
			part('Changes', changed, context),
			part('New people', created, context, ['What', 'Why']),
			part('New groups', groups, context, ['What', 'Changes']),
			part('Phone numbers on their way', numbers, context),
		],
	);
}

/** A table with the columns that have something in them. @param without titles of columns that would say the same in each row */
function part(
	title: string,
	rows: readonly ResultRow[],
	{ nameOf }: Context,
	without: readonly string[] = [],
): string {
	if (rows.length === 0) return '';
	const columns: Array<Column<ResultRow>> = [
		{
			title: 'Who',
			cell: (row) => who(row, nameOf).join(' '),
			markup: (row) => who(row, nameOf).map(escape).join('<br>'),
		},
		{ title: 'What', unbroken: true, cell: ({ action }) => entryOf(ACTIONS, action) ?? action },
		{ title: 'Why', cell: ({ reason }) => reason },
		{ title: 'Changes', cell: changesInWords, markup: ({ changes }) => changeLines(changes).join('<br>') },
		{ title: 'Takes over', cell: heirOf },
		{ title: 'Result', cell: resultOf },
	];
	const filled = columns.filter(
		({ title: column, cell }) => !without.includes(column) && rows.some((row) => cell(row) !== ''),
	);
	return section(`${title}: ${whole(rows.length)}`, table(rows, filled, ''));
}

/** Name and address, as far as there are any. */
function who(row: ResultRow, nameOf: Context['nameOf']): string[] {
	if (isAboutNobody(row)) return [thingOf(row).name];
	const known = [nameOf(row.email) || newName(row), row.email].filter((part) => part !== '');
	return known.length > 0 ? known : ['A row without an address'];
}

/** Of somebody who has no account yet. */
function newName({ changes }: ResultRow): string {
	const to = (field: string): string => String(changes.find((change) => change.field === field)?.to ?? '');
	return to('display_name') || `${to('first_name')} ${to('last_name')}`.trim();
}

function resultOf({ result, blocked, why, error }: ResultRow): string {
	const cause = blocked ?? why ?? (error instanceof Error ? error.message : '');
	return [RESULTS[result], cause].filter(Boolean).join(': ');
}

/** Such as `boss@example.com: meeting, recording`. */
const heirOf = ({ transferTo, transfer = [] }: ResultRow): string =>
	transferTo === undefined
		? ''
		: `${transferTo}: ${transfer.map((what) => what.replace('transfer_', '')).join(', ')}`;

const changesInWords = ({ changes }: ResultRow): string => changes.map(({ field }) => field).join(', ');

function changeLines(changes: readonly Change[]): string[] {
	const memberships = changes.filter(({ field }) => isMembership(field));
	const addOns = changes.filter(({ field }) => isAddOn(field));
	const single = changes.filter((change) => !memberships.includes(change) && !addOns.includes(change));
	const kinds = MEMBERSHIPS.map((kind) =>
		memberships.filter(({ field }) => membershipIn(field)?.kind === kind),
	).filter((some) => some.length > 0);
	return [
		...single.map(changeLine),
		...kinds.map(membershipLine),
		...(addOns.length > 0 ? [addOnLine(addOns)] : []),
	];
}

/** All groups, or all call queues, in one line: those that are left, then those that are joined. */
function membershipLine(memberships: readonly Change[]): string {
	const left = memberships.filter(isLoss).map(({ from }) => from);
	const joined = memberships.filter((change) => !isLoss(change)).map(({ to }) => to);
	return severalLine(memberships, left, joined);
}

/** All add-on licenses in one line: those of before, then those that come instead. */
const addOnLine = (changes: readonly Change[]): string =>
	severalLine(
		changes,
		changes.map(({ from }) => from),
		changes.map(({ to }) => to),
	);

function severalLine(
	changes: readonly Change[],
	before: ReadonlyArray<Change['from']>,
	after: ReadonlyArray<Change['to']>,
): string {
	const names = (part: ReadonlyArray<Change['from']>): string =>
		escape(part.filter((name) => name !== null && name !== '').join(', '));
	const [left, joined] = [names(before), names(after)];
	const words = [left && `<del>${left}</del>`, joined && `<ins>${joined}</ins>`].filter(Boolean);
	return `${fieldInWords(changes[0]?.field ?? '')}: ${words.join(' → ')}`;
}

const changeLine = ({ field, from, to }: Change): string => {
	const before = from === null || from === '' ? '' : `<del>${escape(valueInWords(field, from))}</del> → `;
	return `${escape(fieldInWords(field))}: ${before}<ins>${escape(valueInWords(field, to))}</ins>`;
};

import type { BulkRun, ItemCall } from '../../../../adapter/kit';
import { callTools } from '../callTools';
import {
	listAssignables,
	listGroups,
	listPhones,
	readDirectory,
	withQueueManagers,
	type WantedOfPhones,
} from './account';
import {
	addOnsBought,
	guardsOf,
	managedAddOnsOf,
	joinablesOf,
	managedOf,
	maxPlanAgeOf,
	mappingOf,
	needsAttributes,
	rulesOf,
	type SyncOptions,
	type SyncValues,
} from './decisions';
import type { syncOptions, syncParameters } from './parameters';
import { readPools } from '../../license/pools';
import { freeLicenses } from '../../../../../zoom/account/pools';
import {
	checkProtection,
	keepToPools,
	licensesWith,
	needsLicenses,
} from '../../../../../zoom/sync/plan/guards';
import { lookAtChanges, lookAtRows } from '../../../../../zoom/sync/looks/look';
import { SettledRows } from '../../../../../zoom/sync/looks/settledRows';
import { addOnsNeeded, freeAddOns } from '../../../../../zoom/sync/addOns/pools';
import {
	Assignables,
	assignmentIn,
	KINDS,
	type Assignable,
	type Kind,
} from '../../../../../zoom/sync/assignments/fields';
import { Joinables, membershipIn, type MembershipKind } from '../../../../../zoom/sync/membership/joinables';
import { PHONE_PARTS, phoneFieldIn } from '../../../../../zoom/sync/phone/fields';
import { takesFromLeaver, type PlanRow } from '../../../../../zoom/sync/model/planRow';
import { planSync } from '../../../../../zoom/sync/plan';
import { readPeople, type Mapping } from '../../../../../zoom/sync/input/people';
import { columnsThere, missingColumns } from '../../../../../zoom/sync/input/missingColumns';
import { readPlanRow } from '../../../../../zoom/sync/approval/returnedRow';
import { reviewPlan } from '../../../../../zoom/sync/approval/approved';
import { stampPlan } from '../../../../../zoom/sync/approval/stamp';
import type { Guards, LeaverNumbers, Rules } from '../../../../../zoom/sync/model/rules';
import { isHandOver } from '../../../../../zoom/sync/phone/handOver';
import type { PhoneSystem } from '../../../../../zoom/sync/phone/system';
import { ZoomInvalidInputError } from '../../../../../zoom/errors';
import { asTyped, quotedAsTyped } from '../../../../../zoom/values/excerpt';
import { attributeKey, type Directory } from '../../../../../zoom/sync/directory/users';
import type { Row } from '../../../../../zoom/sync/input/cells';
import { applyPlan, planned, type ResultRow } from '../../../../../zoom/sync/execution/apply';

/** What a sync does: reads the account, and plans, or carries out. */

export type SyncCall = ItemCall<typeof syncParameters, typeof syncOptions>;

/** What became of each person, and the account as it was before. */
export interface SyncOutcome {
	readonly rows: readonly ResultRow[];
	readonly directory: Directory;
}

export async function syncRows(
	calls: readonly SyncCall[],
	values: SyncValues,
	options: SyncOptions,
	run: BulkRun,
): Promise<SyncOutcome> {
	const mapping = mappingOf(values, options);
	const rules = rulesOf(values, options);
	const people = readPeople(
		calls.map(({ input }) => input.json as Row),
		mapping,
	);
	tellMissingColumns(people.rows, mapping, run);
	const { memberships } = mapping;
	const group = memberships.group
		? joinablesOf('group', values, await listGroups(run.zoom), options)
		: new Joinables('group');
	const assignables = await assignablesFor(
		KINDS.filter((kind) => mapping.assigned[kind] !== undefined),
		run,
		(kind, known) => managedOf(kind, values, known),
	);
	const phone = await listPhones(run.zoom, wantedOfPhones(mapping, rules));
	checkQueue(rules.leaverNumbers, phone);
	const queue = memberships.queue
		? joinablesOf('queue', values, phone.queues.all, options)
		: new Joinables('queue', phone.queues.all);
	const addOns = managedAddOnsOf(values);
	const listed = await readDirectory(run, mapping.match, {
		attributes: needsAttributes(mapping),
		governed: { group, queue, ...assignables, phone, addOns },
		membersOf: { group: group.managedThere, queue: queue.managedThere },
	});
	checkProtection(rules.guards, listed);
	const settled = settledRows(options, run);
	const known = options.lookOnlyAtChanged === true ? settled : undefined;
	const looked = await lookAtRows(people, listed, known, run);
	const planOf = (account: Directory): PlanRow[] => planSync(people, account, mapping.match, rules);
	const first = planOf(looked);
	const directory = first.some(takesFromLeaver) ? await withQueueManagers(run, looked) : looked;
	const rows = directory === looked ? first : planOf(directory);
	const guards = await withPools(rules.guards, options, rows, directory, run);
	const plan = keepToPools(rows, directory, guards);
	if (values.mode === 'apply') return { rows: await carryOut(plan, settled, run), directory };
	const stamped = stampPlan(plan, originOf(run, directory), run.zoom.now());
	return { rows: stamped.map(planned), directory };
}

const MOST_NAMES = 20;

/** A misspelled column says nothing of anybody, so nothing would be done, and no row would say so. */
function tellMissingColumns(rows: readonly Row[], mapping: Mapping, { n8n }: BulkRun): void {
	const missing = missingColumns(rows, mapping);
	if (missing.length === 0) return;
	const [fields, columnsAre, them] =
		missing.length > 1 ? ['any of the fields', 'columns are', 'them'] : ['the field', 'column is', 'it'];
	const there = quotedAsTyped(columnsThere(rows), MOST_NAMES);
	const hint = there === '' ? '' : `: the items have ${there}`;
	n8n.notice(
		`No item of the input has ${fields} ${quotedAsTyped(missing, MOST_NAMES)}, so nothing is read from ${them}. Check how the ${columnsAre} written${hint}.`,
	);
}

const settledRows = ({ lookAgainAfter }: SyncOptions, { zoom }: BulkRun): SettledRows =>
	new SettledRows({
		notes: zoom.notes,
		sign: (text) => zoom.sign(text),
		now: () => zoom.now(),
		maxAgeMs: lookAgainAfter * 24 * 60 * 60 * 1000,
	});

export async function applyApproved(
	calls: readonly SyncCall[],
	values: SyncValues,
	options: SyncOptions,
	run: BulkRun,
): Promise<SyncOutcome> {
	const typed = guardsOf(values, options);
	const plan = calls.map(({ input, item }) => readPlanRow(input.json as Row, item));
	const rowsOfPlan = plan.map(({ row }) => row);
	const fields = [...new Set(plan.flatMap(({ row }) => row.changes.map(({ field }) => field)))];
	const isNamed = (kind: MembershipKind): boolean =>
		fields.some((field) => membershipIn(field)?.kind === kind);
	const group = new Joinables('group', isNamed('group') ? await listGroups(run.zoom) : []);
	const assignables = await assignablesFor(
		KINDS.filter((kind) => fields.some((field) => assignmentIn(field)?.kind === kind)),
		run,
		(kind, known) => new Assignables(kind, known),
	);
	const phone = await listPhones(run.zoom, new Set(fields.flatMap(wantedForField)));
	const queue = new Joinables('queue', phone.queues.all);
	const listed = await readDirectory(
		run,
		{ by: 'email' },
		{
			attributes: fields.some((field) => attributeKey(field) !== undefined),
			governed: { group, queue, ...assignables, phone },
			membersOf: {
				group: group.namedBy(fields),
				queue: rowsOfPlan.some(takesFromLeaver) ? queue.all : queue.namedBy(fields),
			},
		},
	);
	checkProtection(typed, listed);
	const directory = await lookAtChanges(rowsOfPlan, listed, run);
	const guards = await withPools(typed, options, rowsOfPlan, directory, run);
	const origin = originOf(run, directory);
	const maxAgeMs = maxPlanAgeOf(options);
	const { rows, settled } = reviewPlan(plan, { directory, guards, origin, maxAgeMs, now: run.zoom.now() });
	const left = rows.filter((row) => !settled.has(row));
	const done = new Map(
		(await carryOut(left, settledRows(options, run), run)).map((result, index) => [left[index], result]),
	);
	return { rows: rows.flatMap((row) => settled.get(row) ?? done.get(row) ?? []), directory };
}

/** The roles and divisions, as far as they play a part. */
async function assignablesFor(
	kinds: readonly Kind[],
	{ zoom }: BulkRun,
	governed: (kind: Kind, known: readonly Assignable[]) => Assignables,
): Promise<Partial<Record<Kind, Assignables>>> {
	const found: Partial<Record<Kind, Assignables>> = {};
	for (const kind of kinds) found[kind] = governed(kind, await listAssignables(zoom, kind));
	return found;
}

function wantedOfPhones({ phone, memberships }: Mapping, { leaverNumbers }: Rules): Set<WantedOfPhones> {
	const wanted = new Set<WantedOfPhones>(PHONE_PARTS.filter((part) => part in phone));
	if (memberships.queue) wanted.add('queues');
	if (leaverNumbers.to !== 'notManaged') wanted.add('numbersOfLeavers').add('queues');
	return wanted;
}

function wantedForField(field: string): WantedOfPhones[] {
	if (membershipIn(field)?.kind === 'queue') return ['queues'];
	const part = phoneFieldIn(field)?.part;
	return part ? [part] : isHandOver(field) ? ['numbersOfLeavers', 'queues'] : [];
}

/** @throws ZoomInvalidInputError */
function checkQueue(chosen: LeaverNumbers, { queues }: PhoneSystem): void {
	if (chosen.to !== 'queue' || queues.withId(chosen.id)) return;
	throw new ZoomInvalidInputError(
		`"${asTyped(chosen.id)}" under "Call Queue" is no call queue of this Zoom account: choose one from the list`,
		'Call Queue',
	);
}

/**
 * The guards with the numbers of licenses and add-ons, where one is needed: as typed, else as Zoom tells it. Without either
 * Zoom refuses what there is no license for.
 */
async function withPools(
	guards: Guards,
	options: SyncOptions,
	rows: readonly PlanRow[],
	directory: Directory,
	{ zoom }: BulkRun,
): Promise<Guards> {
	const bought = addOnsBought(options);
	const needed = addOnsNeeded(rows);
	const asksLicenses = guards.licenses === undefined && needsLicenses(rows);
	const asks = asksLicenses || needed.some(({ name }) => !bought.has(name));
	const pools = asks ? (await readPools(zoom)).pools : [];
	const free = asksLicenses ? freeLicenses(pools) : undefined;
	return {
		...guards,
		...(free !== undefined && { licenses: licensesWith(free, directory) }),
		freeAddOns: freeAddOns(needed, directory.users, bought, pools),
	};
}

/** Ties a plan to the account and the credential. */
const originOf = ({ zoom }: BulkRun, { ownerId }: Directory) => ({
	account: ownerId,
	sign: (text: string) => zoom.sign(text),
});

/** Sends what is open, several people at once. */
async function carryOut(rows: readonly PlanRow[], settled: SettledRows, run: BulkRun): Promise<ResultRow[]> {
	// With or without Look Only at Changed Rows: another run may have remembered these people.
	await settled.forget(rows, run.concurrency);
	return await applyPlan(rows, { ...callTools(run), concurrency: run.concurrency });
}

import pMap from 'p-map';
import { ZoomUnexpectedAnswerError } from '../../../../../zoom/errors';
import { type BulkRun, ExplainedError, failureWords, lacksScope, type Zoom } from '../../../../adapter/kit';
import { PartialRead } from '../../../../../zoom/reports/partialRead';
import {
	accountUser,
	Directory,
	type AccountUser,
	type Governed,
	type Match,
} from '../../../../../zoom/sync/directory/users';
import {
	divisionsIn,
	rolesIn,
	type Assignable,
	type Kind,
} from '../../../../../zoom/sync/assignments/fields';
import {
	joinablesIn,
	MEMBERSHIP_WORDS,
	MEMBERSHIPS,
	type Joinable,
	type MembershipKind,
} from '../../../../../zoom/sync/membership/joinables';
import { membersOfQueue } from '../../../../../zoom/sync/membership/queueCalls';
import { withMemberships } from '../../../../../zoom/sync/membership/members';
import type { PhonePart } from '../../../../../zoom/sync/phone/fields';
import {
	callingPlansIn,
	phoneNumberIn,
	PhoneSystem,
	phoneUserIn,
	namedIn,
} from '../../../../../zoom/sync/phone/system';
import { recordsIn, type ZoomRecord } from '../../../../../zoom/values';
import { USER_STATUSES } from '../../../../../zoom/values/userStatuses';

/** Reads what a sync has to know of the account. */

const LISTS_AT_ONCE = 5;

/** What has to be known of the account beside its users. */
interface Wanted {
	/** Whether the list of users has to show custom attributes. */
	readonly attributes: boolean;
	readonly governed: Partial<Governed>;
	/** Groups and call queues whose members have to be known. */
	readonly membersOf: Readonly<Record<MembershipKind, readonly Joinable[]>>;
}

export const listGroups = async (zoom: Zoom): Promise<Joinable[]> =>
	joinablesIn(await zoom.list('GET /groups', {}));

async function listMembers(zoom: Zoom, kind: MembershipKind, { id }: Joinable): Promise<ZoomRecord[]> {
	if (kind === 'group') return await zoom.list('GET /groups/{groupId}/members', { groupId: id });
	// The list of its members does not say who manages it.
	return membersOfQueue(await zoom.request('GET /phone/call_queues/{callQueueId}', { callQueueId: id }));
}

/** The roles or divisions of the account. */
export const listAssignables = async (zoom: Zoom, kind: Kind): Promise<Assignable[]> =>
	kind === 'role'
		? rolesIn(recordsIn((await zoom.request('GET /roles', {}))['roles']))
		: divisionsIn(await zoom.list('GET /divisions', {}));

/** What has to be known of the telephones of an account. */
export type WantedOfPhones = PhonePart | 'numbersOfLeavers' | 'queues';

/** The telephones of the account, as far as these parts of them need it; no call where there are none. */
export async function listPhones(zoom: Zoom, parts: ReadonlySet<WantedOfPhones>): Promise<PhoneSystem> {
	if (parts.size === 0) return new PhoneSystem();
	const [users, numbers, sites, plans, queues] = await Promise.all([
		zoom.list('GET /phone/users', {}),
		parts.has('number') || parts.has('numbersOfLeavers')
			? zoom.list('GET /number_management/numbers', {})
			: [],
		parts.has('site') ? zoom.list('GET /phone/sites', {}) : [],
		parts.has('callingPlan') ? callingPlans(zoom) : [],
		parts.has('queues') ? zoom.list('GET /phone/call_queues', {}) : [],
	]);
	return new PhoneSystem({
		users: users.map(phoneUserIn),
		numbers: numbers.map(phoneNumberIn),
		sites: namedIn(sites),
		plans: callingPlansIn(plans),
		queues: joinablesIn(queues),
	});
}

const callingPlans = async (zoom: Zoom) =>
	recordsIn((await zoom.request('GET /phone/calling_plans', {}))['calling_plans']);

/**
 * All users of the account, whatever their status. A group or call queue whose members Zoom does not show is left aside, with a
 * hint.
 * @throws ZoomUnexpectedAnswerError for a list that cannot be Zoom's: nothing may be concluded from it
 */
export async function readDirectory(
	run: BulkRun,
	match: Match,
	{ attributes, governed, membersOf }: Wanted,
): Promise<Directory> {
	const users = (
		await Promise.all(USER_STATUSES.map(async (status) => await listUsers(run.zoom, status, attributes)))
	).flat();
	// Every account has an owner.
	if (users.length === 0)
		throw new ZoomUnexpectedAnswerError('Zoom listed no users at all: nothing was changed');
	const { shown, unshown } = await readMemberships(run, membersOf);
	return new Directory(withMemberships(users, shown), match, {
		...governed,
		...(governed.group && { group: governed.group.withUnshown(unshown.group) }),
		...(governed.queue && { queue: governed.queue.withUnshown(unshown.queue) }),
	});
}

interface Memberships {
	readonly shown: ReadonlyArray<{
		readonly kind: MembershipKind;
		readonly of: Joinable;
		readonly members: readonly ZoomRecord[];
	}>;
	/** Why Zoom does not show the others, by ID. */
	readonly unshown: Readonly<Record<MembershipKind, ReadonlyMap<string, string>>>;
}

/** @throws ExplainedError for what concerns all of them, such as a scope that is missing */
async function readMemberships({ zoom, n8n }: BulkRun, membersOf: Wanted['membersOf']): Promise<Memberships> {
	const lists = MEMBERSHIPS.flatMap((kind) => membersOf[kind].map((of) => ({ kind, of })));
	const partial = new PartialRead();
	const unshown = { group: new Map<string, string>(), queue: new Map<string, string>() };
	const shown = await pMap(
		lists,
		async ({ kind, of }) => {
			const members = await partial.read(
				subjectOf(kind, of),
				async (): Promise<ZoomRecord[] | undefined> => await listMembers(zoom, kind, of),
				({ message }) => {
					unshown[kind].set(of.id, message.replace(/\.$/, ''));
					return undefined;
				},
			);
			return members ? [{ kind, of, members }] : [];
		},
		{ concurrency: LISTS_AT_ONCE },
	);
	const end = partial.ended ?? partial.skipped.find(({ error }) => lacksScope(error))?.error;
	if (end) {
		const subject = partial.skipped[0]?.subject ?? 'managed groups and call queues';
		const { message, next } = failureWords(end, subject);
		throw new ExplainedError(
			`Zoom does not show who is in the ${subject}: ${message}`,
			`${next} Nothing was changed.`,
			end,
		);
	}
	for (const { subject, error } of partial.skipped) {
		const { message, next } = failureWords(error, subject);
		n8n.notice(
			`Zoom does not show who is in the ${subject}, so nobody joins or leaves it: ${message} ${next}`,
		);
	}
	return { shown: shown.flat(), unshown };
}

/**
 * The same users, with the call queues that they manage, whether the list governs them or not: one call for each. Zoom removes
 * nobody who manages one, and that has to be known before anything is taken from somebody who leaves.
 */
export async function withQueueManagers(run: BulkRun, directory: Directory): Promise<Directory> {
	const { queue: known } = directory.joinables;
	const read = new Set(known.managedThere.map(({ id }) => id));
	const queue = directory.phone.queues.all.filter(({ id }) => !read.has(id));
	const { shown, unshown } = await readMemberships(run, { group: [], queue });
	const users = new Map(withMemberships(directory.users, shown).map((user) => [user.key, user]));
	return directory.map((user) => users.get(user.key) ?? user, { queue: known.withUnshown(unshown.queue) });
}

const subjectOf = (kind: MembershipKind, { name }: Joinable): string => `${MEMBERSHIP_WORDS[kind]} "${name}"`;

async function listUsers(zoom: Zoom, status: string, withAttributes: boolean): Promise<AccountUser[]> {
	const query = { status, ...(withAttributes && { include_fields: 'custom_attributes' }) };
	const users: AccountUser[] = [];
	for await (const record of zoom.iterate('GET /users', { query })) {
		const user = accountUser(record, status);
		if (!user)
			throw new ZoomUnexpectedAnswerError('Zoom listed a user without an email: nothing was changed');
		users.push(user);
	}
	return users;
}

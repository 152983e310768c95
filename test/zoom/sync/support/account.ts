import type { Route } from '../../../../zoom/api/routes/routes';
import { ZoomConnectionError, ZoomRefusedError } from '../../../../zoom/errors';
import type { AddOnKind } from '../../../../zoom/sync/addOns/catalog';
import { Assignables, type Assignable } from '../../../../zoom/sync/assignments/fields';
import { Joinables, type Joinable } from '../../../../zoom/sync/membership/joinables';
import { withMemberships } from '../../../../zoom/sync/membership/members';
import { recordsIn, type ZoomRecord } from '../../../../zoom/values';
import { FakeAddOns, type AddOnHabits, type StoredAddOns } from './addOns';
import { FakePhone, type StoredPhones } from './phone';
import { accountUser, Directory, type Match } from '../../../../zoom/sync/directory/users';

export interface StoredUser {
	id: string;
	email: string;
	status: 'active' | 'inactive' | 'pending';
	type: number;
	role_id: string;
	first_name: string;
	last_name: string;
	dept: string;
	timezone?: string;
	job_title?: string;
	cost_center?: string;
	language?: string;
	manager?: string;
	employee_unique_id: string;
	group_ids?: string[];
	division_ids?: string[];
	add_ons?: StoredAddOns;
	created_at?: string;
	/** Meetings and recordings, by the name of who made them. */
	things: string[];
}

/** Thrown in place of n8n being killed. */
export class Crash extends Error {}

/** What the client's `request` is given, whatever the route. */
type Call = [
	route: Route,
	parameters: {
		readonly userId?: string | number;
		readonly groupId?: string | number;
		readonly memberId?: string | number;
		readonly roleId?: string | number;
		readonly divisionId?: string | number;
		readonly phoneNumberId?: string | number;
		readonly callQueueId?: string | number;
		readonly query?: object;
		readonly body?: unknown;
	},
];

/** A function in place of the client's `request`. */
export const callsOf = <Request extends (...call: Call) => Promise<ZoomRecord>>(request: Request) => ({
	request,
});

interface Habits {
	/** Licenses that the account has bought. */
	readonly licenses?: number;
	readonly groups?: readonly Joinable[];
	readonly roles?: readonly Assignable[];
	readonly divisions?: readonly Assignable[];
	readonly phones?: StoredPhones;
	readonly addOns?: AddOnHabits;
	/** Of the creations, those whose answer is lost, by their number from 0. */
	readonly lostAnswers?: readonly number[];
	/** Of the changes of telephones, likewise. */
	readonly lostPhoneAnswers?: readonly number[];
	/** How many other things happen before each call takes effect, in turns. */
	readonly delays?: readonly number[];
	/** Epoch ms. */
	readonly now?: () => number;
}

/** What of the account a list governs, by names or IDs. */
interface GovernedNames {
	readonly groups?: readonly string[];
	readonly createGroups?: boolean;
	/** Call queues. */
	readonly queues?: readonly string[];
	/** Whether the call queues that the list does not govern are read too. */
	readonly readsAllQueues?: boolean;
	readonly role?: readonly string[];
	readonly division?: readonly string[];
	/** Kinds of add-on licenses. */
	readonly addOns?: readonly AddOnKind[];
}

/** Those that every account has. */
export const STANDARD_ROLES: readonly Assignable[] = ['Owner', 'Admin', 'Member'].map((name, id) => ({
	id: String(id),
	name,
	standard: name === 'Member',
}));

const refused = (message: string, status: number, zoomCode: number): ZoomRefusedError =>
	new ZoomRefusedError(message, { status, zoomCode });

/** An account in memory, as far as a sync touches it; it can end the run at any call, before or after it took effect. */
export class FakeAccount {
	private lastId = 0;
	private creations = 0;
	private phoneChanges = 0;
	readonly calls: string[] = [];
	readonly groups: Joinable[];
	readonly roles: Assignable[];
	readonly divisions: Assignable[];
	readonly phone: FakePhone;
	readonly addOns: FakeAddOns;
	/** So many calls go through; undefined: all. */
	private crashAfter: number | undefined;
	/** Whether the call that is cut off had its effect. */
	private crashTakesEffect = false;
	private over = false;

	constructor(
		readonly users: StoredUser[],
		private readonly habits: Habits = {},
	) {
		this.groups = [...(habits.groups ?? [])];
		this.roles = [...STANDARD_ROLES, ...(habits.roles ?? [])];
		this.divisions = [...(habits.divisions ?? [])];
		this.addOns = new FakeAddOns(habits.addOns ?? {}, () => this.users);
		this.phone = new FakePhone(habits.phones ?? {}, (key) => this.find(key));
	}

	readonly zoom = callsOf(async (...[route, parameters]: Call) => {
		const { delays = [] } = this.habits;
		const turns = delays.length === 0 ? 1 : (delays[this.calls.length % delays.length] ?? 0);
		for (let turn = 0; turn <= turns; turn++) await Promise.resolve();
		if (this.over) throw new Crash();
		const cut = this.crashAfter !== undefined && this.calls.length >= this.crashAfter;
		this.over = cut;
		if (cut && !this.crashTakesEffect) throw new Crash();
		this.calls.push(route);
		const answer = this.phoneAnswer(route, parameters) ?? this.answer(route, parameters);
		if (cut) throw new Crash();
		return answer;
	});

	private phoneAnswer(...[route, parameters]: Call): ZoomRecord | undefined {
		const answer = this.phone.answer(route, { ...parameters });
		if (answer === undefined || route.startsWith('GET')) return answer;
		const number = this.phoneChanges++;
		if (this.habits.lostPhoneAnswers?.includes(number)) throw new ZoomConnectionError('Lost', true);
		return answer;
	}

	/** The next run: nothing of the crash is left. */
	restart(crash?: { after: number; takesEffect: boolean }): void {
		this.over = false;
		this.crashAfter = crash && this.calls.length + crash.after;
		this.crashTakesEffect = crash?.takesEffect ?? false;
	}

	/** As a sync lists it: the members of the managed groups only, or of all where none is said to be managed. */
	directory(match?: Match, governed: GovernedNames = {}): Directory {
		const { groups: managed } = governed;
		const groups = new Joinables('group', this.groups, managed, governed.createGroups);
		const queues = new Joinables('queue', this.phone.queues, governed.queues);
		const role = new Assignables('role', this.roles, governed.role);
		const division = new Assignables('division', this.divisions, governed.division);
		const read = this.groups.filter(({ id }) => !managed || groups.managedBy(id) !== undefined);
		const users = this.users.flatMap((user) => {
			const { id, ...rest } = user;
			return accountUser({ ...rest, ...(user.status !== 'pending' && { id }) }) ?? [];
		});
		const memberships = read.map((of) => ({
			kind: 'group' as const,
			of,
			members: this.users
				.filter(({ group_ids: ids }) => ids?.includes(of.id))
				.map(({ id, email, status }) => ({ email, ...(status !== 'pending' && { id }) })),
		}));
		const { system: phone } = this.phone;
		const inQueues = this.phone.queues
			.filter(
				({ id }) =>
					!governed.queues || governed.readsAllQueues === true || queues.managedBy(id) !== undefined,
			)
			.map((of) => ({ kind: 'queue' as const, of, members: this.phone.membersOf(of.id) }));
		return new Directory(withMemberships(users, [...memberships, ...inQueues]), match, {
			group: groups,
			queue: queues,
			role,
			division,
			phone,
			addOns: new Set(governed.addOns),
		});
	}

	find(key: unknown): StoredUser | undefined {
		const wanted = String(key).toLowerCase();
		return this.users.find(({ id, email }) => id === key || email.toLowerCase() === wanted);
	}

	private existing(key: unknown): StoredUser {
		const user = this.find(key);
		if (!user) throw refused(`User does not exist: ${String(key)}.`, 404, 1001);
		return user;
	}

	private answer(
		route: string,
		{ userId, groupId, memberId, roleId, divisionId, body, query }: Record<string, unknown>,
	): Record<string, unknown> {
		const fields = (body ?? {}) as Record<string, unknown>;
		switch (route) {
			case 'GET /users/{userId}':
				return { ...this.existing(userId) };
			case 'GET /users/{userId}/settings':
				return this.addOns.settingsOf(this.existing(userId));
			case 'POST /users/features':
				return this.addOns.change(fields, (key) => this.find(key));
			case 'POST /users':
				return this.create(fields['action'], fields['user_info'] as StoredUser);
			case 'PATCH /users/{userId}':
				this.change(this.accepted(userId), fields);
				return {};
			case 'PUT /users/{userId}/email':
				this.move(this.accepted(userId), String(fields['email']));
				return {};
			case 'PUT /users/{userId}/status':
				this.setStatus(this.accepted(userId), fields['action']);
				return {};
			case 'DELETE /users/{userId}':
				this.remove(this.existing(userId), query as Record<string, unknown> | undefined);
				return {};
			case 'GET /groups':
				return { groups: this.groups };
			case 'POST /groups':
				return this.createGroup(String(fields['name']));
			case 'POST /groups/{groupId}/members':
				return this.join(String(groupId), recordsIn(fields['members']));
			case 'DELETE /groups/{groupId}/members/{memberId}':
				this.leave(String(groupId), this.existing(memberId));
				return {};
			case 'POST /roles/{roleId}/members':
				return this.giveRole(String(roleId), recordsIn(fields['members']));
			case 'DELETE /roles/{roleId}/members/{memberId}':
				this.takeRole(String(roleId), this.existing(memberId));
				return {};
			case 'POST /divisions/{divisionId}/users':
				return this.moveTo(String(divisionId), recordsIn(fields['users']));
			default:
				throw new Error(`The account knows no ${route}`);
		}
	}

	private accepted(userId: unknown): StoredUser {
		const user = this.existing(userId);
		if (user.status === 'pending') throw refused('A valid invitation was not found', 400, 1120);
		return user;
	}

	private create(action: unknown, info: Partial<StoredUser>): Record<string, unknown> {
		if (this.find(info.email)) throw refused('Email used', 409, 1005);
		if (info.type === 2) this.checkLicense();
		const { now = () => 0 } = this.habits;
		const user: StoredUser = {
			id: `new${++this.lastId}`,
			email: '',
			status: action === 'create' ? 'pending' : 'active',
			type: 1,
			role_id: '2',
			first_name: '',
			last_name: '',
			dept: '',
			employee_unique_id: '',
			group_ids: [],
			division_ids: [],
			created_at: new Date(now()).toISOString(),
			things: [],
			...info,
		};
		this.users.push(user);
		this.loseAnswer();
		return { id: user.id };
	}

	private loseAnswer(): void {
		const number = this.creations++;
		if (this.habits.lostAnswers?.includes(number)) throw new ZoomConnectionError('Lost', true);
	}

	private createGroup(name: string): Record<string, unknown> {
		if (this.groups.some((group) => group.name === name)) throw refused('Name in use', 409, 4132);
		const group = { id: `group of ${name}`, name };
		this.groups.push(group);
		this.loseAnswer();
		return group;
	}

	/** Leaves out whom nobody knows. */
	private join(groupId: string, members: ReadonlyArray<Record<string, unknown>>): Record<string, unknown> {
		this.checkGroup(groupId);
		const users = members.flatMap(({ id, email }) => this.find(id ?? email) ?? []);
		for (const user of users) user.group_ids = [...new Set([...(user.group_ids ?? []), groupId])];
		return { ids: users.map(({ id }) => id).join(',') };
	}

	private leave(groupId: string, user: StoredUser): void {
		this.checkGroup(groupId);
		if (!user.group_ids?.includes(groupId)) throw refused('No such member', 404, 4131);
		user.group_ids = user.group_ids.filter((id) => id !== groupId);
	}

	private checkGroup(groupId: string): void {
		if (!this.groups.some(({ id }) => id === groupId)) throw refused('No such group', 404, 4130);
	}

	/** Leaves out whom nobody knows. A user has one role. */
	private giveRole(roleId: string, members: ReadonlyArray<Record<string, unknown>>): Record<string, unknown> {
		this.checkRole(roleId);
		const users = members.flatMap(({ id, email }) => this.find(id ?? email) ?? []);
		for (const user of users) if (user.role_id !== '0') user.role_id = roleId;
		return { ids: users.map(({ id }) => id).join(',') };
	}

	private takeRole(roleId: string, user: StoredUser): void {
		this.checkRole(roleId);
		if (user.role_id !== roleId) throw refused('No such member', 404, 1001);
		user.role_id = '2';
	}

	private checkRole(roleId: string): void {
		if (!this.roles.some(({ id }) => id === roleId)) throw refused('No such role', 400, 1034);
		if (roleId === '0' || roleId === '2') throw refused("Can't delete or add members", 400, 300);
	}

	private moveTo(
		divisionId: string,
		members: ReadonlyArray<Record<string, unknown>>,
	): Record<string, unknown> {
		if (!this.divisions.some(({ id }) => id === divisionId)) throw refused('No such division', 404, 40406);
		const users = members.flatMap(({ user_id: id, user_email: email }) => this.find(id ?? email) ?? []);
		for (const user of users) user.division_ids = [divisionId];
		return { ids: users.map(({ id }) => id).join(',') };
	}

	private checkLicense(): void {
		const held = this.users.filter(({ type, status }) => type === 2 && status !== 'inactive').length;
		if (this.habits.licenses !== undefined && held >= this.habits.licenses)
			throw refused('No license is left', 400, 2034);
	}

	private change(user: StoredUser, fields: Record<string, unknown>): void {
		if (fields['type'] === 2 && user.type !== 2) this.checkLicense();
		Object.assign(user, fields, this.managerIn(fields));
	}

	/** Shown as the address of that user, however it was written. */
	private managerIn({ manager: written }: Record<string, unknown>): Partial<StoredUser> {
		if (written === undefined) return {};
		const manager = this.find(written);
		if (manager?.status !== 'active') throw refused('No such manager', 400, 300);
		return { manager: manager.email };
	}

	private move(user: StoredUser, email: string): void {
		const holder = this.find(email);
		if (holder && holder !== user) throw refused('Email used', 409, 1005);
		user.email = email;
	}

	private setStatus(user: StoredUser, action: unknown): void {
		if (action !== 'activate' && action !== 'deactivate') throw refused('Invalid action', 400, 300);
		user.status = action === 'activate' ? 'active' : 'inactive';
		// Deactivating takes the license away.
		if (action === 'deactivate') {
			user.type = 1;
			user.add_ons = {};
			this.phone.userLeaves(user.id);
		}
	}

	private remove(user: StoredUser, query: Record<string, unknown> | undefined): void {
		if (user.status === 'pending') {
			if (query !== undefined && Object.keys(query).length > 0)
				throw refused('No parameters for pending users', 400, 300);
		}
		if (this.phone.manages(user.id)) throw refused('Is a manager of a call queue', 400, 1000);
		const { transfer_email: to } = query ?? {};
		const heir = to === undefined ? undefined : this.existing(to);
		if (heir && (heir === user || heir.status !== 'active')) throw refused('Not a good heir', 400, 300);
		heir?.things.push(...user.things);
		this.phone.userLeaves(user.id);
		this.users.splice(this.users.indexOf(user), 1);
	}
}

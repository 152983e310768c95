import { ZoomRefusedError } from '../../../../zoom/errors';
import type { Joinable } from '../../../../zoom/sync/membership/joinables';
import type { Named } from '../../../../zoom/sync/directory/named';
import {
	callingPlansIn,
	phoneNumberIn,
	PhoneSystem,
	phoneUserIn,
	namedIn,
} from '../../../../zoom/sync/phone/system';
import { recordsIn, textOf, type ZoomRecord } from '../../../../zoom/values';

/** The telephones of an account in memory. */

export interface StoredPhone {
	/** ID of the user. */
	userId: string;
	extension: string;
	siteId: string;
	plans: number[];
	emergencyAddress?: string;
}

export interface StoredNumber {
	readonly id: string;
	readonly number: string;
	siteId: string;
	/** ID of the user or call queue; undefined: nobody has it. */
	owner?: string | undefined;
	displayName?: string;
	status?: string;
}

export interface StoredQueue extends Joinable {
	/** IDs of users. */
	readonly members?: readonly string[];
	readonly managers?: readonly string[];
}

export interface StoredPhones {
	readonly people?: readonly StoredPhone[];
	readonly numbers?: readonly StoredNumber[];
	readonly sites?: readonly Named[];
	readonly queues?: readonly StoredQueue[];
	/** With how many of each were bought. */
	readonly plans?: ReadonlyArray<{ readonly type: number; readonly name: string; readonly bought: number }>;
}

interface QueueMember {
	readonly userId: string;
	readonly level: 'manager' | 'user';
}

/** Somebody of the account, as far as a telephone needs one. */
interface Holder {
	readonly id: string;
	readonly email: string;
	readonly status: string;
}

const refused = (message: string, status = 400, zoomCode = 300): ZoomRefusedError =>
	new ZoomRefusedError(message, { status, zoomCode });

const MAIN: Named = { id: 'main', name: 'Main Site' };

export class FakePhone {
	readonly people: StoredPhone[];
	readonly numbers: StoredNumber[];
	readonly sites: readonly Named[];
	readonly queues: readonly Joinable[];
	/** IDs of users, by the ID of the queue. */
	readonly members: Map<string, QueueMember[]>;
	private readonly plans: NonNullable<StoredPhones['plans']>;

	constructor(
		{ people = [], numbers = [], sites = [], plans = [], queues = [] }: StoredPhones,
		private readonly find: (key: unknown) => Holder | undefined,
	) {
		this.people = people.map((person) => ({ ...person, plans: [...person.plans] }));
		this.numbers = numbers.map((number) => ({ ...number }));
		this.sites = [MAIN, ...sites];
		this.plans = plans;
		this.queues = queues.map(({ members: _members, managers: _managers, ...queue }) => queue);
		const member = (level: QueueMember['level']) => (userId: string) => ({ userId, level });
		this.members = new Map(
			queues.map(({ id, members = [], managers = [] }) => [
				id,
				[...managers.map(member('manager')), ...members.map(member('user'))],
			]),
		);
	}

	/** As a sync lists it. */
	get system(): PhoneSystem {
		return new PhoneSystem({
			users: this.people.map((person) => phoneUserIn(this.shown(person))),
			numbers: this.numbers.map((number) => phoneNumberIn(this.numberShown(number))),
			sites: namedIn(this.sites.map((site) => ({ ...site }))),
			queues: this.queues,
			plans: callingPlansIn(
				this.plans.map(({ type, name, bought }) => ({ type, name, available: bought - this.assigned(type) })),
			),
		});
	}

	of(key: unknown): StoredPhone | undefined {
		const user = this.find(key);
		return this.people.find(({ userId }) => userId === user?.id);
	}

	numbersOf(userId: string): string[] {
		return this.numbers.filter(({ owner }) => owner === userId).map(({ number }) => number);
	}

	manages(userId: string): boolean {
		return [...this.members.values()]
			.flat()
			.some((member) => member.userId === userId && member.level === 'manager');
	}

	/** Taking the account away frees the numbers. */
	userLeaves(userId: string): void {
		for (const number of this.numbers) if (number.owner === userId) number.owner = undefined;
		for (const [id, members] of this.members)
			this.members.set(
				id,
				members.filter((one) => one.userId !== userId),
			);
		const at = this.people.findIndex((person) => person.userId === userId);
		if (at >= 0) this.people.splice(at, 1);
	}

	/** Undefined for a route of something else. */
	answer(route: string, parameters: Readonly<Record<string, unknown>>): ZoomRecord | undefined {
		const { userId, phoneNumberId, callQueueId } = parameters;
		const body = (parameters['body'] ?? {}) as ZoomRecord;
		switch (route) {
			case 'GET /phone/users/{userId}':
				return this.shown(this.existing(userId));
			case 'POST /phone/users/batch':
				return { items: this.add(recordsIn(body['users'])) };
			case 'PATCH /phone/users/{userId}':
				this.change(this.existing(userId), body);
				return {};
			case 'POST /phone/users/{userId}/calling_plans':
				for (const { type } of recordsIn(body['calling_plans']))
					this.givePlan(this.existing(userId), Number(type));
				return {};
			case 'PUT /phone/users/{userId}/calling_plans':
				this.switchPlan(this.existing(userId), Number(body['source_type']), Number(body['target_type']));
				return {};
			case 'GET /number_management/numbers/{phoneNumberId}':
				return this.numberShown(this.number(phoneNumberId));
			case 'PATCH /number_management/numbers/{phoneNumberId}':
				this.rename(this.number(phoneNumberId), textOf(body['display_name']));
				return {};
			case 'POST /phone/users/{userId}/phone_numbers':
				return this.giveToUser(this.existing(userId), recordsIn(body['phone_numbers']));
			case 'DELETE /phone/users/{userId}/phone_numbers/{phoneNumberId}':
				this.takeNumber(this.existing(userId), this.number(phoneNumberId));
				return {};
			case 'GET /phone/call_queues/{callQueueId}':
				this.checkQueue(callQueueId);
				return {
					phone_numbers: this.numbers.filter(({ owner }) => owner === callQueueId),
					members: { users: this.membersOf(String(callQueueId)) },
				};
			case 'POST /phone/call_queues/{callQueueId}/members':
				this.join(callQueueId, recordsIn((body['members'] as ZoomRecord)['users']));
				return {};
			case 'DELETE /phone/call_queues/{callQueueId}/members/{memberId}':
				this.leave(callQueueId, parameters['memberId']);
				return {};
			case 'POST /phone/call_queues/{callQueueId}/phone_numbers':
				if (!this.queues.some(({ id }) => id === callQueueId)) throw refused('No such queue');
				this.give(String(callQueueId), recordsIn(body['phone_numbers']));
				return {};
			default:
				return undefined;
		}
	}

	/** As Zoom lists them. */
	membersOf(queueId: string): ZoomRecord[] {
		return (this.members.get(queueId) ?? []).map(({ userId: id, level }) => ({ id, level }));
	}

	private checkQueue(queueId: unknown, refusal = refused('No such queue', 404, 13000)): void {
		if (!this.queues.some(({ id }) => id === queueId)) throw refusal;
	}

	/** The routes of members have another code for a queue that is not there. */
	private checkQueueOfMembers(queueId: unknown): void {
		this.checkQueue(queueId, refused('Validation Failed. The group does not exist.'));
	}

	/** All of them or none; who is in it already stays. */
	private join(queueId: unknown, users: readonly ZoomRecord[]): void {
		this.checkQueueOfMembers(queueId);
		if (users.length > 10) throw refused('Exceeded the maximum number to add members per time.');
		const members = this.members.get(String(queueId)) ?? [];
		const ids = users.map(({ id, email }) => this.existing(id ?? email).userId);
		const added = ids.filter((id) => members.every(({ userId }) => userId !== id));
		this.members.set(String(queueId), [
			...members,
			...added.map((userId) => ({ userId, level: 'user' as const })),
		]);
	}

	private leave(queueId: unknown, userId: unknown): void {
		this.checkQueueOfMembers(queueId);
		const members = this.members.get(String(queueId)) ?? [];
		const member = members.find((one) => one.userId === userId);
		if (!member) throw refused(`The member does not exist: ${String(userId)}.`);
		if (member.level === 'manager') throw refused('Unable to delete manager', 400, 400);
		this.members.set(
			String(queueId),
			members.filter((one) => one !== member),
		);
	}

	private shown(person: StoredPhone): ZoomRecord {
		const { userId, extension, siteId, plans, emergencyAddress } = person;
		const site = this.sites.find(({ id }) => id === siteId);
		return {
			id: userId,
			email: this.find(userId)?.email ?? '',
			...(extension !== '' && { extension_number: Number(extension) }),
			site: { id: siteId, name: site?.name },
			site_id: siteId,
			calling_plans: plans.map((type) => ({ type })),
			phone_numbers: this.numbers.filter(({ owner }) => owner === userId),
			...(emergencyAddress !== undefined && { emergency_address: { address_line1: emergencyAddress } }),
		};
	}

	private numberShown({ id, number, siteId, owner, ...rest }: StoredNumber): ZoomRecord {
		const { status = 'Normal', displayName = '' } = rest;
		return {
			display_name: displayName,
			id,
			number,
			allocated_product: 'ZOOM_PHONE',
			status,
			site: { site_id: siteId, name: this.sites.find((site) => site.id === siteId)?.name },
			assigned_list:
				owner === undefined
					? []
					: [{ assigned_to_id: owner, assigned_to_name: owner, assigned_to_type: 'User' }],
		};
	}

	private existing(key: unknown): StoredPhone {
		const person = this.of(key);
		if (!person) throw refused(`User does not exist: ${String(key)}.`, 404, 1001);
		return person;
	}

	private number(key: unknown): StoredNumber {
		const found = this.numbers.find(({ id }) => id === key);
		if (!found) throw refused('Phone number not found', 404);
		return found;
	}

	/** All of them or none. */
	private add(users: readonly ZoomRecord[]): ZoomRecord[] {
		if (users.length > 10) throw refused('User size must be less than 10', 400, 400);
		const people = users.map((user): StoredPhone & { email: string } => {
			const holder = this.find(user['email']);
			if (holder?.status !== 'active') throw refused(`${textOf(user['email'])} is not active`);
			if (this.of(holder.id)) throw refused(`${holder.email} has Zoom Phone`);
			this.checkExtension(user['extension_number']);
			const site = this.sites.find(({ name }) => name === (user['site_name'] ?? MAIN.name));
			if (!site) throw refused('No such site');
			const extension = textOf(user['extension_number']);
			return { userId: holder.id, email: holder.email, extension, siteId: site.id, plans: [] };
		});
		if (new Set(people.map(({ extension }) => extension)).size < people.length) throw refused('Twice');
		for (const { email: _email, ...person } of people) this.people.push(person);
		return people.map(({ email, userId: id }) => ({ email, id }));
	}

	private checkExtension(extension: unknown, own?: StoredPhone): void {
		if (this.people.some((person) => person !== own && person.extension === extension))
			throw refused(`The extension number ${String(extension)} is already in use.`);
	}

	private change(
		person: StoredPhone,
		{ site_id: siteId, extension_number: extension, ...rest }: ZoomRecord,
	): void {
		if (Object.keys(rest).length > 0) throw new Error(`Nobody asked for ${Object.keys(rest).join()}`);
		if (extension !== undefined) this.checkExtension(extension, person);
		if (siteId !== undefined && !this.sites.some(({ id }) => id === siteId)) throw refused('No such site');
		if (extension !== undefined) person.extension = textOf(extension);
		if (siteId !== undefined) person.siteId = textOf(siteId);
	}

	private assigned(type: number): number {
		return this.people.filter(({ plans }) => plans.includes(type)).length;
	}

	private givePlan(person: StoredPhone, type: number): void {
		const plan = this.plans.find((one) => one.type === type);
		if (person.plans.includes(type)) return;
		if (!plan || this.assigned(type) >= plan.bought) throw refused('The calling plan is not available');
		person.plans.push(type);
	}

	private switchPlan(person: StoredPhone, source: number, target: number): void {
		if (!person.plans.includes(source)) throw refused('User did not subscribe to the source plan.', 400, 404);
		this.givePlan(person, target);
		person.plans = person.plans.filter((type) => type !== source);
	}

	private giveToUser(person: StoredPhone, wanted: readonly ZoomRecord[]): ZoomRecord {
		if (person.plans.length === 0) throw refused('The user has no calling plan.');
		return { phone_numbers: this.give(person.userId, wanted) };
	}

	private give(owner: string, wanted: readonly ZoomRecord[]): StoredNumber[] {
		const numbers = wanted.map(({ id }) => this.number(id));
		if (numbers.some((number) => (number.owner ?? owner) !== owner)) throw refused('Assigned already');
		for (const number of numbers) number.owner = owner;
		return numbers;
	}

	private takeNumber({ userId }: StoredPhone, number: StoredNumber): void {
		if (number.owner !== userId) throw refused('Invalid query parameter "phone_number".', 404, 400);
		number.owner = undefined;
	}

	private rename(number: StoredNumber, name: string): void {
		if (name.length > 32) throw refused('The display name is too long');
		number.displayName = name;
	}
}

import type { Account, HoldsThingsOfUsers } from '../account/account';
import type { User } from '../users/user';
import type { Meeting } from './meeting';

export type NewMeeting = Omit<Meeting, 'seq' | 'id' | 'uuid'> & Partial<Pick<Meeting, 'id' | 'uuid'>>;

/** The meetings of one account, found by number or by UUID. */
export class Meetings implements HoldsThingsOfUsers {
	/** What hands them over when their host is removed. */
	protected readonly transfer: string = 'transfer_meeting';
	private readonly byId = new Map<number, Meeting>();
	private readonly byUuid = new Map<string, Meeting>();
	private readonly byHost = new Map<string, Set<Meeting>>();
	private readonly deleted = new Map<number, Meeting>();
	private lastSeq = 0;

	constructor(private readonly account: Account) {}

	/** @throws Error when the number or the UUID is taken */
	add(fields: NewMeeting): Meeting {
		const { random } = this.account.surroundings;
		const meeting: Meeting = {
			...fields,
			id: fields.id ?? random.digits(11),
			uuid: fields.uuid ?? random.uuid(),
			seq: ++this.lastSeq,
		};
		if (this.byId.has(meeting.id) || this.byUuid.has(meeting.uuid)) {
			throw new Error(`There is a meeting ${meeting.id} or ${meeting.uuid} already`);
		}
		this.put(meeting);
		return meeting;
	}

	find(id: number): Meeting | undefined {
		return this.byId.get(id);
	}

	findByUuid(uuid: string): Meeting | undefined {
		return this.byUuid.get(uuid);
	}

	/** In the order in which they were added. */
	ofHost(hostId: string): Meeting[] {
		return [...(this.byHost.get(hostId) ?? [])].sort((one, other) => one.seq - other.seq);
	}

	all(): IterableIterator<Meeting> {
		return this.byId.values();
	}

	changeHost(meeting: Meeting, hostId: string): void {
		this.byHost.get(meeting.hostId)?.delete(meeting);
		meeting.hostId = hostId;
		this.put(meeting);
	}

	/** A deleted meeting can be recovered. */
	remove(meeting: Meeting): void {
		this.byId.delete(meeting.id);
		this.byUuid.delete(meeting.uuid);
		this.byHost.get(meeting.hostId)?.delete(meeting);
		this.deleted.set(meeting.id, meeting);
	}

	/** @returns the meeting, or undefined when none of this number was deleted */
	recover(id: number): Meeting | undefined {
		const meeting = this.deleted.get(id);
		if (meeting) this.put(meeting);
		this.deleted.delete(id);
		return meeting;
	}

	userLeaves(user: User, { to, what }: { to: User | undefined; what: ReadonlySet<string> }): void {
		for (const meeting of this.ofHost(user.id)) {
			if (to && what.has(this.transfer)) this.changeHost(meeting, to.id);
			else this.remove(meeting);
		}
	}

	private put(meeting: Meeting): void {
		this.byId.set(meeting.id, meeting);
		this.byUuid.set(meeting.uuid, meeting);
		let ofHost = this.byHost.get(meeting.hostId);
		if (!ofHost) this.byHost.set(meeting.hostId, (ofHost = new Set()));
		ofHost.add(meeting);
	}
}

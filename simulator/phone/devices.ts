import type { Account, HoldsThingsOfUsers } from '../account/account';
import type { User } from '../users/user';
import type { PhoneUser } from './phone';

/** A desk phone. */
export interface Device {
	readonly seq: number;
	readonly id: string;
	readonly name: string;
	/** Manufacturer and model: `Poly VVX 450`. */
	readonly model: string;
	readonly macAddress: string;
	readonly status: 'online' | 'offline';
	assignees: PhoneUser[];
}

/** A change that an admin made to the phone system. */
interface OperationLog {
	/** Epoch ms. */
	readonly time: number;
	readonly action: string;
	readonly category: string;
	readonly detail: string;
}

/** The desk phones of one account, and what was changed of its phone system. */
export class Devices implements HoldsThingsOfUsers {
	readonly all: Device[] = [];
	readonly log: OperationLog[] = [];

	constructor(private readonly account: Account) {}

	add(name: string, assignees: PhoneUser[]): Device {
		const { random } = this.account.surroundings;
		const device: Device = {
			seq: this.all.length + 1,
			id: random.id(),
			name,
			model: 'Poly VVX 450',
			macAddress: `64167f${random.digits(6)}`,
			status: assignees.length > 0 ? 'online' : 'offline',
			assignees,
		};
		this.all.push(device);
		return device;
	}

	userLeaves(user: User): void {
		for (const device of this.all) {
			device.assignees = device.assignees.filter((one) => one.user !== user);
		}
	}
}

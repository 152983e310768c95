import type { User } from './user';

interface Privilege {
	/** Who may schedule. */
	assistant: User;
	/** For whom. */
	scheduler: User;
	privateEvents: boolean;
}

/** Who may schedule meetings for whom: the one is the other's assistant, the other is the one's scheduler. */
export class Assistants {
	private privileges: Privilege[] = [];

	ofScheduler(scheduler: User): Privilege[] {
		return this.privileges.filter((privilege) => privilege.scheduler === scheduler);
	}

	ofAssistant(assistant: User): Privilege[] {
		return this.privileges.filter((privilege) => privilege.assistant === assistant);
	}

	add(privilege: Privilege): void {
		this.privileges.push(privilege);
	}

	remove(holds: (privilege: Privilege) => boolean): void {
		this.privileges = this.privileges.filter((privilege) => !holds(privilege));
	}

	userLeaves(user: User): void {
		this.remove(({ assistant, scheduler }) => assistant === user || scheduler === user);
	}
}

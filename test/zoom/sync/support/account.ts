import { ZoomRefusedError } from '../../../../zoom/errors';
import type { Calls } from '../../../../zoom/sync/execute';
import { accountUser, Directory, type Match } from '../../../../zoom/sync/users';

export interface StoredUser {
	id: string;
	email: string;
	status: 'active' | 'inactive' | 'pending';
	type: number;
	role_id: string;
	first_name: string;
	last_name: string;
	dept: string;
	employee_unique_id: string;
	/** Meetings and recordings, by the name of who made them. */
	things: string[];
}

/** Thrown in place of n8n being killed. */
class Crash extends Error {}

type Call = Parameters<Calls['request']>;

/** An account in memory, as far as a sync touches it; it can end the run at any call, before or after it took effect. */
export class FakeAccount {
	private lastId = 0;
	readonly calls: string[] = [];
	/** So many calls go through; undefined: all. */
	private crashAfter: number | undefined;
	/** Whether the call that is cut off had its effect. */
	private crashTakesEffect = false;
	private over = false;

	constructor(readonly users: StoredUser[]) {}

	readonly zoom: Calls = {
		request: async (...[route, parameters]: Call) => {
			await Promise.resolve();
			if (this.over) throw new Crash();
			const cut = this.crashAfter !== undefined && this.calls.length >= this.crashAfter;
			this.over = cut;
			if (cut && !this.crashTakesEffect) throw new Crash();
			this.calls.push(route);
			const answer = this.answer(route, parameters);
			if (cut) throw new Crash();
			return answer;
		},
	};

	/** The next run: nothing of the crash is left. */
	restart(crash?: { after: number; takesEffect: boolean }): void {
		this.over = false;
		this.crashAfter = crash && this.calls.length + crash.after;
		this.crashTakesEffect = crash?.takesEffect ?? false;
	}

	directory(match?: Match): Directory {
		return new Directory(
			this.users.flatMap((user) => {
				const { id, ...rest } = user;
				return accountUser({ ...rest, ...(user.status !== 'pending' && { id }) }) ?? [];
			}),
			match,
		);
	}

	find(key: unknown): StoredUser | undefined {
		const wanted = String(key).toLowerCase();
		return this.users.find(({ id, email }) => id === key || email.toLowerCase() === wanted);
	}

	private existing(key: unknown): StoredUser {
		const user = this.find(key);
		if (!user)
			throw new ZoomRefusedError(`User does not exist: ${String(key)}.`, { status: 404, zoomCode: 1001 });
		return user;
	}

	private answer(route: string, { userId, body, query }: Record<string, unknown>): Record<string, unknown> {
		const fields = (body ?? {}) as Record<string, unknown>;
		switch (route) {
			case 'POST /users':
				return this.create(fields['user_info'] as StoredUser);
			case 'PATCH /users/{userId}':
				Object.assign(this.existing(userId), fields);
				return {};
			case 'PUT /users/{userId}/email':
				this.existing(userId).email = String(fields['email']);
				return {};
			case 'PUT /users/{userId}/status':
				this.setStatus(this.existing(userId), fields['action']);
				return {};
			case 'DELETE /users/{userId}':
				this.remove(this.existing(userId), query as Record<string, unknown>);
				return {};
			default:
				throw new Error(`The account knows no ${route}`);
		}
	}

	private create(info: Partial<StoredUser>): Record<string, unknown> {
		if (this.find(info.email)) throw new ZoomRefusedError('Email used', { status: 409, zoomCode: 1005 });
		const user: StoredUser = {
			id: `new${++this.lastId}`,
			email: '',
			status: 'pending',
			type: 1,
			role_id: '2',
			first_name: '',
			last_name: '',
			dept: '',
			employee_unique_id: '',
			things: [],
			...info,
		};
		this.users.push(user);
		return { id: user.id };
	}

	private setStatus(user: StoredUser, action: unknown): void {
		user.status = action === 'activate' ? 'active' : 'inactive';
		// Deactivating takes the license away.
		if (action === 'deactivate') user.type = 1;
	}

	private remove(user: StoredUser, { action, transfer_email: to }: Record<string, unknown>): void {
		if (user.status === 'pending' && action === 'delete') {
			throw new ZoomRefusedError('Pending users are disassociated', { status: 400, zoomCode: 300 });
		}
		const heir = to === undefined ? undefined : this.existing(to);
		if (heir && (heir === user || heir.status !== 'active')) {
			throw new ZoomRefusedError('Not a good heir', { status: 400, zoomCode: 300 });
		}
		heir?.things.push(...user.things);
		this.users.splice(this.users.indexOf(user), 1);
	}
}

import type { SharedSeenSet } from '../../zoom/store/redisSeenSet';

/** What several processes remember together, without a Redis. */
export class FakeSharedSeenSet implements SharedSeenSet {
	readonly known = new Set<string>();
	/** How often it was asked. */
	asked = 0;
	private readonly answered = new Map<string, boolean[]>();

	addNew(key: string, members: readonly string[], question?: string): Promise<boolean[]> {
		// As RedisSeenSet, which asks nobody for nothing.
		if (members.length === 0) return Promise.resolve([]);
		this.asked += 1;
		const before = question === undefined ? undefined : this.answered.get(question);
		const firsts = before ?? members.map((member) => this.add(`${key} ${member}`));
		if (question !== undefined) this.answered.set(question, firsts);
		return Promise.resolve(firsts);
	}

	async tell(key: string, members: readonly string[]): Promise<boolean> {
		await this.addNew(key, members);
		return false;
	}

	forget(key: string, members: readonly string[]): Promise<void> {
		for (const member of members) this.known.delete(`${key} ${member}`);
		return Promise.resolve();
	}

	answer(): Promise<void> {
		return Promise.resolve();
	}

	/** It loses all it holds. */
	empty(): void {
		this.known.clear();
		this.answered.clear();
	}

	private add(member: string): boolean {
		const isNew = !this.known.has(member);
		this.known.add(member);
		return isNew;
	}
}

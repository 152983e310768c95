/** Queues that take turns: each `next` comes from the lane that has waited longest for one. */
export class Lanes<T> {
	private readonly lanes = new Map<string, Set<T>>();
	private count = 0;

	get size(): number {
		return this.count;
	}

	add(lane: string, item: T): void {
		const queue = this.lanes.get(lane) ?? new Set<T>();
		queue.add(item);
		this.lanes.set(lane, queue);
		this.count += 1;
	}

	next(): T | undefined {
		const [entry] = this.lanes;
		if (!entry) return undefined;
		const [lane, queue] = entry;
		const [item] = queue as Iterable<T>;
		this.remove(lane, item as T);
		// To the end of the round.
		if (this.lanes.delete(lane)) this.lanes.set(lane, queue);
		return item;
	}

	remove(lane: string, item: T): void {
		const queue = this.lanes.get(lane);
		if (!queue?.delete(item)) return;
		this.count -= 1;
		if (queue.size === 0) this.lanes.delete(lane);
	}

	values(): T[] {
		return [...this.lanes.values()].flatMap((queue) => [...queue]);
	}
}

/** A queue whose ends are both cheap, however long it is. */
export class Fifo<T> {
	private items: Array<T | undefined> = [];
	private head = 0;

	get size(): number {
		return this.items.length - this.head;
	}

	get first(): T | undefined {
		return this.items[this.head];
	}

	push(item: T): void {
		this.items.push(item);
	}

	shift(): T | undefined {
		if (this.size === 0) return undefined;
		const item = this.items[this.head];
		this.items[this.head++] = undefined;
		if (this.head > 1_024 && this.head * 2 > this.items.length) {
			this.items = this.items.slice(this.head);
			this.head = 0;
		}
		return item;
	}

	/** Up to `count` items from the front. */
	take(count: number): T[] {
		const taken: T[] = [];
		while (taken.length < count && this.size > 0) taken.push(this.shift() as T);
		return taken;
	}

	/** Drops items from the front while they fit. */
	discardWhile(fits: (item: T) => boolean): void {
		while (this.size > 0 && fits(this.first as T)) this.shift();
	}
}

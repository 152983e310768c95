import type { MemoryOnce, Once } from './once';
import { StoreUnavailableError } from './redisConnection';

/** This process's memory first, then the shared one; by itself while the shared one is away. */
export class LayeredOnce implements Once {
	constructor(
		private readonly own: MemoryOnce,
		private readonly shared: Once | undefined,
	) {}

	async first(key: string, members: readonly string[]): Promise<boolean[]> {
		const own = this.own.firstNow(key, members);
		if (!this.shared) return own;
		const asked = members.filter((_, index) => own[index]);
		try {
			const answers = (await this.shared.first(key, asked)).values();
			return own.map((first) => first && answers.next().value === true);
		} catch (error) {
			if (!(error instanceof StoreUnavailableError)) throw error;
			return own;
		}
	}

	async forget(key: string, members: readonly string[]): Promise<void> {
		await this.own.forget(key, members);
		try {
			await this.shared?.forget(key, members);
		} catch (error) {
			if (!(error instanceof StoreUnavailableError)) throw error;
		}
	}
}

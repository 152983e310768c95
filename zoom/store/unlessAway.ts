import { StoreUnavailableError } from './redisConnection';

/** For what can do without Redis. @returns undefined while Redis is away @throws what else the work throws */
export async function unlessAway<T>(work: () => Promise<T>): Promise<T | undefined> {
	try {
		return await work();
	} catch (error) {
		if (!(error instanceof StoreUnavailableError)) throw error;
		return undefined;
	}
}

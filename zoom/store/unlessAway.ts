import { StoreUnavailableError } from './redisConnection';

/** Runs work that may be skipped while Redis is down. @returns undefined while Redis is away @throws what else the work throws */
export async function unlessAway<T>(work: () => Promise<T>): Promise<T | undefined> {
	try {
		return await work();
	} catch (error) {
		if (!(error instanceof StoreUnavailableError)) throw error;
		return undefined;
	}
}

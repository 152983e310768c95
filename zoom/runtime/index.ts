import { setTimeout as delay } from 'node:timers/promises';
import { ZoomCancelledError } from '../errors';

export type LogFields = Readonly<Record<string, string | number | boolean | undefined>>;

/** Where zoom/ reports to; the host program decides what becomes of it. Fields never hold a secret. */
export interface Log {
	readonly debug: (message: string, fields?: LogFields) => void;
	readonly info: (message: string, fields?: LogFields) => void;
	readonly warn: (message: string, fields?: LogFields) => void;
	readonly error: (message: string, fields?: LogFields) => void;
}

/** The outside world as far as time, chance and logging go: injected, so that tests use no real time. */
export interface Runtime {
	/** Wall clock, epoch ms. */
	readonly now: () => number;
	/** Uniform in [0, 1). */
	readonly random: () => number;
	/** @throws ZoomCancelledError as soon as the signal aborts. */
	readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
	readonly log: Log;
}

const nothing = (): void => undefined;

export const silentLog: Log = { debug: nothing, info: nothing, warn: nothing, error: nothing };

/** Node treats a longer one as 1 ms. */
const MAX_TIMER_MS = 2_147_483_647;

async function sleep(ms: number, signal?: AbortSignal): Promise<void> {
	try {
		await delay(Math.min(ms, MAX_TIMER_MS), undefined, signal ? { signal } : {});
	} catch (error) {
		throw new ZoomCancelledError('Cancelled while waiting', error);
	}
}

export function systemRuntime(log: Log = silentLog): Runtime {
	return { now: Date.now, random: Math.random, sleep, log };
}

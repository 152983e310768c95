import type { Circus } from '@jest/types';
import { TestEnvironment } from 'jest-environment-node';

/** For what a test leaves behind to go wrong. */
const AFTER_MS = 20;

/**
 * A rejection that nobody handles fails the test file, also when the test it came in is tried again and passes, and when it
 * comes right after the last test.
 */
export default class extends TestEnvironment {
	private readonly unhandled = new Map<Promise<unknown>, unknown>();

	async handleTestEvent(event: Circus.Event, state: Circus.State): Promise<void> {
		if (event.name === 'error' && event.promise) this.unhandled.set(event.promise, event.error);
		if (event.name === 'error_handled') this.unhandled.delete(event.promise);
		if (event.name !== 'run_finish') return;
		await new Promise((resolve) => setTimeout(resolve, AFTER_MS));
		for (const error of this.unhandled.values()) state.unhandledErrors.push(error);
	}
}

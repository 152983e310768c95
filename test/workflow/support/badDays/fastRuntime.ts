import type { Log, Runtime } from '../../../../zoom/runtime';

/** So much faster time passes for what waits: retries and limits are the real ones, and nobody sits them out. */
const SPEED = 50;

let begunAt = Date.now();

/** Before each run: its clock is right again. */
export function windClock(): void {
	begunAt = Date.now();
}

/** @param actual the runtime of a process @param log where its lines go */
export function fastRuntime(actual: (log?: Log) => Runtime, log: Log): Runtime {
	const runtime = actual();
	return {
		...runtime,
		log,
		now: () => begunAt + (Date.now() - begunAt) * SPEED,
		random: () => 0.5,
		sleep: async (ms, signal) => {
			await runtime.sleep(Math.ceil(ms / SPEED), signal);
		},
	};
}

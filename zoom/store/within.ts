export class NoAnswer extends Error {
	constructor(ms: number) {
		super(`no answer in ${ms} ms`);
	}
}

/**
 * The promise's outcome, or a rejection after `ms`. When this process itself was busy for that long, an answer that
 * has arrived in the meantime still counts.
 * @throws NoAnswer
 */
export async function within<T>(ms: number, promise: Promise<T>): Promise<T> {
	let timer: NodeJS.Timeout | undefined;
	const late = new Promise<never>((_, reject) => {
		const expire = (): void => {
			reject(new NoAnswer(ms));
		};
		// Timers run before what the network brought is read; immediates run after it.
		timer = setTimeout(() => setImmediate(() => setImmediate(expire)), ms);
	});
	try {
		return await Promise.race([promise, late]);
	} finally {
		clearTimeout(timer);
	}
}

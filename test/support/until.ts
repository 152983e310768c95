const PAUSE_MS = 10;
const PATIENCE_MS = 30_000;

/** Looks again and again, for what another process or a server does. @throws after 30 s */
export async function until(holds: () => Promise<boolean> | boolean): Promise<void> {
	const deadline = Date.now() + PATIENCE_MS;
	while (!(await holds())) {
		if (Date.now() > deadline) throw new Error('It never came to that');
		await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
	}
}

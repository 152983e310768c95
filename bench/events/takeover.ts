import { startSimulator } from '../../simulator';
import { Family } from '../../test/processes/socket/family';
import { pause } from './figures';

/** From `kill -9` of the process that holds the connection to the connection of another, ms. */
export async function takeoverTimes(redisUrl: string, times: number): Promise<number[]> {
	const zoom = await startSimulator();
	const { accountId, clientId, clientSecret } = zoom.credentials;
	const family = new Family({
		ZOOM_ORIGIN: zoom.origin,
		ZOOM_REDIS_URL: redisUrl,
		LOGIN: JSON.stringify({ environment: 'commercial', accountId, clientId, clientSecret }),
	});
	const accepted = async (): Promise<number> => (await zoom.control.socketCounts()).accepted;
	const taken: number[] = [];
	let living = [await family.add(), await family.add()];
	while ((await accepted()) === 0) await pause(50);
	for (let n = 0; n < times; n++) {
		// Not always the same moment between two renewals of the lease.
		await pause(3_000 + n * 400);
		const here = await Promise.all(living.map(async (child) => (await child.status()).here));
		const holder = living[here.indexOf(true)];
		const before = await accepted();
		const begun = performance.now();
		await holder?.kill();
		while ((await accepted()) === before) await pause(10);
		taken.push(performance.now() - begun);
		living = [...living.filter((child) => child !== holder), await family.add()];
	}
	await family.close();
	await zoom.close();
	return taken;
}

import { setTimeout as delay } from 'node:timers/promises';
import type { Container } from './container';
import type { Drill } from './round';

/** How long a database is away. */
const AWAY_MS = 5_000;
/** Until everything that was struck is surely at work again. */
const LASTS_MS = 45_000;

export const UPGRADE = 'upgrade';

const restart = async (container: Container): Promise<void> => {
	await container.stop();
	await container.start();
};

/** @param image the newer package, as an image */
export const drillsOf = (image: string): readonly Drill[] => [
	{
		name: 'nothing',
		title: 'nothing, to compare with',
		strike: async () => {
			await Promise.resolve();
		},
		lastsMs: 20_000,
	},
	{
		name: 'worker',
		title: 'a worker is killed in mid-run',
		strike: async ({ workers: [worker] }) => {
			worker?.kill();
			await Promise.resolve();
		},
		lastsMs: LASTS_MS,
	},
	{
		name: 'redis',
		title: `Redis is killed, and back after ${AWAY_MS / 1_000} s`,
		strike: async ({ production: { redis } }) => {
			await redis.stop();
			await delay(AWAY_MS);
			await redis.start();
		},
		lastsMs: LASTS_MS,
	},
	{
		name: 'postgres',
		title: `PostgreSQL crashes, and is back after ${AWAY_MS / 1_000} s`,
		strike: async ({ production: { postgres } }) => {
			await postgres.kill();
			await delay(AWAY_MS);
			await postgres.start();
		},
		lastsMs: LASTS_MS,
	},
	{
		name: 'main',
		title: 'main is restarted in order',
		strike: async ({ main }) => {
			await restart(main);
		},
		lastsMs: LASTS_MS,
	},
	{
		name: 'killed',
		title: 'main is killed',
		strike: async ({ main }) => {
			main.kill();
			await Promise.resolve();
		},
		lastsMs: LASTS_MS,
	},
	{
		name: UPGRADE,
		title: 'the package is upgraded: main, then all others at once',
		strike: async ({ main, webhook, workers }) => {
			await main.replace(image);
			await Promise.all([webhook, ...workers].map(async (container) => await container.replace(image)));
		},
		lastsMs: LASTS_MS,
	},
];

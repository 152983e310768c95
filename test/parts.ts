/** What `npm test` consists of, and what may run beside what: docs/testing.md. */

export const PACKAGES = 'system-packages';
/** Makes dist/, which the last check reads and what needs n8n packs. */
export const BUILD = 'build';
/** Scripts of package.json; each counts as one test. Each uses one core: two at a time. */
export const CHECKS = [BUILD, 'lint', 'format:check', 'typecheck', 'walls', 'dead-code', 'site', 'scan'];
/** How long all of them take on two cores that do nothing else, s. */
const CHECKS_SECONDS = 240;

export interface Level {
	/** A project of jest.config.js. */
	readonly name: string;
	/** How many files at a time, where it is not one for each core. */
	readonly atOnce?: number;
	/** How long it takes on two cores that do nothing else. */
	readonly seconds: number;
}

/** They compute, and no clock judges them: with low priority beside those that wait. */
export const COMPUTING: readonly Level[] = [
	{ name: 'unit', seconds: 270 },
	{ name: 'simulator', seconds: 25 },
	{ name: 'workflow', seconds: 215 },
];
/** They wait most of the time, for Zoom's limits, and for leases, timeouts and heartbeats of processes of their own. */
export const WAITING: readonly Level[] = [
	{ name: 'limiter', atOnce: 1, seconds: 225 },
	{ name: 'store', atOnce: 1, seconds: 120 },
	{ name: 'processes', seconds: 300 },
	{ name: 'faults', atOnce: 1, seconds: 125 },
];
/** With nothing beside: n8n takes all there is. */
export const ALONE: readonly Level[] = [{ name: 'e2e', atOnce: 2, seconds: 640 }];
/** The level that needs n8n, by far the largest download: it begins with the run, so that nobody waits for it. */
export const NEEDS_N8N = 'e2e';
export const PARTS = [PACKAGES, ...CHECKS, ...[...COMPUTING, ...WAITING, ...ALONE].map(({ name }) => name)];

/** How long the parts take on two cores that do nothing else, min. */
export function minutesOf(isWanted: (name: string) => boolean): number {
	const sum = (levels: readonly Level[]): number =>
		levels.reduce((total, { name, seconds }) => total + (isWanted(name) ? seconds : 0), 0);
	const checks = (CHECKS_SECONDS * CHECKS.filter(isWanted).length) / CHECKS.length;
	return Math.ceil((Math.max(checks + sum(COMPUTING), sum(WAITING)) + sum(ALONE)) / 60);
}

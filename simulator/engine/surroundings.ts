import type { Clock } from './clock';
import type { Random } from './random';
import type { Settings } from './settings';

/** What every part of the simulator shares. */
export interface Surroundings {
	readonly clock: Clock;
	readonly random: Random;
	readonly settings: Settings;
}

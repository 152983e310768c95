import type { AccountPlan } from '../account/account';
import type { EveryScope } from '../account/app';
import { Clock } from './clock';
import { Counters } from './counters';
import { Faults } from './faults';
import { LoopWatch } from '../http/loopWatch';
import { DEFAULT_SETTINGS, type Settings } from './settings';
import { EventSocket } from '../socket/eventSocket';
import { World } from './world';

export interface EngineOptions {
	settings: Partial<Settings>;
	has: Partial<AccountPlan>;
	everyScope: EveryScope;
}

/** A running simulator without its server: the world and what tests do to it. A reset starts all of it anew. */
export class Engine {
	readonly clock = new Clock();
	readonly loop = new LoopWatch();
	settings: Settings;
	world: World;
	counters = new Counters();
	faults = new Faults();
	readonly events = new EventSocket(this);

	constructor(private readonly options: EngineOptions) {
		this.settings = this.freshSettings();
		this.world = this.freshWorld();
	}

	reset(): void {
		this.events.reset();
		this.clock.reset();
		this.settings = this.freshSettings();
		this.world = this.freshWorld();
		this.counters = new Counters();
		this.faults = new Faults();
	}

	private freshSettings(): Settings {
		return { ...DEFAULT_SETTINGS, ...this.options.settings };
	}

	private freshWorld(): World {
		return new World(this.clock, this.settings, this.options.has, this.options.everyScope);
	}
}

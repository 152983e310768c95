import type { AccountPlan } from '../account/account';
import type { EveryScope } from '../account/app';
import { Clock } from './clock';
import { Counters } from './counters';
import { Faults } from './faults';
import { Mess } from '../mess/mess';
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
	/** Undefined on a good day. */
	mess: Mess | undefined;

	constructor(private readonly options: EngineOptions) {
		this.settings = this.freshSettings();
		this.world = this.freshWorld();
		this.beginDay();
	}

	/** A bad day that is set anew begins anew. */
	configure(settings: Partial<Settings>): Settings {
		Object.assign(this.settings, settings);
		if ('messy' in settings) this.beginDay();
		return this.settings;
	}

	reset(): void {
		this.events.reset();
		this.clock.reset();
		this.settings = this.freshSettings();
		this.world = this.freshWorld();
		this.counters = new Counters();
		this.faults = new Faults();
		this.beginDay();
	}

	private beginDay(): void {
		const { messy } = this.settings;
		this.mess = messy === false ? undefined : new Mess(messy, this.clock.now());
	}

	private freshSettings(): Settings {
		return { ...DEFAULT_SETTINGS, ...this.options.settings };
	}

	private freshWorld(): World {
		return new World(this.clock, this.settings, this.options.has, this.options.everyScope);
	}
}

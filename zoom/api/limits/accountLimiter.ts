import { randomUUID } from 'node:crypto';
import { ZoomRateLimitError } from '../../errors';
import type { Runtime } from '../../runtime';
import type { RedisConnection } from '../../store/redisConnection';
import type { CallOutcome, LimitedCall, Limiter, Permit } from './limiter';
import { OneAtATime, type EndTurn } from './oneAtATime';
import { type Counters, MemoryCounters, nextUtcDay } from './counters';
import { Gate } from './gate';
import { HeldPermit } from './heldPermit';
import {
	classLimit,
	type LimitClass,
	limitClassOf,
	type Plan,
	RATE_LIMITS,
	rateClassOf,
	type WindowLimit,
} from './rateTable';
import { RedisCounters } from './redisCounters';
import { RedisSlots } from './redisSlots';
import { ResilientSlots } from './resilientSlots';
import { RESOURCE_RULES, type ResourceRule } from './resourceRules';
import { SharedTurns } from './sharedTurns';
import { SlotLog } from './slotLog';
import type { Slots } from './slots';
import { type RateClass, routeFacts } from '../routes/routes';
import { shortHash } from '../../values/shortHash';
import { isoTime } from '../../values/time';

export interface AccountLimiterOptions {
	readonly plan: Plan;
	readonly runtime: Runtime;
	/** Where the account's processes share what they use; `prefix` begins every key. Undefined: only this process. */
	readonly shared?: { readonly redis: RedisConnection; readonly prefix: string } | undefined;
}

/** How much of a daily limit is used. */
export interface DailyUse {
	/** Rate classes that are counted together, as `HEAVY`. */
	readonly name: string;
	readonly used: number;
	readonly limit: number;
	/** Epoch ms. */
	readonly resetsAt: number;
}

interface KeptGate {
	readonly gate: Gate;
	/** Nobody waits, and no call of before counts any more. */
	readonly isIdle: () => boolean;
}

/** One account's limits. There must be one in a process for each account, whoever calls. */
export class AccountLimiter implements Limiter {
	private readonly gates = new Map<string, KeptGate>();
	private readonly turns: OneAtATime;
	private readonly counters: Counters;
	/** What Zoom's headers said of the classes. */
	private readonly corrected = new Map<LimitClass, number>();
	/** Epoch ms until which a class is used up for the day, where Zoom said so. */
	private readonly spentUntil = new Map<LimitClass, number>();
	private readonly owner = randomUUID();

	constructor(private readonly options: AccountLimiterOptions) {
		const { runtime, shared } = options;
		const now = () => runtime.now();
		this.turns = new OneAtATime(
			runtime,
			shared && new SharedTurns(shared.redis, `${shared.prefix}:turn`, runtime),
		);
		this.counters = shared
			? new RedisCounters(shared.redis, `${shared.prefix}:day`, now)
			: new MemoryCounters(now);
	}

	async acquire(call: LimitedCall): Promise<Permit> {
		const permit = new HeldPermit();
		try {
			for (const rule of RESOURCE_RULES[call.route] ?? []) await this.obey(rule, call, permit);
			await this.enterClass(limitClassOf(routeFacts(call.route)), call, permit);
			return permit;
		} catch (error) {
			await permit.end({});
			throw error;
		}
	}

	/** The account's daily limits; none where the plan has none. Those of Zoom Phone once it was called. */
	async dailyUse(): Promise<DailyUse[]> {
		const now = this.options.runtime.now();
		const classes = Object.keys(RATE_LIMITS[this.options.plan]) as RateClass[];
		const phone = classes.map((one): LimitClass => `PHONE ${one}`);
		const budgets = new Map<string, DailyUse>();
		for (const limitClass of [...classes, ...phone]) {
			const { daily } = classLimit(this.options.plan, limitClass);
			if (!daily) continue;
			const { name, calls: limit } = daily;
			const isSpent = (this.spentUntil.get(limitClass) ?? 0) > now;
			const counted = budgets.get(name)?.used ?? (await this.counters.count(`${name} calls`));
			const used = isSpent ? limit : Math.min(counted, limit);
			if (used === 0 && phone.includes(limitClass)) continue;
			budgets.set(name, { name, used, limit, resetsAt: nextUtcDay(now) });
		}
		return [...budgets.values()];
	}

	/** How many calls a second the account may send, by class, as far as this process knows. */
	callsPerSecond(): ReadonlyMap<RateClass, number> {
		const classes = Object.keys(RATE_LIMITS[this.options.plan]) as RateClass[];
		return new Map(
			classes.map((rateClass) => {
				const { calls, windowMs } = this.limitOf(rateClass);
				return [rateClass, (calls * 1_000) / windowMs];
			}),
		);
	}

	private async obey(rule: ResourceRule, call: LimitedCall, permit: HeldPermit): Promise<void> {
		const name = rule.of(call.subject);
		if (name === undefined) return;
		if (rule.kind === 'daily') {
			const calls = typeof rule.calls === 'number' ? rule.calls : rule.calls[this.options.plan];
			await this.count(name, calls, 'host', permit);
		} else if (rule.kind === 'window') {
			permit.add(await this.gate(name, () => rule.limit).enter(call));
		} else {
			permit.endWith(turnEnd(await this.turns.enter(name, call, rule.untilProvenConcurrent === true)));
		}
	}

	private async enterClass(rateClass: LimitClass, call: LimitedCall, permit: HeldPermit): Promise<void> {
		const now = this.options.runtime.now();
		const until = this.spentUntil.get(rateClass) ?? 0;
		if (until > now) throw usedUp(`${rateClass} calls`, 'daily', now, until);
		const { daily } = classLimit(this.options.plan, rateClass);
		if (daily) await this.count(`${daily.name} calls`, daily.calls, 'daily', permit);
		const gate = this.gate(rateClass, () => this.limitOf(rateClass));
		permit.add(await gate.enter(call));
		permit.endWith(async (outcome) => {
			this.learn(rateClass, outcome);
			if (outcome.limited?.kind === 'second') await gate.pause(outcome.limited.waitMs);
		});
	}

	/** Counts a call in a daily limit; one that Zoom does not carry out is taken back. */
	private async count(
		name: string,
		calls: number,
		kind: 'daily' | 'host',
		permit: HeldPermit,
	): Promise<void> {
		// Names hold email addresses and IDs, which Redis need not know.
		const key = kind === 'host' ? shortHash(name) : name;
		if (!(await this.counters.take(key, calls))) {
			const now = this.options.runtime.now();
			throw usedUp(name, kind, now, nextUtcDay(now));
		}
		permit.endWith(async ({ status, limited }) => {
			if (limited?.kind === kind) await this.counters.exhaust(key);
			else if (status === undefined || status >= 400) await this.counters.giveBack(key);
		});
	}

	/** Zoom's headers know the plan better than the credential's field, and a daily refusal holds for the whole class. */
	private learn(rateClass: LimitClass, { headers = {}, limited }: CallOutcome): void {
		if (limited?.kind === 'daily') {
			this.useUp(rateClass, limited.waitMs);
		}
		const category = headers['x-ratelimit-category']?.toUpperCase();
		const calls = Number(headers['x-ratelimit-limit']);
		const ofTheDay = limited !== undefined && limited.kind !== 'second';
		// Per-second limits are two digits; a larger number is that of a day.
		if (category === rateClassOf(rateClass) && !ofTheDay && calls >= 1 && calls < 1_000)
			this.corrected.set(rateClass, calls);
	}

	/** Told once, however many calls were under way. */
	private useUp(rateClass: LimitClass, waitMs: number): void {
		const { runtime } = this.options;
		const now = runtime.now();
		const isNews = (this.spentUntil.get(rateClass) ?? 0) <= now;
		const until = now + waitMs;
		this.spentUntil.set(rateClass, until);
		if (!isNews) return;
		const untilText = isoTime(until);
		runtime.log.warn('A daily limit of the Zoom account is used up', { class: rateClass, until: untilText });
	}

	private limitOf(rateClass: LimitClass): WindowLimit {
		const { calls, windowMs } = classLimit(this.options.plan, rateClass);
		return { calls: this.corrected.get(rateClass) ?? calls, windowMs };
	}

	private gate(name: string, limit: () => WindowLimit): Gate {
		const known = this.gates.get(name);
		if (known) return known.gate;
		this.forgetIdleGates();
		const { runtime } = this.options;
		const log = new SlotLog(() => runtime.now());
		const gate = new Gate(this.slots(name, log), limit, runtime, name);
		this.gates.set(name, { gate, isIdle: () => gate.isIdle && log.isIdle(limit().windowMs) });
		return gate;
	}

	private slots(name: string, own: SlotLog): Slots {
		const { shared } = this.options;
		if (!shared) return own;
		const redis = new RedisSlots(shared.redis, `${shared.prefix}:rate:${shortHash(name)}`, this.owner);
		return new ResilientSlots(redis, own);
	}

	/** There is a gate for every user whose presence is set; they are not kept for ever. */
	private forgetIdleGates(): void {
		if (this.gates.size < 1_000) return;
		for (const [name, { isIdle }] of this.gates) if (isIdle()) this.gates.delete(name);
	}
}

const turnEnd =
	(end: EndTurn) =>
	({ status, limited }: CallOutcome): Promise<void> =>
		end(limited?.kind === 'concurrent' ? 'refused' : status === undefined ? 'unknown' : 'done');

function usedUp(what: string, kind: 'daily' | 'host', now: number, resetsAt: number): ZoomRateLimitError {
	return new ZoomRateLimitError(`Zoom's daily limit is used up: ${what}`, kind, resetsAt, {
		retryAfter: resetsAt - now,
	});
}

import { inBackground } from '../async/background';
import type { Grant } from '../auth/login';
import type { LoginObserver } from '../auth/loginObserver';
import type { Vault } from '../auth/vault';
import { ZoomCancelledError, ZoomCredentialsError, ZoomError } from '../errors';
import type { CounterLabels } from '../metrics/catalogue';
import type { Meter } from '../metrics/meter';
import type { Runtime } from '../runtime';
import type { RedisConnection } from '../store/redisConnection';
import { RedisNotes } from '../store/notes';
import { SharedCounts } from '../store/sharedCounts';
import { unlessAway } from '../store/unlessAway';
import { isRecord, textOf } from '../values';
import { parseJson } from '../values/json';

/** How a token is obtained: as an app, or for the person who connected an account. */
export type LoginGrant = Grant | 'refresh_token';

/** - `refused`: Zoom said no; - `failed`: there was no answer, or none of Zoom's; - `rejected`: a token ended early. */
const EVENTS = ['granted', 'refused', 'failed', 'rejected'] as const;
export type LoginEvent = (typeof EVENTS)[number];

/** What happened last. */
export interface LoginEntry {
	/** Epoch ms. */
	readonly at: number;
	/** Which process it happened in, by its hash. */
	readonly by: string;
	/** Of a token that was granted, ms. */
	readonly lifeMs?: number | undefined;
	readonly scopes?: readonly string[] | undefined;
	/** Why there was no token: a fault of the credentials, or the kind of error. */
	readonly why?: string | undefined;
}

export interface LoginHistory {
	readonly last: Readonly<Partial<Record<LoginEvent, LoginEntry>>>;
	/** How often in the last 24 hours. */
	readonly lastDay: Readonly<Record<LoginEvent, number>>;
}

export interface LoginLogDependencies {
	readonly grant: LoginGrant;
	/** Of the login in Redis. */
	readonly key: string;
	readonly vault: Vault;
	readonly runtime: Runtime;
	readonly meter: Meter;
	/** Undefined: this process shares with no other. */
	readonly redis: RedisConnection | undefined;
	/** This process, by its hash. */
	readonly by: string;
}

const HOUR_MS = 3_600_000;
const DAY_HOURS = 24;
const COUNTED_MS = 2 * DAY_HOURS * HOUR_MS;
/** As long as a refresh token may live that nobody uses. */
const KEPT_MS = 100 * DAY_HOURS * HOUR_MS;

/** What happens to a login, in all processes that share a Redis. */
export class LoginLog implements LoginObserver {
	private readonly own = new Map<LoginEvent, LoginEntry>();
	/** By hour and event, as in Redis. */
	private readonly ownCounts = new Map<string, number>();

	constructor(private readonly dependencies: LoginLogDependencies) {}

	granted({ lifeMs, scopes }: Parameters<LoginObserver['granted']>[0]): void {
		this.countRequest('ok');
		this.note('granted', { lifeMs, scopes });
	}

	failed(error: unknown): void {
		if (error instanceof ZoomCancelledError) return;
		this.countRequest(error instanceof ZoomError ? error.code : 'failed');
		if (error instanceof ZoomCredentialsError) this.note('refused', { why: error.fault });
		else this.note('failed', { why: error instanceof ZoomError ? error.code : 'failed' });
	}

	rejected(): void {
		const { meter, grant } = this.dependencies;
		meter.count('zoom_tokens_rejected_total', { grant });
		this.note('rejected', {});
	}

	/** What all processes saw; what this one saw, while Redis is away. */
	async read(): Promise<LoginHistory> {
		return (await unlessAway(async () => await this.readShared())) ?? this.history(this.own, this.ownCounts);
	}

	private countRequest(result: CounterLabels<'zoom_token_requests_total'>['result']): void {
		const { meter, grant } = this.dependencies;
		meter.count('zoom_token_requests_total', { grant, result });
	}

	private note(event: LoginEvent, details: Pick<LoginEntry, 'lifeMs' | 'scopes' | 'why'>): void {
		const { runtime, by } = this.dependencies;
		const entry: LoginEntry = { at: runtime.now(), by, ...details };
		const hour = hourOf(entry.at);
		this.own.set(event, entry);
		for (const field of this.ownCounts.keys()) if (!isOfLastDay(field, hour)) this.ownCounts.delete(field);
		const field = `${hour} ${event}`;
		this.ownCounts.set(field, (this.ownCounts.get(field) ?? 0) + 1);
		const told = unlessAway(async () => await this.tell(event, entry, field));
		inBackground(told, runtime.log, 'Writing down what happened to a login');
	}

	private async tell(event: LoginEvent, entry: LoginEntry, field: string): Promise<void> {
		const { redis, vault } = this.dependencies;
		if (!redis) return;
		const key = this.entryKey(event);
		await new RedisNotes(redis).write(key, vault.seal(JSON.stringify(entry), key), KEPT_MS);
		await new SharedCounts(redis).add(this.countsKey(hourOf(entry.at)), [[field, 1]], COUNTED_MS);
	}

	/** @throws StoreUnavailableError */
	private async readShared(): Promise<LoginHistory | undefined> {
		const { redis, runtime } = this.dependencies;
		if (!redis) return undefined;
		const notes = new RedisNotes(redis);
		const last = new Map<LoginEvent, LoginEntry>();
		for (const event of EVENTS) {
			const entry = this.open(event, await notes.read(this.entryKey(event)));
			if (entry) last.set(event, entry);
		}
		const hour = hourOf(runtime.now());
		const keys = [this.countsKey(hour), this.countsKey(hour - DAY_HOURS)];
		return this.history(last, await new SharedCounts(redis).read(keys));
	}

	private open(event: LoginEvent, sealed: string | undefined): LoginEntry | undefined {
		const text =
			sealed === undefined ? undefined : this.dependencies.vault.open(sealed, this.entryKey(event));
		return text === undefined ? undefined : entryIn(parseJson(text));
	}

	private history(
		last: ReadonlyMap<LoginEvent, LoginEntry>,
		counts: Iterable<readonly [string, number]>,
	): LoginHistory {
		const hour = hourOf(this.dependencies.runtime.now());
		const lastDay = { granted: 0, refused: 0, failed: 0, rejected: 0 };
		for (const [field, count] of counts) {
			const event = EVENTS.find((one) => field.endsWith(` ${one}`));
			if (event && isOfLastDay(field, hour) && count > 0) lastDay[event] += count;
		}
		return { last: Object.fromEntries(last), lastDay };
	}

	private entryKey(event: LoginEvent): string {
		return `${this.dependencies.key}:${event}`;
	}

	private countsKey(hour: number): string {
		return `${this.dependencies.key}:counts:${Math.floor(hour / DAY_HOURS)}`;
	}
}

const hourOf = (time: number): number => Math.floor(time / HOUR_MS);

function isOfLastDay(field: string, hour: number): boolean {
	const of = Number(field.split(' ')[0]);
	return of > hour - DAY_HOURS && of <= hour;
}

/** What another process wrote, perhaps of another version. */
function entryIn(value: unknown): LoginEntry | undefined {
	if (!isRecord(value) || typeof value['at'] !== 'number') return undefined;
	const { at, by, lifeMs, scopes, why } = value;
	return {
		at,
		by: textOf(by),
		...(typeof lifeMs === 'number' && { lifeMs }),
		...(Array.isArray(scopes) && { scopes: scopes.map(textOf) }),
		...(typeof why === 'string' && { why }),
	};
}

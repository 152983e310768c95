import type { Answer } from '../http/answer';
import { CATALOGUE } from './catalogue';
import type { MessyDay } from './day';
import type { Entry, Envelope, MessyCall } from './entry';
import { Luck } from './luck';

/** Of a day without a choice. */
const ENTRIES_A_DAY = 5;

/** A call before the entries look at it. */
export type IncomingCall = Omit<MessyCall, 'notes' | 'repeats' | 'since'>;

interface Active {
	readonly entry: Entry;
	readonly luck: Luck;
	readonly notes: Map<string, unknown>;
}

/** What a bad day makes of calls, answers and events. The same seed makes the same of the same calls. */
export class Mess {
	private readonly active: readonly Active[];
	private readonly seen = new Map<string, number>();

	/**
	 * @param since when the day begins, epoch ms
	 * @throws Error for an entry that the catalogue does not have
	 */
	constructor(
		day: MessyDay,
		private readonly since: number,
	) {
		const { seed, only = drawn(seed) } = typeof day === 'number' ? { seed: day } : day;
		const unknown = only.find((name) => !CATALOGUE.some((entry) => entry.name === name));
		if (unknown !== undefined) throw new Error(`The catalogue of bad days has no "${unknown}"`);
		this.active = CATALOGUE.filter(({ name }) => only.includes(name)).map((entry) => ({
			entry,
			luck: new Luck(`${seed} ${entry.name}`),
			notes: new Map(),
		}));
	}

	get entries(): string[] {
		return this.active.map(({ entry }) => entry.name);
	}

	call(incoming: IncomingCall): CallOnABadDay {
		const repeats = this.seen.get(incoming.key) ?? 0;
		this.seen.set(incoming.key, repeats + 1);
		return new CallOnABadDay(this.active, { ...incoming, repeats, since: this.since });
	}

	events(events: readonly Envelope[]): readonly Envelope[] {
		return this.active.reduce((all, { entry, luck }) => entry.events?.(all, luck) ?? all, events);
	}
}

/** One call on its way, and which entries struck it. */
export class CallOnABadDay {
	readonly struckBy: string[] = [];

	constructor(
		private readonly active: readonly Active[],
		private readonly incoming: Omit<MessyCall, 'notes'>,
	) {}

	/** An answer without Zoom; undefined: the call goes its way. */
	instead(): Answer | undefined {
		for (const { entry, luck, notes } of this.active) {
			if (entry.before?.({ ...this.incoming, notes }, luck)) this.struckBy.push(entry.name);
		}
		for (const { entry, luck, notes } of this.active) {
			const answer = entry.instead?.({ ...this.incoming, notes }, luck);
			if (!answer) continue;
			this.struckBy.push(entry.name);
			return answer;
		}
		return undefined;
	}

	/** What is sent of Zoom's answer. */
	sent(answer: Answer): Answer {
		return this.active.reduce((before, { entry, luck, notes }) => {
			const after = entry.answer?.(before, { ...this.incoming, notes }, luck) ?? before;
			if (differs(before, after)) this.struckBy.push(entry.name);
			return after;
		}, answer);
	}
}

/** Headers aside. */
const differs = (before: Answer, after: Answer): boolean =>
	after !== before &&
	(after.status !== before.status || JSON.stringify(after.body) !== JSON.stringify(before.body));

/** The seed decides which entries a day has. */
function drawn(seed: number): readonly string[] {
	const luck = new Luck(`${seed}`);
	const left = CATALOGUE.map(({ name }) => name);
	return Array.from({ length: ENTRIES_A_DAY }, (_nothing, place) => {
		const name = luck.pick(left, place);
		left.splice(left.indexOf(name), 1);
		return name;
	});
}

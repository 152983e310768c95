import { failureOf, type AccountOfTheDay, type Day } from './account';
import { CASES, type Case } from './cases';
import { brokenOn, type Broken } from './promises';

/** One operation on one bad day, and what was wrong with it. */
export interface Finding extends Broken {
	readonly operation: string;
	readonly story: string;
	readonly seed: number;
	/** Entries of the catalogue that struck. */
	readonly struckBy: readonly string[];
}

/** How it is seen again. */
export const again = ({ operation, seed }: Finding): string =>
	`npm run badDays -- 1 --seed ${seed} --operation "${operation}"`;

const CONVERGES = 'user sync';

/** Carries cases out on bad days and compares each with a good day of the same case. */
export class BadDays {
	private readonly good = new Map<Case, Day>();
	runs = 0;
	/** Runs in which something was struck. */
	struck = 0;

	constructor(private readonly account: AccountOfTheDay) {}

	async findings(one: Case, seed: number): Promise<Finding[]> {
		const good = await this.goodDay(one);
		const prepared = await this.account.prepare(one);
		const bad = await this.account.day(prepared, seed);
		const struckBy = [...new Set(bad.requests.flatMap((request) => request.struckBy))];
		this.runs += 1;
		if (struckBy.length > 0) this.struck += 1;
		const broken = brokenOn({ prepared, good, bad });
		if (one.operation === CONVERGES && one.story.examples[one.at]?.parameters?.['mode'] === 'apply') {
			await this.account.day(prepared, false);
			const third = await this.account.day(prepared, false);
			const changes = third.requests
				.filter(({ method }) => method !== 'GET')
				.map(({ method, path }) => `${method} ${path}`);
			if (changes.length > 0)
				broken.push({
					promise: 'a second run converges',
					seen: `a third one still sends ${changes.join(', ')}`,
				});
		}
		return broken.map((what) => ({
			...what,
			operation: one.operation,
			story: one.story.name,
			seed,
			struckBy,
		}));
	}

	private async goodDay(one: Case): Promise<Day> {
		const known = this.good.get(one);
		if (known) return known;
		const day = await this.account.day(await this.account.prepare(one), false);
		const failed = failureOf(day.outcome);
		if (failed !== undefined) {
			throw new Error(`${one.operation} (${one.story.name}) fails on a good day: ${failed}`);
		}
		this.good.set(one, day);
		return day;
	}
}

/** @param operation such as `user get`; undefined: every one, in turns */
export function casesFor(seed: number, operation: string | undefined): readonly Case[] {
	if (operation === undefined) return [CASES[seed % CASES.length] as Case];
	const cases = CASES.filter((one) => one.operation === operation);
	if (cases.length === 0) throw new Error(`No node has the operation "${operation}"`);
	return cases;
}

import { asTyped } from '../../values/excerpt';
import { FreeNumbers, nextFreeIn } from './freeNumbers';
import type { Person } from '../input/people';
import { EXTENSION, phoneField } from './fields';
import { digitsOf, type PhoneSystem, type PhoneUser } from './system';
import type { Change } from '../model/planRow';
import type { AccountUser } from '../directory/users';

/** What the cells of a person say about the telephone. */

interface Wanted {
	readonly change?: Change;
	/** Why there is no change, as the end of a sentence; empty where there is nothing to say. */
	readonly leftAside: string;
	/** A person has to decide. */
	readonly undecided: boolean;
}

interface WantedPhone extends Omit<Wanted, 'change'> {
	readonly changes: readonly Change[];
}

const NOTHING: Wanted = { leftAside: '', undecided: false };
const undecided = (why: string): Wanted => ({ leftAside: `; ${why}`, undecided: true });
const changing = (field: string, from: Change['from'], to: string): Wanted => ({
	change: { field, from, to },
	leftAside: '',
	undecided: false,
});

/** Zoom shows it as a number, so that none begins with zero. */
const EXTENSION_NUMBER = /^[1-9]\d{0,9}$/;
/** As people write one, with its country code. */
const NUMBER = /^\+?[\d ().-]+$/;

/** One for a plan: it remembers whom it gave which number, extension and calling plan. */
export class PhonePlanner {
	private readonly free: FreeNumbers;
	/** How many people of the list want an extension number, or a phone number, by its digits. */
	private readonly askedFor = new Map<string, number>();
	private readonly given = new Map<string, number>();

	constructor(
		people: readonly Person[],
		named: ReadonlySet<string>,
		private readonly phone: PhoneSystem,
	) {
		this.free = new FreeNumbers(phone, named);
		for (const { phone: cells } of people) {
			const { extension, number } = cells;
			const keys = [
				...(extension === undefined ? [] : [`extension ${extension}`]),
				...(number === undefined || nextFreeIn(number) ? [] : [`number ${digitsOf(number)}`]),
			];
			for (const key of keys) this.askedFor.set(key, (this.askedFor.get(key) ?? 0) + 1);
		}
	}

	/** @param user undefined for somebody who has no account yet */
	wanted({ phone: cells }: Person, user: AccountUser | undefined): WantedPhone {
		const has = user && this.phone.of(user);
		const base = [
			this.site(cells.site, has),
			this.extension(cells.extension, has, cells),
			this.callingPlan(cells.callingPlan, has),
		];
		// Nobody gets half a telephone.
		const isBegun = has !== undefined || !base.some((one) => one.undecided);
		const begun: Wanted[] = isBegun ? base : base.map(({ leftAside }) => ({ leftAside, undecided: true }));
		const all = [...begun, isBegun ? this.number(cells, has, begun) : NOTHING];
		return {
			changes: all.flatMap(({ change }) => change ?? []),
			leftAside: all.map(({ leftAside }) => leftAside).join(''),
			undecided: all.some((one) => one.undecided),
		};
	}

	private site(written: string | undefined, has: PhoneUser | undefined): Wanted {
		if (written === undefined) return NOTHING;
		const name = `"${asTyped(written)}"`;
		const [site, twin] = this.phone.sites.matching(written);
		if (!site) return undecided(`Zoom has no site ${name}, so the site stays`);
		if (twin) return undecided(`Zoom has several sites ${name}, so the site stays: give the ID`);
		if (has?.siteId === site.id) return NOTHING;
		return changing(phoneField('site', site.id), has ? has.siteName || has.siteId : null, site.name);
	}

	private extension(written: string | undefined, has: PhoneUser | undefined, cells: Person['phone']): Wanted {
		if (written === undefined) {
			return has || Object.keys(cells).length === 0
				? NOTHING
				: undecided('has no Zoom Phone, and the row has no extension number to begin with');
		}
		const name = `"${asTyped(written)}"`;
		if (!EXTENSION_NUMBER.test(written)) return undecided(`${name} is no extension number`);
		if (has?.extension === written) return NOTHING;
		const holder = this.phone.withExtension(written);
		if (holder) return undecided(`the extension number ${written} belongs to ${holder.email}`);
		if ((this.askedFor.get(`extension ${written}`) ?? 0) > 1)
			return undecided(`the list gives the extension number ${written} to several people`);
		return changing(EXTENSION, has ? has.extension : null, written);
	}

	/** Somebody gets it in place of the one plan that they have, or of none. */
	private callingPlan(written: string | undefined, has: PhoneUser | undefined): Wanted {
		if (written === undefined) return NOTHING;
		const { plans } = this.phone;
		const name = `"${asTyped(written)}"`;
		const [plan, twin] = plans.matching(written);
		if (!plan) return undecided(`Zoom has no calling plan ${name}, so the calling plan stays`);
		if (twin)
			return undecided(`Zoom has several calling plans ${name}, so it stays: give the number of the type`);
		const [now, second] = has?.plans ?? [];
		if (has?.plans.includes(plan.id)) return NOTHING;
		if (second !== undefined) return undecided('has several calling plans in Zoom, which stay');
		const given = this.given.get(plan.id) ?? 0;
		if (plan.left !== undefined && given >= plan.left)
			return undecided(`no calling plan "${plan.name}" is left for this person`);
		this.given.set(plan.id, given + 1);
		const from = now === undefined ? null : (plans.withId(now)?.name ?? now);
		return changing(phoneField('callingPlan', plan.id), from, plan.name);
	}

	private number(
		{ number: written }: Person['phone'],
		has: PhoneUser | undefined,
		[site, , plan]: readonly Wanted[],
	): Wanted {
		if (written === undefined) return NOTHING;
		const hasPlan = (has?.plans.length ?? 0) > 0 || plan?.change !== undefined;
		const next = nextFreeIn(written);
		if (next) {
			if (has && has.numbers.length > 0) return NOTHING;
			if (!hasPlan) return undecided('gets no phone number without a calling plan');
			const siteId = idOf(site) ?? has?.siteId ?? '';
			const found = this.free.next(next.where, siteId);
			if (found.kind === 'none') return undecided(found.why);
			return changing(phoneField('number', found.number.id), null, found.number.number);
		}
		const given = this.givenNumber(written, has);
		return given.change && !hasPlan ? undecided('gets no phone number without a calling plan') : given;
	}

	/** One that the row names. What somebody has beside it stays. */
	private givenNumber(written: string, has: PhoneUser | undefined): Wanted {
		const name = asTyped(written);
		const digits = digitsOf(written);
		if (!NUMBER.test(written) || digits === '')
			return undecided(`"${name}" is neither a phone number nor "next free"`);
		const number = this.phone.withDigits(digits);
		if (!number) return undecided(`the account has no phone number ${name}: write it with its country code`);
		if (has?.numbers.some(({ id }) => id === number.id)) return NOTHING;
		if (number.owner !== '')
			return undecided(`${number.number} belongs to ${number.owner}, so it is not given`);
		if (number.unusable !== '') return undecided(`${number.number} ${number.unusable}, so it is not given`);
		if ((this.askedFor.get(`number ${digits}`) ?? 0) > 1)
			return undecided(`the list gives ${number.number} to several people`);
		const given = changing(phoneField('number', number.id), null, number.number);
		const others = (has?.numbers ?? []).map((one) => one.number).join(', ');
		return others === '' ? given : { ...given, leftAside: `; keeps ${others}` };
	}
}

/** ID of the site that somebody moves to. */
const idOf = (site: Wanted | undefined): string | undefined =>
	site?.change?.field.slice(phoneField('site', '').length);

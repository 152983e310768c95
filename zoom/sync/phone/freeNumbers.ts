import { normalized } from '../../values/emailAddress';
import { asTyped } from '../../values/excerpt';
import { NamedList } from '../directory/named';
import { digitsOf, type PhoneNumber, type PhoneSystem } from './system';

/** The phone numbers that nobody has, each for one person of a plan. */

const NEXT_FREE = 'next free';
/** Of the United States and Canada: others are written with their country code. */
const AREA_CODE = /^\d{3}$/;
const NUMBER_START = /^\+[\d ().-]+$/;

/** Where the next free number is wanted; undefined where the cell names a number of its own. */
export function nextFreeIn(written: string): { readonly where: string } | undefined {
	const text = normalized(written);
	if (!text.startsWith(NEXT_FREE)) return undefined;
	const where = text.slice(NEXT_FREE.length).trim();
	return { where: where.startsWith('in ') ? where.slice('in '.length).trim() : where };
}

type Found =
	{ readonly kind: 'number'; readonly number: PhoneNumber } | { readonly kind: 'none'; readonly why: string };

export class FreeNumbers {
	private readonly taken = new Set<string>();
	/** By the names that numbers show. */
	private readonly sites: NamedList<{ readonly id: string; readonly name: string }>;

	/** @param reserved digits of the numbers that the list names, for whomever */
	constructor(
		private readonly phone: PhoneSystem,
		private readonly reserved: ReadonlySet<string>,
	) {
		const sites = new Map(phone.numbers.map(({ siteId, siteName }) => [siteId, siteName]));
		this.sites = new NamedList([...sites].map(([id, name]) => ({ id, name })));
	}

	/**
	 * The next one that is free, which nobody else gets in this plan.
	 * @param where an area code, the beginning of a number, or a site by name or ID; empty: the person's own site
	 * @param siteId of the person; empty where it is not known
	 */
	next(where: string, siteId: string): Found {
		const fits = this.fitting(where, siteId);
		if (typeof fits === 'string') return { kind: 'none', why: fits };
		const free = this.phone.numbers.filter((number) => this.isFree(number) && fits(number));
		const number = free.find((one) => one.siteId === siteId) ?? free[0];
		if (!number) {
			const place = where === '' ? 'at the site of the person' : `in ${asTyped(where)}`;
			return { kind: 'none', why: `no phone number is free ${place}` };
		}
		this.taken.add(number.id);
		return { kind: 'number', number };
	}

	private isFree({ id, number, owner, unusable }: PhoneNumber): boolean {
		return owner === '' && unusable === '' && !this.taken.has(id) && !this.reserved.has(digitsOf(number));
	}

	/** @returns a text that says what is missing where it cannot be told which numbers fit */
	private fitting(where: string, siteId: string): ((number: PhoneNumber) => boolean) | string {
		if (AREA_CODE.test(where)) return ({ number }) => number.startsWith(`+1${where}`);
		if (NUMBER_START.test(where)) return ({ number }) => number.startsWith(`+${digitsOf(where)}`);
		if (where !== '') {
			const [site, other] = this.sites.matching(where);
			if (site && !other) return (number) => number.siteId === site.id;
			return `no free phone number is at a site "${asTyped(where)}", and no area code is called so`;
		}
		if (siteId !== '') return (number) => number.siteId === siteId;
		const [one, other] = new Set(this.phone.numbers.map((number) => number.siteId));
		return other === undefined && one !== undefined
			? () => true
			: 'the site of the person is not known, so no free phone number is chosen';
	}
}

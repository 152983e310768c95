import type { Part, Parts, SettingsDocument } from './document';
import { isSameSetting, settingAt, settingsIn } from './settings';
import { settingInWords, valueInWords } from './words';

/** Whose setting it is. */
export type Owner = { readonly of: 'account' } | { readonly of: 'group' | 'role'; readonly name: string };

/** One thing in which the account is not as approved. */
export interface Difference {
	readonly owner: Owner;
	/** Undefined: the group or role as such. */
	readonly part: Part | undefined;
	/** Within the part, such as `in_meeting.waiting_room`; empty: the group or role as such. */
	readonly path: string;
	/** `changed`: has another value; `missing`: is not there any more; `added`: was not there when it was approved. */
	readonly kind: 'changed' | 'missing' | 'added';
	/** Undefined where there was none. */
	readonly approved: unknown;
	/** Undefined where there is none. */
	readonly now: unknown;
	/** Whether it is about authentication, security or what people may do. */
	readonly security: boolean;
	/** For people. */
	readonly words: string;
}

/**
 * Every difference, in the order of the documents. What one of the two does not have as a whole, such as a part that could
 * not be read, is not compared.
 */
export function compareDocuments(approved: SettingsDocument, now: SettingsDocument): Difference[] {
	return [
		...(approved.account && now.account
			? compareParts({ of: 'account' }, approved.account, now.account)
			: []),
		...compareNamed('group', approved.groups, now.groups),
		...compareNamed('role', approved.roles, now.roles),
	];
}

type Named = Readonly<Record<string, Parts>>;

function compareNamed(
	of: 'group' | 'role',
	approved: Named | undefined,
	now: Named | undefined,
): Difference[] {
	if (!approved || !now) return [];
	return [...new Set([...Object.keys(approved), ...Object.keys(now)])].sort().flatMap((name) => {
		const owner = { of, name };
		const [before, after] = [own(approved, name), own(now, name)];
		if (before && after) return compareParts(owner, before, after);
		const gone = before !== undefined;
		return [
			difference({
				owner,
				part: undefined,
				path: '',
				kind: gone ? 'missing' : 'added',
				approved: gone ? name : undefined,
				now: gone ? undefined : name,
			}),
		];
	});
}

const own = (named: Named, name: string): Parts | undefined =>
	Object.hasOwn(named, name) ? named[name] : undefined;

function compareParts(owner: Owner, approved: Parts, now: Parts): Difference[] {
	return (Object.keys(approved) as Part[]).flatMap((part) => {
		const [before, after] = [approved[part], now[part]];
		if (!before || !after) return [];
		const paths = [...settingsIn(before), ...settingsIn(after)].map(({ path }) => path);
		return [...new Set(paths)].flatMap((path) => {
			const [was, is] = [settingAt(before, path), settingAt(after, path)];
			if (isSameSetting(was, is)) return [];
			const kind = was === undefined ? 'added' : is === undefined ? 'missing' : 'changed';
			return [difference({ owner, part, path, kind, approved: was, now: is })];
		});
	});
}

function difference(found: Omit<Difference, 'security' | 'words'>): Difference {
	return { ...found, security: isSecurity(found), words: inWords(found) };
}

/** Names of settings on which it hangs who gets in and sees what. */
const SENSITIVE =
	/password|passcode|authenticat|encrypt|e2e|login|sign_in|signin|domain|waiting_room|ip_address|two_factor|sso|countries|account_user_access|archive/i;

function isSecurity({ owner, part, path }: Pick<Difference, 'owner' | 'part' | 'path'>): boolean {
	if (owner.of === 'role') return true;
	const general = part === 'general' || part === 'locks';
	return part !== undefined && (!general || SENSITIVE.test(path));
}

function inWords({ owner, part, path, kind, approved, now }: Omit<Difference, 'security' | 'words'>): string {
	const whose = ownerInWords(owner);
	if (path === '') return `${whose}: ${kind === 'added' ? 'is new' : 'is gone'}`;
	const what = settingInWords(part, path);
	if (kind === 'added') return `${whose}: ${what}: is new, ${valueInWords(now, part)}`;
	if (kind === 'missing')
		return `${whose}: ${what}: Zoom does not show it any more; approved ${valueInWords(approved, part)}`;
	return `${whose}: ${what}: approved ${valueInWords(approved, part)}, now ${valueInWords(now, part)}`;
}

export const ownerInWords = (owner: Owner): string =>
	owner.of === 'account' ? 'Account' : `${owner.of === 'group' ? 'Group' : 'Role'} "${owner.name}"`;

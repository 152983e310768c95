import pMap from 'p-map';
import { PartialRead } from '../../reports/partialRead';
import type { Calls } from '../calls/lookUp';
import type { People } from '../input/people';
import type { PlanRow } from '../model/planRow';
import type { AccountUser, Directory, LookedPartName, Seen } from '../directory/users';
import type { Fields, LookedPart, Said } from './part';
import { PARTS } from './parts';
import type { SettledRows } from './settledRows';

/** Whom a sync has to look at, because Zoom's list does not show everything, and the looks. */

interface Tools {
	readonly zoom: Calls;
	/** How many calls for a part may be under way at once. */
	readonly concurrency: number;
}

interface Sight {
	readonly seen: Seen;
	/** Empty unless shown. */
	readonly fields: Fields;
}
type Sights = ReadonlyMap<AccountUser, Sight>;

const shown = (fields: Fields): Sight => ({ seen: { shown: true }, fields });
const notShown = (why: string): Sight => ({ seen: { shown: false, why }, fields: {} });

/**
 * A look at everybody whose row says something that the list does not show, unless it is known that the last look found them
 * as the row says.
 * @param settled undefined: everybody is looked at
 * @throws ZoomError that concerns everybody
 */
export async function lookAtRows(
	people: People,
	directory: Directory,
	settled: SettledRows | undefined,
	tools: Tools,
): Promise<Directory> {
	return await withSights(directory, async (part, whole) => {
		const said = saidOfUsers(part, people, directory);
		const known = settled ? await settledAmong(said, part, settled, tools) : new Map<AccountUser, Said>();
		const others = [...said.keys()].filter((user) => !known.has(user));
		const sights = await lookAt(part, others, whole, tools);
		if (settled && !whole.ended) await rememberSights(part, said, sights, settled, tools);
		return new Map([...sights, ...[...known].map(([user, { fields }]) => [user, shown(fields)] as const)]);
	});
}

/** A look at everybody of whom an approved plan is to change what the list does not show. @throws as `lookAtRows` */
export const lookAtChanges = async (
	rows: readonly PlanRow[],
	directory: Directory,
	tools: Tools,
): Promise<Directory> =>
	await withSights(directory, async (part, whole) => {
		const users = rows.flatMap(({ changes, userId, email }) =>
			changes.some(({ field }) => part.has(field))
				? (directory.withId(userId ?? '') ?? directory.withEmail(email) ?? [])
				: [],
		);
		return await lookAt(part, [...new Set(users)], whole, tools);
	});

/** By user: what the row says that means them, or may. */
type SaidOfUsers = ReadonlyMap<AccountUser, Said | 'several rows'>;

function saidOfUsers(part: LookedPart, { people }: People, directory: Directory): SaidOfUsers {
	const said = new Map<AccountUser, Said | 'several rows'>();
	for (const person of people) {
		if (!person.stays) continue;
		const holder = person.email === '' ? undefined : directory.withEmail(person.email);
		for (const user of new Set([...directory.matching(person.key), ...(holder ? [holder] : [])])) {
			const one = part.saidBy(person, user, directory);
			if (one) said.set(user, said.has(user) ? 'several rows' : one);
		}
	}
	return said;
}

async function settledAmong(
	said: SaidOfUsers,
	{ name }: LookedPart,
	settled: SettledRows,
	tools: Tools,
): Promise<Map<AccountUser, Said>> {
	const known = new Map<AccountUser, Said>();
	await pMap(
		said,
		async ([user, one]) => {
			if (one !== 'several rows' && (await settled.isSettled(user, name, one))) known.set(user, one);
		},
		tools,
	);
	return known;
}

async function rememberSights(
	{ name }: LookedPart,
	said: SaidOfUsers,
	sights: Sights,
	settled: SettledRows,
	tools: Tools,
): Promise<void> {
	await pMap(
		sights,
		async ([user, sight]) => {
			const one = said.get(user);
			if (!one || one === 'several rows') return;
			const isSettled = one.isTrueOf(withSight(user, name, sight));
			await settled.remember(user, name, isSettled ? one : undefined);
		},
		tools,
	);
}

/**
 * Of whom Zoom refuses the look, the part is unknown, and stays.
 * @param whole ends with what concerns everybody, such as credentials that Zoom refuses, or the same for the first ten
 */
async function lookAt(
	part: LookedPart,
	users: readonly AccountUser[],
	whole: PartialRead,
	{ zoom, concurrency }: Tools,
): Promise<Map<AccountUser, Sight>> {
	const partial = new PartialRead({ whole });
	const sights = new Map<AccountUser, Sight>();
	await pMap(
		users.filter(({ status }) => status !== 'pending'),
		async (user) => {
			if (whole.ended) return;
			const sight = await partial.read(
				`user ${user.email}`,
				async () => {
					const fields = await part.look(user, zoom);
					return fields ? shown(fields) : notShown('');
				},
				(error) => notShown(error.message.replace(/\.$/, '')),
			);
			if (sight) sights.set(user, sight);
		},
		{ concurrency },
	);
	return sights;
}

/** All parts at once: each has a rate limit of its own. */
async function withSights(
	directory: Directory,
	sightsOf: (part: LookedPart, whole: PartialRead) => Promise<Sights>,
): Promise<Directory> {
	const whole = new PartialRead();
	const each = await Promise.all(
		PARTS.map(async (part) => [part.name, await sightsOf(part, whole)] as const),
	);
	if (whole.ended) throw whole.ended;
	return directory.map((user) =>
		each.reduce((one, [name, sights]) => withSight(one, name, sights.get(user)), user),
	);
}

const withSight = (user: AccountUser, name: LookedPartName, sight: Sight | undefined): AccountUser =>
	sight
		? {
				...user,
				fields: { ...user.fields, ...sight.fields },
				looks: { ...user.looks, [name]: sight.seen },
			}
		: user;

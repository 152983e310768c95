import pMap from 'p-map';
import type { RowLimit, Zoom } from '../../../adapter/kit';
import { addOnsIn, type AddOn } from '../../../../zoom/account/licenses';
import type { PartialRead } from '../../../../zoom/reports/partialRead';
import { textOf, type ZoomRecord } from '../../../../zoom/values';

/** Add-ons of users: Zoom shows them in the settings of each user only. */

const USERS_AT_ONCE = 10;

/**
 * The users with their add-ons under `add_ons`.
 * @param wanted only who has one of these; empty: everybody
 * @param taken how many rows there are already, of those that are wanted
 * @param partial names who was refused
 */
export async function withAddOns(
	zoom: Zoom,
	users: readonly ZoomRecord[],
	wanted: readonly AddOn[],
	{ limit, taken, partial }: { limit: RowLimit; taken: number; partial: PartialRead },
): Promise<ZoomRecord[]> {
	const found: ZoomRecord[] = [];
	for (let start = 0; start < users.length; start += USERS_AT_ONCE) {
		if (limit.endsAt(taken + found.length)) break;
		const some = await pMap(users.slice(start, start + USERS_AT_ONCE), read, { concurrency: USERS_AT_ONCE });
		found.push(...some.filter((user) => user !== undefined));
	}
	return limit.count === undefined ? found : found.slice(0, Math.max(0, limit.count - taken));

	async function read(user: ZoomRecord): Promise<ZoomRecord | undefined> {
		const [id, email] = [textOf(user['id']), textOf(user['email'])];
		const settings = await partial.read<ZoomRecord | undefined>(
			`user ${email || id}`,
			async () => await zoom.request('GET /users/{userId}/settings', { userId: id || email }),
			() => undefined,
		);
		if (!settings) return wanted.length === 0 ? user : undefined;
		const addOns = addOnsIn(settings);
		const has = wanted.length === 0 || addOns.some(({ addOn }) => wanted.includes(addOn));
		return has ? { ...user, add_ons: addOns } : undefined;
	}
}

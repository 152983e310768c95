import pMap from 'p-map';
import type { Days } from './days';
import type { RowLimit, Zoom } from '../../../adapter/kit';
import { PartialRead } from '../../../../zoom/reports/partialRead';
import { textOf, type ZoomRecord } from '../../../../zoom/values';

/** Recordings of one user, or of each user of the account: Zoom lists them for a user and a month. */

const USERS_AT_ONCE = 10;

export interface Wanted {
	readonly query: object;
	readonly windows: readonly Days[];
	readonly limit: RowLimit;
}

export async function recordingsOfUser(zoom: Zoom, userId: string, wanted: Wanted): Promise<ZoomRecord[]> {
	const found: ZoomRecord[] = [];
	for (const window of wanted.windows) {
		if (wanted.limit.endsAt(found.length)) break;
		found.push(...(await monthOf(zoom, userId, window, wanted, found.length)));
	}
	return found;
}

/** @param taken how many rows there are already, of those that are wanted */
async function monthOf(
	zoom: Zoom,
	userId: string,
	window: Days,
	{ query, limit }: Wanted,
	taken: number,
): Promise<ZoomRecord[]> {
	const parameters = { userId, query: { ...query, ...window } };
	return await zoom.list('GET /users/{userId}/recordings', parameters, limit.rest(taken));
}

export interface RecordingsOfAccount {
	readonly found: readonly ZoomRecord[];
	readonly partial: PartialRead;
	/** Users whose turn never came, wholly or in part. */
	readonly notRead: readonly string[];
}

/** A user whom Zoom refuses takes neither the others away nor the months that were read before. */
export async function recordingsOfAccount(zoom: Zoom, wanted: Wanted): Promise<RecordingsOfAccount> {
	const { windows, limit } = wanted;
	const users = await zoom.list('GET /users', { query: { status: 'active' } });
	const partial = new PartialRead();
	const found: ZoomRecord[] = [];
	const notRead: string[] = [];

	async function readUser(user: ZoomRecord): Promise<ZoomRecord[]> {
		const email = textOf(user['email']);
		const id = textOf(user['id']) || email;
		const own: ZoomRecord[] = [];
		for (const window of windows) {
			if (limit.endsAt(own.length)) break;
			const subject = `user ${email || id}${window === windows[0] ? '' : `, from ${window.from} on`}`;
			const rows = await partial.read<ZoomRecord[] | 'refused'>(
				subject,
				async () => await monthOf(zoom, id, window, wanted, own.length),
				() => 'refused',
			);
			if (rows === undefined) notRead.push(email || id);
			if (rows === undefined || rows === 'refused') break;
			own.push(...rows.map((row) => ({ ...row, host_email: email })));
		}
		return own;
	}

	for (let start = 0; start < users.length; start += USERS_AT_ONCE) {
		if (limit.endsAt(found.length)) break;
		found.push(...(await pMap(users.slice(start, start + USERS_AT_ONCE), readUser)).flat());
	}
	partial.finish();
	return { found, partial, notRead };
}

import type { Ask } from './ask';
import { daysAround, envelope, isInside, type Question, type Source } from './source';
import type { ZoomRecord } from '../../values';
import { timeOf } from '../../values/time';

const EVENT = 'user.deactivated';
const DEACTIVATED = /deactivat|inactiv/i;

/**
 * Users who are inactive now and have an entry in the operation log (HEAVY) within the window. Zoom does not say how it words
 * the entries, so the list of users decides, and the words only about the time.
 */
export const deactivatedUsers: Source = {
	events: [EVENT],
	late: true,
	async *find(question, ask) {
		const entries = await entriesIn(question, ask);
		if (entries.length === 0) return;
		for await (const user of ask.each('GET /users', { query: { status: 'inactive' } })) {
			const found = entryAbout(user['email'], entries);
			if (!found) continue;
			const object = {
				id: user['id'],
				first_name: user['first_name'],
				last_name: user['last_name'],
				email: user['email'],
				type: user['type'],
			};
			yield envelope(EVENT, found.time, question, object, { operator: found.entry['operator'] });
		}
	},
};

/** An entry of the operation log, and when it was made, epoch ms. */
interface Dated {
	readonly time: number;
	readonly entry: ZoomRecord;
}

async function entriesIn(question: Question, ask: Ask): Promise<Dated[]> {
	const entries: Dated[] = [];
	const query = { ...daysAround(question.window), category_type: 'user' };
	for await (const entry of ask.each('GET /report/operationlogs', { query })) {
		const time = timeOf(entry['time']);
		if (isInside(question.window, time)) entries.push({ time, entry });
	}
	return entries;
}

/** The newest, and rather one that speaks of it. */
function entryAbout(email: unknown, entries: readonly Dated[]): Dated | undefined {
	if (typeof email !== 'string' || email === '') return undefined;
	const about = entries
		.filter(({ entry }) => words(entry).includes(email.toLowerCase()))
		.sort((one, other) => one.time - other.time);
	return about.findLast(({ entry }) => DEACTIVATED.test(words(entry))) ?? about.at(-1);
}

const words = ({ action, operation_detail: detail }: ZoomRecord): string =>
	`${String(action)} ${String(detail)}`.toLowerCase();

import type { Account } from '../account/account';
import { Activity } from '../activity/activity';
import { utcDay } from '../clock';
import type { Random } from '../random';

const DAY_MS = 86_400_000;

export interface GeneratedActivity {
	/** How many of the account's active users host meetings. */
	hosts: number;
	/** So many days until today. */
	days: number;
}

export interface ActivityRow {
	email: string;
	/** `yyyy-mm-dd` */
	date: string;
	meetings: number;
	participants: number;
	minutes: number;
}

export function recordRows(account: Account, rows: readonly ActivityRow[]): void {
	for (const { email, date, ...hosted } of rows) {
		const user = account.users.findByEmail(email);
		if (!user) throw new Error(`There is no user ${email} whose activity could be recorded`);
		account.part(Activity).record(user.id, date, hosted);
	}
}

/** Meetings on about half of the weekdays, few at weekends. */
export function generateActivity(account: Account, { hosts, days }: GeneratedActivity, random: Random): void {
	const today = account.surroundings.clock.now();
	const activity = account.part(Activity);
	const users = account.users.where((user) => user.status === 'active').slice(0, hosts);
	if (users.length < hosts) throw new Error(`There are only ${users.length} active users to be hosts`);
	for (let back = 0; back < days; back += 1) {
		const instant = today - back * DAY_MS;
		const day = utcDay(instant);
		const weekend = [0, 6].includes(new Date(instant).getUTCDay());
		for (const user of users) {
			if (random.next() > (weekend ? 0.05 : 0.55)) continue;
			const meetings = random.between(1, 4);
			const participants = meetings * random.between(2, 9);
			activity.record(user.id, day, {
				meetings,
				participants,
				minutes: participants * random.between(10, 55),
			});
		}
	}
}

import type { Account } from '../account/account';
import { Activity } from '../activity/activity';
import { History } from '../history/history';
import type { Attendance } from '../history/pastMeeting';
import { Random } from '../engine/random';
import type { User } from '../users/user';
import { generateLogs } from './generatedLogs';

const MINUTE_MS = 60_000;
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

/** Meetings on about half of the weekdays, few at weekends, one in twelve a webinar, and the logs of such a company. */
export function generateActivity(account: Account, { hosts, days }: GeneratedActivity, random: Random): void {
	const now = account.surroundings.clock.now();
	const users = account.users.where((user) => user.status === 'active').slice(0, hosts);
	if (users.length < hosts) throw new Error(`There are only ${users.length} active users to be hosts`);
	const recurring = new Map(users.map((user) => [user.id, random.digits(11)]));
	for (let back = 0; back < days; back += 1) {
		const midnight = Math.floor(now / DAY_MS) * DAY_MS - back * DAY_MS;
		const weekend = [0, 6].includes(new Date(midnight).getUTCDay());
		for (const host of users) {
			if (random.next() > (weekend ? 0.05 : 0.55)) continue;
			for (let count = random.between(1, 4); count > 0; count -= 1) {
				const startsAt = midnight + random.between(7 * 60, 19 * 60) * MINUTE_MS;
				const endsAt = startsAt + random.between(15, 90) * MINUTE_MS;
				if (endsAt > now) continue;
				const seed = random.between(1, 2 ** 31);
				const weekly = recurring.get(host.id);
				account.part(History).add({
					kind: random.next() < 1 / 12 ? 'webinar' : 'meeting',
					hostId: host.id,
					topic: random.pick(TOPICS),
					startsAt,
					endsAt,
					attendance: () => generateAttendance(host, users, { startsAt, endsAt }, new Random(seed)),
					...(random.next() < 0.3 && weekly !== undefined && { id: weekly }),
				});
			}
		}
	}
	generateLogs(account, users, days, random);
}

const TOPICS = ['Weekly planning', 'Interview', 'Customer call', 'Retro & demo', 'Budget 2027', 'Onboarding'];
const GUESTS = ['Ana', 'Bo', 'Charlie', 'Dana', 'Emre', 'Farah'];

/** Host and up to eight others; some come late, some twice, some are guests whose e-mail Zoom does not show. */
function generateAttendance(
	host: User,
	users: readonly User[],
	{ startsAt, endsAt }: { startsAt: number; endsAt: number },
	random: Random,
): Attendance[] {
	const length = endsAt - startsAt;
	const rows: Attendance[] = [];
	const others = random.between(0, 8);
	const taken = new Set<string>();
	for (let person = 0; person <= others; person += 1) {
		const user = person === 0 ? host : random.pick(users);
		const guest = person > 0 && (random.next() < 0.3 || taken.has(user.id));
		taken.add(user.id);
		const who = {
			person,
			status: 'in_meeting' as const,
			name: guest ? `${random.pick(GUESTS)} ${person}` : user.display_name,
			email: guest ? '' : user.email,
			participantUserId: guest ? '' : user.id,
		};
		const joinedAt = startsAt + Math.floor(person === 0 ? 0 : random.next() ** 3 * length * 0.8);
		const leftAt = Math.max(joinedAt + 1000, endsAt - Math.floor(random.next() ** 4 * length * 0.5));
		const gap = joinedAt + (leftAt - joinedAt) / 2;
		const again = leftAt - joinedAt > 10 * MINUTE_MS && random.next() < 0.15;
		if (again) rows.push({ ...who, joinedAt, leftAt: gap }, { ...who, joinedAt: gap + 90_000, leftAt });
		else rows.push({ ...who, joinedAt, leftAt });
	}
	return rows;
}

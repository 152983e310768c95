import type { Account } from '../account/account';
import type { Random } from '../engine/random';
import type { NewUser } from '../users/users';

const FIRST = [
	'Ada',
	'Björn',
	'Chloé',
	'Dmitri',
	'Élodie',
	'Fatima',
	'Grace',
	'Hiro',
	'Inês',
	'Jürgen',
	'Kofi',
	'Łucja',
];
const LAST = [
	'Ångström',
	'Brown',
	'Çelik',
	'Díaz',
	'Edwards',
	'Fischer',
	'García',
	"O'Hara",
	'Ito',
	'Jensen',
	'Kowalski',
];
const DEPARTMENTS = ['Engineering', 'Finance', 'HR', 'IT', 'Legal', 'Marketing', 'Operations', 'Sales'];
const TIMEZONES = ['America/New_York', 'Asia/Tokyo', 'Australia/Sydney', 'Europe/Berlin', 'UTC'];
const DAY_MS = 86_400_000;

/** Users of a company: most active, some inactive, a few pending; half of them Licensed. */
export function* generateUsers(account: Account, count: number, random: Random): Generator<NewUser> {
	const now = account.surroundings.clock.now();
	const before = account.users.size;
	for (let index = 0; index < count; index += 1) {
		const dice = random.next();
		const status = dice < 0.9 ? 'active' : dice < 0.97 ? 'inactive' : 'pending';
		const createdAt = now - random.between(1, 900) * DAY_MS;
		yield {
			id: random.id(),
			pmi: random.digits(10),
			email: `user${before + index}@example.com`,
			first_name: random.pick(FIRST),
			last_name: random.pick(LAST),
			type: status === 'active' && random.next() < 0.5 ? 2 : 1,
			status,
			verified: status === 'pending' ? 0 : 1,
			dept: random.pick(DEPARTMENTS),
			timezone: random.pick(TIMEZONES),
			employee_unique_id: `E${String(before + index).padStart(6, '0')}`,
			createdAt,
			...(status !== 'pending' && { lastLoginAt: now - random.between(0, 90) * DAY_MS }),
		};
	}
}

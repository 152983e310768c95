import fc from 'fast-check';
import { mergeHosts } from '../../../zoom/reports/hosts';

const NAMES = ['ana', 'ben', 'cleo', 'dan'] as const;
const row = fc.record({
	id: fc.constantFrom(...NAMES),
	dept: fc.constantFrom('Sales', 'IT'),
	meetings: fc.nat(9),
	participants: fc.nat(99),
	meeting_minutes: fc.nat(999),
});
/** Each host at most once a window, as Zoom gives them. */
const window = fc.uniqueArray(row, { selector: ({ id }) => id });
const windows = fc.array(window, { minLength: 1, maxLength: 6 });

describe('the hosts of several months', () => {
	it('are each there once, with the sum of what they did, and in the department they were in last', () => {
		fc.assert(
			fc.property(windows, (months) => {
				const hosts = mergeHosts('active', months);
				const seen = NAMES.filter((name) => months.flat().some(({ id }) => id === name));
				expect(hosts.map(({ id }) => id).sort()).toEqual([...seen].sort());
				for (const host of hosts) {
					const own = months.flat().filter(({ id }) => id === host['id']);
					const sum = (field: 'meetings' | 'participants' | 'meeting_minutes') =>
						own.reduce((total, one) => total + one[field], 0);
					expect(host).toEqual({
						id: host['id'],
						dept: own.at(-1)?.dept,
						meetings: sum('meetings'),
						participants: sum('participants'),
						meeting_minutes: sum('meeting_minutes'),
					});
				}
			}),
		);
	});

	it('without an ID are told apart by their address, and no two are one because both lack it', () => {
		const host = (email: string | null, meetings: number) => ({ id: '', email, meetings });
		const [first, second] = [
			[host('ana@example.com', 1), host('bo@example.com', 2), host(null, 3), host(null, 4)],
			[host('Ana@Example.com', 5)],
		] as const;
		const merged = mergeHosts('active', [first, second]);
		expect(merged.map(({ meetings }) => meetings)).toEqual([6, 2, 3, 4]);
	});

	it('are inactive only when they were so in every month', () => {
		fc.assert(
			fc.property(windows, (months) => {
				const always = NAMES.filter((name) => months.every((month) => month.some(({ id }) => id === name)));
				const hosts = mergeHosts('inactive', months);
				expect(hosts.map(({ id }) => id).sort()).toEqual([...always].sort());
			}),
		);
	});

	it('count once in a month whose pages shifted while they were read', () => {
		const ana = { id: 'ana', meetings: 2, participants: 5, meeting_minutes: 90 };
		expect(mergeHosts('active', [[ana, { ...ana }]])).toEqual([ana]);
	});
});

import type { DayRange } from './windows';

/** The usage of a whole account, from what a few calls give. All minutes are added up over the participants. */

interface Usage {
	readonly meetings: number;
	readonly participants: number;
	readonly meetingMinutes: number;
}

export interface HostUsage extends Usage {
	readonly id: string;
	readonly name: string;
	readonly email: string;
	readonly department: string;
}

export interface DayUsage extends Usage {
	readonly date: string;
}

/** A user who can log in, pending and deactivated ones left out. */
export interface AccountUser {
	readonly id: string;
	readonly licensed: boolean;
	readonly hasLoggedIn: boolean;
	readonly department: string;
	readonly groups: readonly string[];
}

export interface PeriodUsage {
	readonly period: DayRange;
	/** Active hosts of the period, each once. */
	readonly hosts: readonly HostUsage[];
	/** Every day, of the whole account. */
	readonly days: readonly DayUsage[];
}

export interface SummaryInput extends PeriodUsage {
	readonly users: readonly AccountUser[];
	readonly previous?: PeriodUsage | undefined;
	readonly splitBy: 'department' | 'group';
	readonly topHosts: number;
}

export interface PartUsage extends Usage {
	/** Department or group; empty for people without one. */
	readonly name: string;
	readonly users: number;
	readonly activeHosts: number;
}

export interface UsageSummary extends DayRange, Usage {
	readonly activeHosts: number;
	readonly inactiveHosts: number;
	readonly licenses: {
		readonly assigned: number;
		/** Their holder hosted in the period. */
		readonly active: number;
		/** Their holder hosted nothing in the period. */
		readonly inactive: number;
		/** Their holder has never logged in to Zoom and hosted nothing. */
		readonly neverUsed: number;
	};
	readonly byDay: readonly DayUsage[];
	readonly byPart: readonly PartUsage[];
	readonly topHosts: readonly HostUsage[];
	readonly previous: (DayRange & Usage & { readonly activeHosts: number }) | undefined;
	/** Change against the period before in percent; undefined where there was nothing before. */
	readonly trend: Readonly<
		Record<'meetings' | 'participants' | 'meetingMinutes' | 'activeHosts', number | undefined>
	>;
}

export function usageSummary(input: SummaryInput): UsageSummary {
	const { period, hosts, days, users, previous } = input;
	const now = totalsOf(input);
	const before = previous && { ...previous.period, ...totalsOf(previous) };
	const hosted = new Set(hosts.map(({ id }) => id));
	const change = (field: keyof typeof now): number | undefined => percent(now[field], before?.[field]);
	return {
		...period,
		...now,
		inactiveHosts: users.filter(({ id }) => !hosted.has(id)).length,
		licenses: licensesOf(users, hosted),
		byDay: days,
		byPart: partsOf(input, hosted),
		topHosts: [...hosts].sort(busiestFirst).slice(0, input.topHosts),
		previous: before,
		trend: {
			meetings: change('meetings'),
			participants: change('participants'),
			meetingMinutes: change('meetingMinutes'),
			activeHosts: change('activeHosts'),
		},
	};
}

/** The days hold the meetings of hosts who were deleted since; where the days are not to be had, hosts are counted. */
function totalsOf({ hosts, days }: PeriodUsage): Usage & { activeHosts: number } {
	return { ...sum(days.length > 0 ? days : hosts), activeHosts: hosts.length };
}

function sum(rows: readonly Usage[]): Usage {
	const add = (field: keyof Usage): number => rows.reduce((total, row) => total + row[field], 0);
	return {
		meetings: add('meetings'),
		participants: add('participants'),
		meetingMinutes: add('meetingMinutes'),
	};
}

const percent = (now: number, before: number | undefined): number | undefined =>
	before === undefined || before === 0 ? undefined : Math.round(((now - before) / before) * 1000) / 10;

function licensesOf(users: readonly AccountUser[], hosted: ReadonlySet<string>): UsageSummary['licenses'] {
	const licensed = users.filter((user) => user.licensed);
	const active = licensed.filter(({ id }) => hosted.has(id)).length;
	const neverUsed = licensed.filter(({ id, hasLoggedIn }) => !hosted.has(id) && !hasLoggedIn).length;
	return {
		assigned: licensed.length,
		active,
		inactive: licensed.length - active - neverUsed,
		neverUsed,
	};
}

/** Somebody in two groups counts in both. Busiest first. */
function partsOf({ hosts, users, splitBy }: SummaryInput, hosted: ReadonlySet<string>): PartUsage[] {
	const byId = new Map(users.map((user) => [user.id, user]));
	const namesOf = (user: AccountUser | undefined, department: string): readonly string[] => {
		if (splitBy === 'department') return [user?.department ?? department];
		return user?.groups.length ? user.groups : [''];
	};
	const parts = new Map<string, { users: number; hosts: HostUsage[] }>();
	const part = (name: string) => {
		const found = parts.get(name) ?? { users: 0, hosts: [] };
		parts.set(name, found);
		return found;
	};
	for (const user of users) for (const name of namesOf(user, '')) part(name).users += 1;
	for (const host of hosts) {
		for (const name of namesOf(byId.get(host.id), host.department)) part(name).hosts.push(host);
	}
	return [...parts]
		.map(([name, { users: count, hosts: own }]) => ({
			name,
			users: count,
			activeHosts: own.filter(({ id }) => hosted.has(id)).length,
			...sum(own),
		}))
		.sort((one, other) => busiestFirst(one, other) || (one.name < other.name ? -1 : 1));
}

const busiestFirst = (one: Usage, other: Usage): number =>
	other.meetingMinutes - one.meetingMinutes || other.meetings - one.meetings;

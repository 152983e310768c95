/** What was hosted within some time. */
export interface Hosted {
	meetings: number;
	participants: number;
	/** Minutes of meetings, added up over the participants. */
	minutes: number;
}

const NOTHING: Readonly<Hosted> = { meetings: 0, participants: 0, minutes: 0 };

function plus(one: Readonly<Hosted>, other: Readonly<Hosted>): Hosted {
	return {
		meetings: one.meetings + other.meetings,
		participants: one.participants + other.participants,
		minutes: one.minutes + other.minutes,
	};
}

export const sumOf = (hosted: readonly Hosted[]): Hosted => hosted.reduce(plus, NOTHING);

/** Who hosted what on which UTC day: what the reports add up. */
export class Activity {
	private readonly byUser = new Map<string, Map<string, Hosted>>();
	private readonly byDay = new Map<string, Hosted>();

	/** @param day `yyyy-mm-dd` */
	record(userId: string, day: string, hosted: Hosted): void {
		const days = this.byUser.get(userId) ?? new Map<string, Hosted>();
		this.byUser.set(userId, days);
		days.set(day, plus(days.get(day) ?? NOTHING, hosted));
		this.byDay.set(day, plus(this.onDay(day), hosted));
	}

	/** Of one user between two days, both included. */
	ofUser(userId: string, from: string, to: string): Hosted {
		let sum: Hosted = NOTHING;
		for (const [day, hosted] of this.byUser.get(userId) ?? []) {
			if (day >= from && day <= to) sum = plus(sum, hosted);
		}
		return sum;
	}

	/** Of the whole account, users that are gone included. */
	onDay(day: string): Hosted {
		return this.byDay.get(day) ?? NOTHING;
	}
}

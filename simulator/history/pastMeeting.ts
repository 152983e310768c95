/** One join and leave of a past meeting; somebody who joined twice has two. */
export interface Attendance {
	/** Whoever has the same number is the same person. */
	person: number;
	name: string;
	/** Empty where Zoom does not show it: most guests. */
	email: string;
	/** Zoom's id of the user; empty for guests. */
	participantUserId: string;
	registrantId?: string | undefined;
	/** Epoch ms. */
	joinedAt: number;
	leftAt: number;
	/** Rows with the same number are of one joining. */
	joining?: number | undefined;
	/** Zoom did not see the leaving: the row has no time of it. */
	unfinished?: boolean | undefined;
	status: 'in_meeting' | 'in_waiting_room';
	/** The breakout room, if the row is about one. */
	breakoutId?: string | undefined;
}

export interface Answers {
	name: string;
	email: string;
	answers: Array<{ question: string; answer: string }>;
}

/** What AI Companion wrote about an instance. */
export interface Summary {
	readonly overview: string;
	readonly details: ReadonlyArray<{ readonly label: string; readonly summary: string }>;
	readonly nextSteps: readonly string[];
	/** Markdown. */
	readonly content: string;
	/** Epoch ms; until then AI Companion is still writing. */
	readonly createdAt: number;
	/** What a person made of it in Zoom. */
	readonly edited?: {
		readonly overview: string;
		readonly details: string;
		readonly nextSteps: readonly string[];
	};
	trashed?: boolean;
}

/** An instance of a meeting or webinar that is over. */
export interface PastMeeting {
	/** Grows with every instance of the account. */
	readonly seq: number;
	/** The same for all instances of a recurring meeting. */
	readonly id: number;
	readonly uuid: string;
	readonly kind: 'meeting' | 'webinar';
	/** Zoom's number, where it is not the usual one of its kind, such as 8 or 9 for one of a series. */
	readonly type?: number | undefined;
	readonly hostId: string;
	readonly topic: string;
	/** Epoch ms. */
	readonly startsAt: number;
	readonly endsAt: number;
	/** People, not rows. */
	readonly participants: number;
	/** Minutes of all rows, each rounded up. */
	readonly minutes: number;
	readonly polls: readonly Answers[];
	readonly questions: readonly Answers[];
	readonly survey: readonly Answers[];
	/** Undefined: AI Companion was not used. */
	readonly summary: Summary | undefined;
	/** Epoch ms; until then the API does not know that it is over. */
	readonly knownAt: number | undefined;
	/** The rows; generated ones are made anew for each call, so that years of meetings need little memory. */
	attendance(): readonly Attendance[];
}

const MINUTE_MS = 60_000;

export const minutesOf = (rows: readonly Attendance[]): number =>
	rows
		.filter(({ status }) => status === 'in_meeting')
		.reduce((sum, { joinedAt, leftAt }) => sum + Math.ceil((leftAt - joinedAt) / MINUTE_MS), 0);

export const peopleIn = (rows: readonly Attendance[]): number =>
	new Set(rows.filter(({ status }) => status === 'in_meeting').map(({ person }) => person)).size;

import type { Account } from '../account/account';
import { History } from '../history/history';
import type { Answers, Attendance, Summary } from '../history/pastMeeting';

export interface SeededAttendance {
	name: string;
	email?: string;
	registrantId?: string;
	/** Epoch ms. */
	joinedAt: number;
	leftAt: number;
	/** Rows with the same number are of one joining; without it each row is one. */
	joining?: number;
	/** Zoom did not see the leaving. */
	unfinished?: boolean;
	status?: Attendance['status'];
	breakoutId?: string;
}

/** A meeting or webinar that is over, as a test wants it. Rows of the same name and e-mail are one person. */
export interface SeededPastMeeting {
	/** Id or e-mail of the host. */
	host: string;
	id?: number;
	uuid?: string;
	kind?: 'meeting' | 'webinar';
	/** Zoom's number for the kind of meeting or webinar; default 2, or 5 for webinars. */
	type?: number;
	topic?: string;
	/** Epoch ms. */
	startsAt: number;
	endsAt: number;
	participants: SeededAttendance[];
	polls?: Answers[];
	questions?: Answers[];
	survey?: Answers[];
	/** Left out: a short one, as soon as the meeting is over; null: AI Companion was not used. */
	summary?: Partial<Summary> | null;
	/** Epoch ms; until then the API does not know that it is over. */
	knownAt?: number;
}

export function addPastMeetings(account: Account, meetings: readonly SeededPastMeeting[]): void {
	for (const { host, participants, kind = 'meeting', topic = 'Zoom Meeting', ...fields } of meetings) {
		const hostId = account.users.find(host)?.id;
		if (hostId === undefined) throw new Error(`There is no user ${host} who could have hosted a meeting`);
		const rows = participants.map((row) => attendance(account, row, participants));
		account.part(History).add({ ...fields, kind, topic, hostId, attendance: () => rows });
	}
}

function attendance(
	account: Account,
	{ name, email = '', status = 'in_meeting', ...times }: SeededAttendance,
	all: readonly SeededAttendance[],
): Attendance {
	return {
		...times,
		name,
		email,
		status,
		person: all.findIndex((other) => other.name === name && (other.email ?? '') === email),
		participantUserId: account.users.findByEmail(email)?.id ?? '',
	};
}

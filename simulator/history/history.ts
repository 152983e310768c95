import type { Account } from '../account/account';
import { Activity } from '../activity/activity';
import { utcDay } from '../engine/clock';
import { minutesOf, peopleIn, type PastMeeting, type Summary } from './pastMeeting';

export type NewPastMeeting = Pick<
	PastMeeting,
	'kind' | 'hostId' | 'topic' | 'startsAt' | 'endsAt' | 'attendance'
> &
	Partial<Pick<PastMeeting, 'id' | 'uuid' | 'type' | 'polls' | 'questions' | 'survey' | 'knownAt'>> & {
		/** Left out: one that says how many people there were; null: AI Companion was not used. */
		summary?: Partial<Summary> | null;
	};

/** The meetings and webinars of one account that are over. */
export class History {
	private readonly byUuid = new Map<string, PastMeeting>();
	private readonly latestById = new Map<number, PastMeeting>();
	private readonly byHost = new Map<string, PastMeeting[]>();
	private readonly inOrder: PastMeeting[] = [];

	constructor(private readonly account: Account) {}

	/** Adds an instance and counts it in the activity of its host. */
	add(fields: NewPastMeeting): PastMeeting {
		const { random } = this.account.surroundings;
		const rows = fields.attendance();
		const meeting: PastMeeting = {
			polls: [],
			questions: [],
			survey: [],
			...fields,
			id: fields.id ?? random.digits(11),
			uuid: fields.uuid ?? random.uuid(),
			seq: this.inOrder.length + 1,
			knownAt: fields.knownAt,
			participants: peopleIn(rows),
			minutes: minutesOf(rows),
			summary: summaryOf(fields, peopleIn(rows)),
		};
		this.inOrder.push(meeting);
		this.byUuid.set(meeting.uuid, meeting);
		const latest = this.latestById.get(meeting.id);
		if (!latest || latest.startsAt <= meeting.startsAt) this.latestById.set(meeting.id, meeting);
		const ofHost = this.byHost.get(meeting.hostId) ?? [];
		this.byHost.set(meeting.hostId, ofHost);
		ofHost.push(meeting);
		const { participants, minutes } = meeting;
		this.account.part(Activity).record(meeting.hostId, utcDay(meeting.startsAt), {
			meetings: 1,
			participants,
			minutes,
		});
		return meeting;
	}

	/** @param key a number means its latest instance, anything else is a UUID */
	find(key: string): PastMeeting | undefined {
		return /^\d+$/.test(key) ? this.latestById.get(Number(key)) : this.byUuid.get(key);
	}

	all(): readonly PastMeeting[] {
		return this.inOrder;
	}

	ofHost(hostId: string): readonly PastMeeting[] {
		return this.byHost.get(hostId) ?? [];
	}
}

function summaryOf({ summary = {}, topic, endsAt }: NewPastMeeting, people: number): Summary | undefined {
	if (summary === null) return undefined;
	return {
		overview: '',
		details: [],
		nextSteps: [],
		content: `${people} people talked about ${topic}.`,
		createdAt: endsAt,
		...summary,
	};
}

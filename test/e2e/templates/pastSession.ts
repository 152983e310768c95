import type { Seed } from '../../../simulator';

/** A meeting that ended some minutes ago, for templates that start when one is over. */

const MINUTE_MS = 60_000;
export const HOST = 'host@example.com';
export const MEETING = 98_765_432_100;
export const UUID = 'k2ZTXlRl+2tOVLlLbPQQA==';
export const TOPIC = 'Launch plan';

const startsAt = (): number => Date.now() - 40 * MINUTE_MS;
const endsAt = (): number => Date.now() - 5 * MINUTE_MS;

type Past = NonNullable<Seed['pastMeetings']>[number];

/** Who came, by name: their address, and after how many minutes they left where it was before the end. */
export type Came = Readonly<Record<string, { readonly email?: string; readonly left?: number }>>;

export const pastSession = (came: Came, more: Partial<Past> = {}): Past => ({
	host: HOST,
	id: MEETING,
	uuid: UUID,
	topic: TOPIC,
	startsAt: startsAt(),
	endsAt: endsAt(),
	participants: Object.entries(came).map(([name, { email, left }]) => ({
		name,
		...(email !== undefined && { email }),
		joinedAt: startsAt(),
		leftAt: left === undefined ? endsAt() : startsAt() + left * MINUTE_MS,
	})),
	...more,
});

/** The event with which Zoom says so. */
export const ended = (event: 'meeting.ended' | 'webinar.ended' = 'meeting.ended') => ({
	event,
	object: {
		id: String(MEETING),
		uuid: UUID,
		topic: TOPIC,
		start_time: new Date(startsAt()).toISOString(),
		end_time: new Date(endsAt()).toISOString(),
	},
});

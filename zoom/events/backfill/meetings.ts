import type { Envelope } from '../model/envelope';
import type { Ask } from './ask';
import { skipCause } from './skipped';
import { daysAround, envelope, isInside, type Question, type Source } from './source';
import { timeOf } from '../../values/time';
import type { ZoomRecord } from '../../values';

const MOMENTS = { started: 'start_time', ended: 'end_time' } as const;
type Moment = keyof typeof MOMENTS;

/** From the account's meeting history, HEAVY: one call for 300 meetings of the days around. */
export const meetings: Source = {
	events: ['meeting.started', 'meeting.ended', 'webinar.started', 'webinar.ended'],
	late: true,
	async *find(question, ask) {
		for (const moment of ['started', 'ended'] as const) {
			if (wants(question, 'meeting', moment) || wants(question, 'webinar', moment)) {
				yield* past(question, ask, moment);
			}
		}
		// The history has only what is over.
		if (wants(question, 'meeting', 'started')) yield* running(question, ask);
	},
};

const wants = ({ events }: Question, kind: string, moment: Moment): boolean =>
	events.has(`${kind}.${moment}`);

async function* past(question: Question, ask: Ask, moment: Moment): AsyncGenerator<Envelope> {
	const date_type = MOMENTS[moment];
	const query = { ...daysAround(question.window), date_type };
	for await (const row of ask.each('GET /report/history_meetings', { query })) {
		const kind = row['type'] === 'Webinar' ? 'webinar' : 'meeting';
		const time = timeOf(row[date_type]);
		if (!wants(question, kind, moment) || !isInside(question.window, time)) continue;
		yield envelope(`${kind}.${moment}`, time, question, {
			id: String(row['meeting_id']),
			uuid: row['meeting_uuid'],
			host_id: await ask.hostId(row['host_email']),
			topic: row['topic'],
			start_time: row['start_time'],
			duration: row['duration'],
			end_time: moment === 'ended' ? row['end_time'] : undefined,
		});
	}
}

async function* running(question: Question, ask: Ask): AsyncGenerator<Envelope> {
	for await (const { row, hostId } of live(question, ask)) {
		const time = timeOf(row['start_time']);
		if (!isInside(question.window, time) || typeof row['uuid'] !== 'string') continue;
		yield envelope('meeting.started', time, question, {
			id: String(row['id']),
			uuid: row['uuid'],
			host_id: hostId,
			topic: row['topic'],
			type: row['type'],
			start_time: row['start_time'],
			timezone: row['timezone'],
			duration: row['duration'],
		});
	}
}

interface Live {
	readonly row: ZoomRecord;
	readonly hostId: string | undefined;
}

/** From the dashboard, or, where the account has none, host by host. */
async function* live(question: Question, ask: Ask): AsyncGenerator<Live> {
	if (question.hostIds.length > 0) {
		yield* liveOf(question.hostIds, ask);
		return;
	}
	try {
		const query = { type: 'live', ...daysAround(question.window) };
		for await (const row of ask.each('GET /metrics/meetings', { query })) {
			yield { row, hostId: await ask.hostId(row['email']) };
		}
	} catch (error) {
		if (skipCause(error) === undefined) throw error;
		yield* liveOf(usersOf(ask), ask);
	}
}

async function* liveOf(hosts: Iterable<string> | AsyncIterable<string>, ask: Ask): AsyncGenerator<Live> {
	for await (const userId of hosts) {
		const rows = ask.each('GET /users/{userId}/meetings', { userId, query: { type: 'live' } });
		for await (const row of ask.about(`host ${userId}`, rows)) yield { row, hostId: userId };
	}
}

async function* usersOf(ask: Ask): AsyncGenerator<string> {
	for await (const { id } of ask.each('GET /users', {})) if (typeof id === 'string') yield id;
}

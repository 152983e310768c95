import { failureWords, fallbackWhen, routeFor } from '../../../../adapter/kit';
import { attendanceRow, summaryOf, type PersonSummary } from '../../../../attendance/attendanceRows';
import { expectedOf, type ExpectedWanted } from '../../../../attendance/expected';
import { isOfPart, notThere, readPart, there, type Part, type Reading } from './part';
import { missing } from '../../../../../zoom/meetings/outcome';
import { attendanceOf, type Expected } from '../../../../../zoom/reports/attendance';

/** Zoom's code for a meeting that it does not know, or of which it has no report yet. */
const UNKNOWN = 3001;
const MINUTE_MS = 60_000;
/** Who comes later than this is late, and who leaves earlier has left early. */
const GRACE_MS = 5 * MINUTE_MS;

export async function readAttendance(reading: Reading, id: string, wanted: ExpectedWanted): Promise<Part> {
	const { zoom, type, key, times, n8n, details } = reading;
	const nobody = missing(times, zoom.now(), 'nobody');
	const work = async (): Promise<Part> => {
		const route = routeFor(type, 'GET /past_meetings/{meetingId}/participants');
		const rows = await zoom.list(route, { meetingId: key, webinarId: key });
		const attended = rows
			.filter(({ status }) => status !== 'in_waiting_room')
			.flatMap((row) => attendanceRow(row, times) ?? []);
		if (attended.length === 0) return notThere('attendance', nobody);
		const { expected, unknown } = await whoWasExpected();
		const result = attendanceOf(attended, expected);
		const bounds = {
			start: result.people[0]?.firstJoin ?? 0,
			end: times.end ?? Math.max(0, ...result.people.map(({ lastLeave }) => lastLeave)),
			lateAfter: GRACE_MS,
			earlyBefore: GRACE_MS,
		};
		const {
			topic: _topic,
			meetingId: _id,
			meetingUuid: _uuid,
			host: _host,
			start: _start,
			end: _end,
			durationMinutes: _minutes,
			...figures
		} = summaryOf(details, result, bounds);
		return there({ ...figures, ...(unknown !== undefined && { noShowsUnknown: unknown }) });
	};
	const whoWasExpected = async (): Promise<{ expected?: Expected[] | undefined; unknown?: string }> =>
		await fallbackWhen(
			expectedOf(zoom, type, id, wanted, { startedAt: times.start, n8n }).then((expected) => ({ expected })),
			isOfPart,
			(error) => ({ unknown: failureWords(error, reading.subject).message }),
		);
	return await readPart('attendance', reading, work, { [UNKNOWN]: nobody });
}

/** Names and addresses of those who were there, for speakers and next steps. */
export function peopleIn(part: Part | undefined): Reading['people'] {
	const { people = [] } = (part?.data ?? {}) as { people?: readonly PersonSummary[] };
	return people.map(({ name, email }) => ({ name, email }));
}

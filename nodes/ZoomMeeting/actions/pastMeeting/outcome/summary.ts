import { notThere, readPart, there, type Part, type Reading } from './part';
import { missing, stateWithoutSummary } from '../../../../../zoom/meetings/outcome';
import { meetingSummary } from '../../../../../zoom/meetings/summary';

/** Zoom's code for a meeting of which it has no summary. */
const UNKNOWN = 3001;

/** What AI Companion wrote. Zoom has one route for meetings and webinars. */
export async function readSummary(reading: Reading): Promise<Part> {
	const { zoom, key, times, details, people } = reading;
	const used = details['has_meeting_summary'];
	const none = stateWithoutSummary(typeof used === 'boolean' ? used : undefined, times, zoom.now());
	const work = async (): Promise<Part> => {
		const record = await zoom.request('GET /meetings/{meetingId}/meeting_summary', { meetingId: key });
		const names = people.map(({ name }) => name);
		const summary = meetingSummary(record, names);
		// Zoom has one, and nothing is written in it.
		return summary ? there(summary) : notThere('summary', missing(times, zoom.now(), 'nobody'));
	};
	return await readPart('summary', reading, work, { [UNKNOWN]: none });
}

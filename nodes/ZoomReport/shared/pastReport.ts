import { type N8n, type Refusal, rephraseRefusals, type SessionType } from '../../adapter/kit';
import type { ZoomRecord } from '../../../zoom/values';
import { toTheMinute } from '../../../zoom/values/time';

/** What Zoom's refusals mean where the report of one past instance is asked for. */
const refusals = (type: SessionType): Readonly<Record<number, Refusal>> => ({
	3001: {
		what: (subject) => `Zoom has no report on ${subject}`,
		next:
			type === 'meeting'
				? 'Check the ID or UUID. While the meeting is still running, and for some minutes after its end, there is no report. On meetings with a single participant there never is one: for those take the resource Dashboard (Business plan).'
				: 'Check the ID or UUID. While the webinar is still running, and for some minutes after its end, there is no report.',
	},
	12702: {
		what: (subject) => `${subject} was more than a year ago`,
		next: `Zoom answers for a year back. For an earlier instance of a recurring ${type} there is no report any more; for a later one give its UUID.`,
	},
});

/** A number is all instances of a meeting, and Zoom takes the latest: the person should know which one that was. */
export function tellInstance(
	type: SessionType,
	id: string,
	{ start_time: start }: ZoomRecord,
	n8n: N8n,
): void {
	if (!/^\d+$/.test(id) || typeof start !== 'string') return;
	n8n.remark(
		`The ID ${id} means the latest instance, which began ${toTheMinute(start)} UTC. For an earlier one of a recurring ${type} choose it from the list, or give its UUID.`,
	);
}

export const reportOn = async <T>(type: SessionType, id: string, work: () => Promise<T>): Promise<T> =>
	await rephraseRefusals(`${type} ${id}`, refusals(type), work);

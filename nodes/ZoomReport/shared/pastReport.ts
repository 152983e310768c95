import { explaining } from '../../adapter/explained';
import type { Refusal } from '../../adapter/refusals';

export type Kind = 'meeting' | 'webinar';

/** What Zoom's refusals mean where the report of one past instance is asked for. */
const refusals = (kind: Kind): Readonly<Record<number, Refusal>> => ({
	3001: {
		what: (subject) => `Zoom has no report on ${subject}`,
		next:
			kind === 'meeting'
				? 'Check the ID or UUID. A report is there some minutes after the end, and not for meetings with a single participant: for those take the resource Dashboard (Business plan).'
				: 'Check the ID or UUID. A report is there some minutes after the end of the webinar.',
	},
	12702: {
		what: (subject) => `${subject} was more than a year ago`,
		next: `Zoom answers for a year back. For an earlier instance of a recurring ${kind} there is no report any more; for a later one give its UUID.`,
	},
});

export const reportOn = async <T>(kind: Kind, id: string, work: () => Promise<T>): Promise<T> =>
	await explaining(`${kind} ${id}`, refusals(kind), work);

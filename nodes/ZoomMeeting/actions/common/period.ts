import { field } from '../../../adapter/kit';
import { ZoomInvalidInputError } from '../../../../zoom/errors';
import { checkTimezone, localTime } from '../../../../zoom/meetings/startTime';

/** "From" and "To" of lists: days in a time zone, both included. */
export const meetingPeriod = () =>
	field.filters({
		from: field.dateTime({ displayName: 'From', description: 'First day of the list, such as 2026-11-01' }),
		timezone: field.timeZone('Which days are meant. If not set, the time zone of the workflow is used.'),
		to: field.dateTime({
			displayName: 'To',
			description: 'Last day of the list, included, such as 2026-11-30',
		}),
	});

interface Period {
	from?: string;
	to?: string;
	timezone?: string;
}

/** @throws ZoomInvalidInputError */
export function periodQuery(
	{ from, to, timezone }: Period,
	workflowZone: string,
): { from?: string; to?: string; timezone?: string } {
	const zone = checkTimezone(timezone || workflowZone);
	const first = dayOf(from, zone, 'From');
	const last = dayOf(to, zone, 'To');
	if (first && last && first > last) {
		throw new ZoomInvalidInputError(`"From" (${first}) is after "To" (${last})`, 'From');
	}
	return {
		...(first && { from: first }),
		...(last && { to: last }),
		...((first ?? last) && { timezone: zone }),
	};
}

function dayOf(value: string | undefined, zone: string, displayName: string): string | undefined {
	if (!value) return undefined;
	const text = /^\d{4}-\d\d-\d\d$/.test(value) ? `${value}T12:00` : value;
	return localTime(text, zone, displayName).toISODate();
}

import type { SessionType } from '../../../adapter/kit';
import { ZoomInvalidInputError } from '../../../../zoom/errors';
import { numberOf } from '../../../../zoom/values';

/**
 * Zoom uses a start only for the types that have one, and a recurrence only for a series (OpenAPI, PATCH
 * /meetings/{meetingId} and /webinars/{webinarId}); for any other it answers 204 and ignores them.
 */

const TYPES: Readonly<Record<SessionType, { once: number; series: number; noFixedTime: number }>> = {
	meeting: { once: 2, series: 8, noFixedTime: 3 },
	webinar: { once: 5, series: 9, noFixedTime: 6 },
};
const INSTANT = 1;
const SCREEN_SHARE = 10;
/** In responses only: a personal meeting ID, and a personal audio conference. */
const PERSONAL = [4, 7];

interface Wanted {
	readonly session: SessionType;
	/** As the person set it. */
	readonly chosen: number | undefined;
	readonly hasStart: boolean;
	readonly hasRecurrence: boolean;
}

/**
 * The type to send beside a start or a recurrence, so that Zoom does not ignore them.
 * @param shown Zoom's `type` of what is changed
 * @returns undefined where none has to be sent
 * @throws ZoomInvalidInputError where Zoom documents no way to it
 */
export function typeToSend(wanted: Wanted, shown: unknown): number | undefined {
	const current = numberOf(shown);
	const { session, chosen, hasStart, hasRecurrence } = wanted;
	if (chosen !== undefined) {
		checkChosen(wanted, chosen, current);
		return chosen;
	}
	if (!hasStart) return undefined;
	const { once, series, noFixedTime } = TYPES[session];
	if (current === INSTANT || PERSONAL.includes(current)) {
		throw new ZoomInvalidInputError(
			`This ${session} is ${current === INSTANT ? 'an instant one' : 'a personal one'}, for which Zoom ignores a start. Create a new ${session} with the start instead`,
			'Start Time',
		);
	}
	if (!hasRecurrence) return current === noFixedTime ? once : undefined;
	if (current === SCREEN_SHARE) {
		throw new ZoomInvalidInputError(
			'This meeting is for sharing a screen, once: Zoom ignores a recurrence. Add "Type" Recurring beside it to make it a series',
			'Recurrence',
		);
	}
	return current === series ? undefined : series;
}

function checkChosen({ session, hasStart, hasRecurrence }: Wanted, chosen: number, current: number): void {
	const { series, noFixedTime } = TYPES[session];
	const timeless = [INSTANT, noFixedTime];
	if (hasStart && timeless.includes(chosen)) {
		throw new ZoomInvalidInputError(
			'"Start Time" is set, and the chosen "Type" has none. Take out one of the two',
			'Type',
		);
	}
	if (hasRecurrence && chosen !== series) {
		throw new ZoomInvalidInputError(
			'"Recurrence" is set, and the chosen "Type" is no series. Choose "Recurring", or take out one of the two',
			'Type',
		);
	}
	if (chosen === series && current !== series && !hasRecurrence) {
		throw new ZoomInvalidInputError(
			`A ${session} becomes a series only with "Recurrence" and "Start Time" beside "Type"`,
			'Recurrence',
		);
	}
	if (!hasStart && !timeless.includes(chosen) && timeless.includes(current)) {
		throw new ZoomInvalidInputError(
			`This ${session} has no start yet: the chosen "Type" needs "Start Time" beside it`,
			'Start Time',
		);
	}
}

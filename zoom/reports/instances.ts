import { textOf, type ZoomRecord } from '../values';
import { timeOf } from '../values/time';

/** Somebody who comes back late to a meeting that is over makes an instance of it within this time, ms. */
const SAME_OCCASION_MS = 12 * 3_600_000;
/** More than people make of one occasion. */
const MAX_INSTANCES = 10;

/**
 * The instances of a meeting that may be parts of its latest occasion, latest first.
 * @param instances as `GET /past_meetings/{meetingId}/instances` gives them
 */
export function latestOccasion(instances: readonly ZoomRecord[]): string[] {
	const dated = instances
		.flatMap((one) => {
			const uuid = textOf(one['uuid']);
			const start = timeOf(one['start_time']);
			return uuid === '' || start === undefined ? [] : [{ uuid, start }];
		})
		.sort((one, other) => other.start - one.start);
	const latest = dated[0]?.start ?? 0;
	return dated
		.filter(({ start }) => latest - start < SAME_OCCASION_MS)
		.slice(0, MAX_INSTANCES)
		.map(({ uuid }) => uuid);
}

/**
 * The instance that people mean: where most time was spent by most people; a stray re-join afterwards is not.
 * @param details as Zoom's report on an instance gives them, at least one
 */
export const mainInstance = (details: readonly ZoomRecord[]): ZoomRecord | undefined =>
	[...details].sort((one, other) => weight(other) - weight(one))[0];

const weight = (details: ZoomRecord): number =>
	count(details['total_minutes']) || count(details['duration']) * count(details['participants_count']);

const count = (value: unknown): number => Number(value ?? 0) || 0;

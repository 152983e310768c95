import { HostWaits, withinHostLimit } from './hostLimit';
import { field, type Zoom, withDefault } from '../../../adapter/kit';
import type { ExternalKey, KnownSessions } from './knownSessions';
import type { ZoomRecord } from '../../../../zoom/values';

/** Creating meetings and webinars: never a second one for the same key, and within the daily limit of the host. */

export const dailyLimitField = () =>
	withDefault(
		field.options({
			displayName: 'When a Host Is at the Daily Limit',
			description:
				'Zoom allows 100 new or changed meetings and webinars for each host and day, until midnight UTC',
			options: [
				{
					name: 'Output the Item as Waiting',
					value: 'wait',
					description: 'Adds the time after which the run can continue',
				},
				{ name: 'Stop With a Message', value: 'fail' },
			],
			default: 'fail',
		}),
	);

interface Wanted {
	readonly userId: string;
	readonly topic: string;
	readonly key: ExternalKey | undefined;
	readonly dailyLimit: 'wait' | 'fail';
}

/** @returns Zoom's meeting or webinar and whether it is new; or when its host may schedule again */
export async function createOnce(
	zoom: Zoom,
	known: KnownSessions,
	{ userId, topic, key, dailyLimit }: Wanted,
	create: () => Promise<ZoomRecord>,
): Promise<ZoomRecord> {
	const work = key
		? known.findOrCreate(zoom, { userId, key }, create)
		: create().then((session) => ({ session, created: true }));
	const outcome = dailyLimit === 'wait' ? await withinHostLimit(work, zoom.now()) : await work;
	const about = key ? { external_key: key.value } : {};
	if (outcome instanceof HostWaits) {
		return { created: false, waiting: true, wait_until: outcome.until, host: userId, topic, ...about };
	}
	return { ...outcome.session, created: outcome.created, ...about };
}

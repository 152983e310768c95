import type { Account } from '../account/account';
import type { User } from './user';

/** Values of `feature_value` and the capacity that each stands for; 501 and 1001 are what the promotions are called. */
const CAPACITIES: Readonly<Record<string, Readonly<Record<string, number>>>> = {
	large_meeting: { 1: 100, 32: 200, 64: 300, 128: 500, 256: 1000, 1024: 3000, 2048: 5000 },
	webinar: {
		16: 100,
		1: 500,
		64: 1000,
		128: 3000,
		256: 5000,
		512: 10_000,
		1024: 20_000,
		2048: 30_000,
		4096: 40_000,
		8192: 50_000,
		16384: 501,
		32768: 1001,
	},
	zoom_events: Object.fromEntries(
		[500, 1000, 3000, 5000, 10_000, 20_000, 30_000, 50_000].map((capacity) => [capacity, capacity]),
	),
};

const SWITCHES: readonly string[] = ['zoom_whiteboard', 'zoom_revenue_accelerator', 'zoom_clips_plus'];

type Value = string | number | boolean | undefined;

/** What a call of POST /users/features gives. @returns null for a value that Zoom does not have */
export function addOnValue(feature: string, value: string): Value | null {
	if (SWITCHES.includes(feature)) return value === 'true' ? true : value === 'false' ? undefined : null;
	if (feature === 'concurrent_meeting') {
		if (value === 'None') return undefined;
		return value === 'Basic' || value === 'Plus' ? value : null;
	}
	if (value === '0') return undefined;
	return CAPACITIES[feature]?.[value] ?? null;
}

/** The pool that an add-on is taken from: `webinar500`, `zoom_whiteboard`. */
export const poolOf = (feature: string, value: Value): string =>
	typeof value === 'number' ? `${feature}${value}` : feature;

export function takenFrom(account: Account, pool: string): number {
	return account.users.count((user) =>
		Object.entries(user.addOns ?? {}).some(([feature, value]) => poolOf(feature, value as Value) === pool),
	);
}

/** As `feature` of the settings shows them. */
export function featureOf({ addOns = {} }: User): Record<string, unknown> {
	const { large_meeting, webinar, zoom_events, ...others } = addOns;
	return {
		concurrent_meeting: 'None',
		...others,
		large_meeting: large_meeting !== undefined,
		...(large_meeting !== undefined && { large_meeting_capacity: large_meeting }),
		webinar: webinar !== undefined,
		...(webinar !== undefined && { webinar_capacity: webinar }),
		zoom_events: zoom_events !== undefined,
		...(zoom_events !== undefined && { zoom_events_capacity: zoom_events }),
	};
}

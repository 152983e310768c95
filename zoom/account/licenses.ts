import { isRecord, type ZoomRecord } from '../values';
import type { Pool } from './pools';

/** The licenses that `POST /users/features` gives and takes away. Values: Zoom's OpenAPI, POST /users/features. */

export type Feature =
	| 'user_type'
	| 'concurrent_meeting'
	| 'large_meeting'
	| 'webinar'
	| 'zoom_events'
	| 'zoom_whiteboard'
	| 'zoom_revenue_accelerator'
	| 'zoom_clips_plus'
	| 'plan_united_type'
	| 'zoom_one_type';

/** A license, or with one of the values that say so, none of its kind. */
export interface License {
	readonly feature: Feature;
	/** Zoom's `feature_value`. */
	readonly value: string;
}

/** People that a plan takes in, with Zoom's value for it. */
export const CAPACITIES: Readonly<
	Record<'large_meeting' | 'webinar' | 'zoom_events', ReadonlyArray<readonly [value: string, people: number]>>
> = {
	large_meeting: [
		['1', 100],
		['32', 200],
		['64', 300],
		['128', 500],
		['256', 1000],
		['1024', 3000],
		['2048', 5000],
	],
	webinar: [
		['16', 100],
		['1', 500],
		['64', 1000],
		['128', 3000],
		['256', 5000],
		['512', 10_000],
		['1024', 20_000],
		['2048', 30_000],
		['4096', 40_000],
		['8192', 50_000],
	],
	zoom_events: [500, 1000, 3000, 5000, 10_000, 20_000, 30_000, 50_000].map((people) => [
		String(people),
		people,
	]),
};

const NONE = new Set(['0', 'None', 'false']);

/** Whether somebody has a license of the kind afterwards. */
export const isGiven = ({ feature, value }: License): boolean =>
	feature === 'user_type' ? value === '2' : !NONE.has(value);

function capacityOf({ feature, value }: License): number | undefined {
	if (feature !== 'large_meeting' && feature !== 'webinar' && feature !== 'zoom_events') return undefined;
	return CAPACITIES[feature].find(([one]) => one === value)?.[1];
}

/** The pools that a license is taken from, as far as Zoom's answer says; empty: it cannot be told. */
export function poolsFor(license: License, pools: readonly Pool[]): Pool[] {
	if (!isGiven(license)) return [];
	if (license.feature === 'user_type') return pools.filter(({ pool }) => pool === 'base');
	const people = capacityOf(license);
	if (people === undefined) return [];
	return pools.filter(({ pool, capacity }) => pool === license.feature && capacity === people);
}

/** Whether somebody has the license already. @param shown the user, or the user's settings for an add-on */
export function hasLicense(license: License, shown: ZoomRecord): boolean {
	const { feature, value } = license;
	if (feature === 'user_type') return String(shown['type']) === value;
	const { feature: features } = shown;
	if (!isRecord(features)) return false;
	const people = capacityOf(license);
	if (people !== undefined) return features[feature] === true && features[`${feature}_capacity`] === people;
	return String(features[feature]) === value;
}

/** Add-ons as a user's settings show them under `feature`. */
export const ADD_ONS = [
	{ name: 'Clips Plus', value: 'zoom_clips_plus' },
	{ name: 'Concurrent Meetings', value: 'concurrent_meeting' },
	{ name: 'Docs', value: 'zoom_docs' },
	{ name: 'Events', value: 'zoom_events' },
	{ name: 'Large Meeting', value: 'large_meeting' },
	{ name: 'Phone', value: 'zoom_phone' },
	{ name: 'Revenue Accelerator', value: 'zoom_revenue_accelerator' },
	{ name: 'Scheduler', value: 'zoom_scheduler' },
	{ name: 'Translated Captions', value: 'zoom_translated_captions' },
	{ name: 'Webinar', value: 'webinar' },
	{ name: 'Whiteboard', value: 'zoom_whiteboard' },
	{ name: 'Whiteboard Plus', value: 'zoom_whiteboard_plus' },
] as const;

export type AddOn = (typeof ADD_ONS)[number]['value'];

/** The add-ons that somebody has, with their capacities. @param settings with `feature` in it */
export function addOnsIn(settings: ZoomRecord): Array<{ addOn: AddOn; capacity?: number }> {
	const { feature: features } = settings;
	if (!isRecord(features)) return [];
	return ADD_ONS.flatMap(({ value }) => {
		const has = features[value];
		if (has !== true && !(value === 'concurrent_meeting' && typeof has === 'string' && has !== 'None'))
			return [];
		const capacity = features[`${value}_capacity`];
		return [{ addOn: value, ...(typeof capacity === 'number' && { capacity }) }];
	});
}

import { CAPACITIES, type License } from '../../account/licenses';
import { lettersAndDigits, normalized } from '../../values/emailAddress';

/** The add-on licenses that a list can give and take. Somebody has one of each kind at most. */

export const ADD_ON_KINDS = [
	'concurrent_meeting',
	'large_meeting',
	'webinar',
	'zoom_clips_plus',
	'zoom_events',
	'zoom_revenue_accelerator',
	'zoom_whiteboard',
] as const;
export type AddOnKind = (typeof ADD_ON_KINDS)[number];

/** As a person reads them. */
export const ADD_ON_WORDS: Readonly<Record<AddOnKind, string>> = {
	concurrent_meeting: 'Concurrent Meetings',
	large_meeting: 'Large Meeting',
	webinar: 'Webinar',
	zoom_clips_plus: 'Clips Plus',
	zoom_events: 'Events',
	zoom_revenue_accelerator: 'Revenue Accelerator',
	zoom_whiteboard: 'Whiteboard',
};

export interface AddOn {
	readonly kind: AddOnKind;
	/** Such as `Webinar 500`. */
	readonly name: string;
	/** What Zoom is told to give it. */
	readonly license: License;
	/** A larger one of the kind does all that a smaller one does. */
	readonly size: number;
}

/** @param size of those with a capacity: people */
const addOn = (kind: AddOnKind, value: string, words: string | number = '', size = 1): AddOn => ({
	kind,
	name: `${ADD_ON_WORDS[kind]} ${words}`.trim(),
	license: { feature: kind, value },
	size,
});

const withCapacities = (kind: keyof typeof CAPACITIES): AddOn[] =>
	CAPACITIES[kind].map(([value, people]) => addOn(kind, value, people, people));

export const ADD_ONS: readonly AddOn[] = [
	addOn('concurrent_meeting', 'Basic', 'Basic', 1),
	addOn('concurrent_meeting', 'Plus', 'Plus', 2),
	...withCapacities('large_meeting'),
	...withCapacities('webinar'),
	addOn('zoom_clips_plus', 'true'),
	...withCapacities('zoom_events'),
	addOn('zoom_revenue_accelerator', 'true'),
	addOn('zoom_whiteboard', 'true'),
];

const BY_NAME: ReadonlyMap<string, AddOn> = new Map(ADD_ONS.map((one) => [one.name, one]));

/** Undefined for another one than Zoom has; a capacity that Zoom shows and nobody can give is such a one. */
export const addOnNamed = (name: string | number): AddOn | undefined => BY_NAME.get(String(name));

/** What Zoom is told to take one of the kind away. */
export function noneOf(kind: AddOnKind): License {
	const value = kind === 'concurrent_meeting' ? 'None' : kind in CAPACITIES ? '0' : 'false';
	return { feature: kind, value };
}

const bare = (text: string): string => lettersAndDigits(normalized(text));

/** By the name, and by what Zoom calls it: `webinar500`, `zoom_whiteboard`. */
const BY_WRITING: ReadonlyMap<string, AddOn> = new Map(
	ADD_ONS.flatMap((one) => {
		const words = one.name.slice(ADD_ON_WORDS[one.kind].length);
		return [one.name, `${one.kind}${words}`].map((writing) => [bare(writing), one] as const);
	}),
);

/** Case, spaces and punctuation make no difference: `webinar 1,000`. */
export const addOnWritten = (written: string): AddOn | undefined => BY_WRITING.get(bare(written));

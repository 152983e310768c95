import pMap from 'p-map';
import { isRefusal, recovering } from '../../../adapter/explained';
import { externalKeyOf, trackedKeyOf } from '../../../adapter/meetings';
import { recordsIn, type ZoomRecord } from '../../../adapter/sharedParameters';
import { ZoomInvalidInputError } from '../../../adapter/invalidInput';
import type { Zoom } from '../../../adapter/zoom';

type Kind = 'meeting' | 'webinar';

/** Which row of the person's own system, and where Zoom keeps that. */
export interface ExternalKey {
	readonly value: string;
	/** Name of a tracking field; empty: the start of the agenda. */
	readonly trackingField: string;
}

/** A meeting or webinar that is there or in the making, by external key. */
type Keys = Map<string, Promise<ZoomRecord>>;

const LISTS = {
	meeting: 'GET /users/{userId}/meetings',
	webinar: 'GET /users/{userId}/webinars',
} as const;
const DETAILS = { meeting: 'GET /meetings/{meetingId}', webinar: 'GET /webinars/{webinarId}' } as const;
const NO_SUCH_EVENT = 3001;
/** Details that are read at once; the limits of the account are kept whatever the number. */
const AT_ONCE = 20;

/**
 * The meetings or webinars of this run's hosts by external key. A host's are read once, when the first row with a key
 * comes; two rows with the same key in one run make one.
 */
export class KnownEvents {
	private readonly hosts = new Map<string, Promise<Keys>>();
	private trackingFields: Promise<string[]> | undefined;

	constructor(private readonly kind: Kind) {}

	/** @returns the host's meeting or webinar with that key, made by `create` when there is none yet */
	async findOrCreate(
		zoom: Zoom,
		{ userId, key }: { userId: string; key: ExternalKey },
		create: () => Promise<ZoomRecord>,
	): Promise<{ event: ZoomRecord; created: boolean }> {
		const events = await this.eventsOf(zoom, userId, key.trackingField);
		const known = events.get(key.value);
		if (known) return { event: await known, created: false };
		const made = create();
		events.set(key.value, made);
		// The next row with this key may have more luck.
		made.catch(() => events.delete(key.value));
		return { event: await made, created: true };
	}

	private async eventsOf(zoom: Zoom, userId: string, trackingField: string): Promise<Keys> {
		const host = `${userId.toLowerCase()} ${trackingField}`;
		let events = this.hosts.get(host);
		if (!events) {
			events = trackingField === '' ? this.byAgenda(zoom, userId) : this.byField(zoom, userId, trackingField);
			this.hosts.set(host, events);
			events.catch(() => this.hosts.delete(host));
		}
		return await events;
	}

	private async byAgenda(zoom: Zoom, userId: string): Promise<Keys> {
		const keys: Keys = new Map();
		for await (const event of this.scheduled(zoom, userId)) note(keys, externalKeyOf(event), event);
		return keys;
	}

	/** Lists do not show tracking fields: each meeting or webinar is opened. */
	private async byField(zoom: Zoom, userId: string, trackingField: string): Promise<Keys> {
		await this.checkTrackingField(zoom, trackingField);
		const ids = new Set<string>();
		for await (const { id } of this.scheduled(zoom, userId)) ids.add(String(id));
		const keys: Keys = new Map();
		const read = async (id: string): Promise<void> => {
			const event = await recovering<ZoomRecord>(
				zoom.request(DETAILS[this.kind], { meetingId: id, webinarId: id }),
				(error) => isRefusal(error, NO_SUCH_EVENT),
				// Deleted since the list was read.
				() => ({}),
			);
			note(keys, trackedKeyOf(event, trackingField), event);
		};
		await pMap(ids, read, { concurrency: AT_ONCE });
		return keys;
	}

	private scheduled(zoom: Zoom, userId: string): AsyncIterable<ZoomRecord> {
		return zoom.iterate(LISTS[this.kind], { userId, query: { type: 'scheduled' } });
	}

	/** @throws ZoomInvalidInputError that names the fields which the account has */
	private async checkTrackingField(zoom: Zoom, name: string): Promise<void> {
		this.trackingFields ??= zoom
			.request('GET /tracking_fields', {})
			.then(({ tracking_fields: fields }) => recordsIn(fields).map(({ field }) => String(field)));
		const known = await this.trackingFields;
		if (known.includes(name)) return;
		const others = known.length > 0 ? `it has: ${known.join(', ')}` : 'it has none';
		throw new ZoomInvalidInputError(
			`The Zoom account has no tracking field "${name}" (${others}). An admin adds one in Zoom under Account Management → Tracking Fields`,
			'External Key: Tracking Field',
		);
	}
}

function note(keys: Keys, key: string | undefined, event: ZoomRecord): void {
	if (key !== undefined && !keys.has(key)) keys.set(key, Promise.resolve(event));
}

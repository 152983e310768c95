import pMap from 'p-map';
import {
	ExplainedError,
	failureWords,
	fallbackWhen,
	isFailure,
	isRefusal,
	routeFor,
	type SessionType,
	type Zoom,
} from '../../../adapter/kit';
import { madeNothing } from './hostLimit';
import { externalKeyOf, trackedKeyOf } from '../../../../zoom/meetings/externalKey';
import { recordsIn, type ZoomRecord } from '../../../../zoom/values';
import { asTyped } from '../../../../zoom/values/excerpt';
import { ZoomInvalidInputError, ZoomRefusedError } from '../../../../zoom/errors';

/** Which row of the person's own system, and where Zoom keeps that. */
export interface ExternalKey {
	readonly value: string;
	/** Name of a tracking field; empty: the start of the agenda. */
	readonly trackingField: string;
}

/** A meeting or webinar that is there or in the making, by external key. */
type Keys = Map<string, Promise<ZoomRecord>>;

const NO_SUCH_SESSION = 3001;
/** Details that are read at once; the limits of the account are kept whatever the number. */
const AT_ONCE = 20;

/**
 * The meetings or webinars of this run's hosts by external key. A host's are read once, when the first row with a key
 * comes; two rows with the same key in one run make one.
 */
export class KnownSessions {
	private readonly hosts = new Map<string, Promise<Keys>>();
	/** Hosts for whom Zoom may have created something whose response was lost. */
	private readonly doubtful = new Set<string>();
	private trackingFields: Promise<string[]> | undefined;

	constructor(private readonly type: SessionType) {}

	/** @returns the host's meeting or webinar with that key, made by `create` when there is none yet */
	async findOrCreate(
		zoom: Zoom,
		{ userId, key }: { userId: string; key: ExternalKey },
		create: () => Promise<ZoomRecord>,
	): Promise<{ session: ZoomRecord; created: boolean }> {
		const sessions = await this.sessionsOf(zoom, userId, key);
		const known = sessions.get(key.value);
		if (known) return { session: await known, created: false };
		const made = create();
		sessions.set(key.value, made);
		made.catch((error: unknown) => {
			// The next row with this key tries again; where Zoom may have created it all the same, the host is read again first.
			sessions.delete(key.value);
			if (!madeNothing(error)) this.doubtful.add(hostKey(userId, key));
		});
		return { session: await made, created: true };
	}

	private async sessionsOf(zoom: Zoom, userId: string, key: ExternalKey): Promise<Keys> {
		const host = hostKey(userId, key);
		const known = this.hosts.get(host);
		if (known && !this.doubtful.delete(host)) return await known;
		const sessions = this.read(zoom, userId, key, known);
		this.hosts.set(host, sessions);
		sessions.catch(() => this.hosts.delete(host));
		return await sessions;
	}

	/** @param before what was known already, rows in the making included; it is added to */
	private async read(
		zoom: Zoom,
		userId: string,
		{ trackingField }: ExternalKey,
		before: Promise<Keys> | undefined,
	): Promise<Keys> {
		const found = await (trackingField === ''
			? this.byAgenda(zoom, userId)
			: this.byField(zoom, userId, trackingField));
		const keys = (await before) ?? new Map<string, Promise<ZoomRecord>>();
		for (const [key, session] of found) if (!keys.has(key)) keys.set(key, session);
		return keys;
	}

	private async byAgenda(zoom: Zoom, userId: string): Promise<Keys> {
		const keys: Keys = new Map();
		for await (const session of this.scheduled(zoom, userId)) note(keys, externalKeyOf(session), session);
		return keys;
	}

	/** Lists do not show tracking fields: each meeting or webinar is opened. */
	private async byField(zoom: Zoom, userId: string, trackingField: string): Promise<Keys> {
		await this.checkTrackingField(zoom, trackingField);
		const ids = new Set<string>();
		for await (const { id } of this.scheduled(zoom, userId)) ids.add(String(id));
		const keys: Keys = new Map();
		const read = async (id: string): Promise<void> => {
			const session = await fallbackWhen<ZoomRecord>(
				zoom.request(routeFor(this.type, 'GET /meetings/{meetingId}'), { meetingId: id, webinarId: id }),
				isFailure,
				(error) => {
					// Deleted since the list was read.
					if (isGone(error)) return {};
					throw unread(this.type, id, error);
				},
			);
			note(keys, trackedKeyOf(session, trackingField), session);
		};
		await pMap(ids, read, { concurrency: AT_ONCE });
		return keys;
	}

	private scheduled(zoom: Zoom, userId: string): AsyncIterable<ZoomRecord> {
		return zoom.iterate(routeFor(this.type, 'GET /users/{userId}/meetings'), {
			userId,
			query: { type: 'scheduled' },
		});
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
			`The Zoom account has no tracking field "${asTyped(name)}" (${others}). An admin adds one in Zoom under Account Management → Tracking Fields`,
			'External Key: Tracking Field',
		);
	}
}

const isGone = (error: unknown): boolean =>
	isRefusal(error, NO_SUCH_SESSION) || (error instanceof ZoomRefusedError && error.status === 404);

/** A session that cannot be read may have the key: a second one is worse than none. */
function unread(type: SessionType, id: string, error: unknown): ExplainedError {
	const { message, next } = failureWords(error, `${type} ${id}`);
	const what = `Nothing was created: the host's ${type} ${id} may have this external key already, and it could not be read`;
	return new ExplainedError(`${what} (${message.replace(/\.$/, '')})`, next, error);
}

const hostKey = (userId: string, { trackingField }: ExternalKey): string =>
	`${userId.toLowerCase()} ${trackingField}`;

function note(keys: Keys, key: string | undefined, session: ZoomRecord): void {
	if (key !== undefined && !keys.has(key)) keys.set(key, Promise.resolve(session));
}

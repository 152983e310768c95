import { externalKeyOf } from '../../../adapter/meetings';
import type { ZoomRecord } from '../../../adapter/sharedParameters';
import type { Zoom } from '../../../adapter/zoom';

/**
 * The meetings of this run's hosts by external key. A host's list is read once, when the first row with a key comes;
 * two rows with the same key in one run make one meeting.
 */
export class KnownMeetings {
	private readonly hosts = new Map<string, Promise<Map<string, Promise<ZoomRecord>>>>();

	/** @returns the host's meeting with that key, made by `create` when there is none yet */
	async findOrCreate(
		zoom: Zoom,
		{ userId, key }: { userId: string; key: string },
		create: () => Promise<ZoomRecord>,
	): Promise<{ meeting: ZoomRecord; created: boolean }> {
		const meetings = await this.meetingsOf(zoom, userId);
		const known = meetings.get(key);
		if (known) return { meeting: await known, created: false };
		const made = create();
		meetings.set(key, made);
		// The next row with this key may have more luck.
		made.catch(() => meetings.delete(key));
		return { meeting: await made, created: true };
	}

	private async meetingsOf(zoom: Zoom, userId: string): Promise<Map<string, Promise<ZoomRecord>>> {
		const host = userId.toLowerCase();
		let meetings = this.hosts.get(host);
		if (!meetings) {
			meetings = readKeys(zoom, userId);
			this.hosts.set(host, meetings);
			meetings.catch(() => this.hosts.delete(host));
		}
		return await meetings;
	}
}

async function readKeys(zoom: Zoom, userId: string): Promise<Map<string, Promise<ZoomRecord>>> {
	const keys = new Map<string, Promise<ZoomRecord>>();
	for await (const meeting of zoom.iterate('GET /users/{userId}/meetings', {
		userId,
		query: { type: 'scheduled' },
	})) {
		const key = externalKeyOf(meeting);
		if (key !== undefined && !keys.has(key)) keys.set(key, Promise.resolve(meeting));
	}
	return keys;
}

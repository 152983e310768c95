import { changesOf, type Changes } from '../../../../nodes/ZoomMeeting/actions/scheduling/changes';
import type { ZoomRecord } from '../../../../zoom/values';

const NOW = Date.UTC(2026, 2, 1);
const SERIES = {
	type: 8,
	timezone: 'Europe/Madrid',
	start_time: '2026-03-02T09:00:00Z',
	recurrence: { type: 2, repeat_interval: 1, weekly_days: '2', end_times: 5 },
};

/** What is sent, and how often Zoom is asked how it is now. */
async function changes(
	fields: Changes['fields'],
	{ current = {}, ...more }: Partial<Changes> & { current?: ZoomRecord } = {},
) {
	let reads = 0;
	const read = async () => {
		reads += 1;
		return await Promise.resolve(current);
	};
	const wish: Changes = {
		type: 'meeting',
		fields,
		settings: undefined,
		occurrence: '',
		workflowZone: 'Europe/Madrid',
		now: NOW,
		...more,
	};
	const { body, start } = await changesOf(wish, read);
	return { body, start, reads };
}

describe('an update', () => {
	it('sends what was added in Zoom’s names, and nothing else; the meeting is not read for that', async () => {
		expect(await changes({ topic: 'New', duration: 30 }, { settings: { host_video: true } })).toEqual({
			body: { topic: 'New', duration: 30, settings: { host_video: true } },
			start: undefined,
			reads: 0,
		});
		expect((await changes({ timezone: 'Asia/Tokyo' })).body).toEqual({ timezone: 'Asia/Tokyo' });
	});

	it('of nothing is refused', async () => {
		await expect(changes({})).rejects.toThrow('There is nothing to update: no field or setting was added');
	});

	it('of a start is meant in the zone of the meeting, else in that of the workflow', async () => {
		const at = async (current: ZoomRecord) =>
			(await changes({ startTime: '2026-03-05T10:00:00' }, { current })).body;
		expect(await at({ type: 2, timezone: 'Asia/Tokyo' })).toMatchObject({ timezone: 'Asia/Tokyo' });
		expect(await at({ type: 2 })).toMatchObject({ timezone: 'Europe/Madrid' });
	});

	it('of a new agenda keeps nothing of the old one where no key stands before it', async () => {
		const { body, reads } = await changes({ agenda: 'New' }, { current: { agenda: 'Old' } });
		expect([body, reads]).toEqual([{ agenda: 'New' }, 1]);
	});
});

describe('a new start of a series', () => {
	const start = { startTime: '2026-03-03T10:00:00' };

	it('comes with the recurrence that is there, without which Zoom leaves the series as it is', async () => {
		const { body } = await changes(start, { current: SERIES });
		expect(body).toMatchObject({ recurrence: { type: 2, repeat_interval: 1, end_times: 5 } });
		const written = await changes(start, { current: { ...SERIES, type: '8' } });
		expect(written.body).toHaveProperty('recurrence');
	});

	it.each<[string, Changes['fields'], ZoomRecord]>([
		['a meeting that is no series', start, { ...SERIES, type: 2, recurrence: undefined }],
		['a change without a start', { topic: 'New' }, SERIES],
		['a change to another kind of meeting', { ...start, type: 2 }, SERIES],
	])('and not for %s', async (_, fields, current) => {
		expect((await changes(fields, { current })).body).not.toHaveProperty('recurrence');
	});

	it('is replaced by a recurrence that is given', async () => {
		const { body } = await changes({ ...start, recurrence: 'every day, 3 times' }, { current: SERIES });
		expect(body).toMatchObject({ recurrence: { type: 1, end_times: 3 } });
	});
});

/** Zoom's OpenAPI documents, PATCH /meetings/{meetingId} and /webinars/{webinarId}, `occurrence_id`. */
describe('one occurrence of a series', () => {
	const OF_MEETING =
		'host_video, participant_video, join_before_host, mute_upon_entry, waiting_room, watermark, auto_recording';
	const OF_WEBINAR = 'host_video, panelists_video, hd_video, add_watermark, auto_recording';

	it('has its own agenda, start and duration, and some settings', async () => {
		const settings = Object.fromEntries(OF_MEETING.split(', ').map((name) => [name, true]));
		const fields = {
			agenda: 'New',
			duration: 30,
			startTime: '2026-03-05T10:00:00',
			timezone: 'Europe/Madrid',
		};
		const { body } = await changes(fields, { occurrence: '1', settings, current: SERIES });
		expect(Object.keys(body).sort()).toEqual(['agenda', 'duration', 'settings', 'start_time', 'timezone']);
		expect(body['settings']).toEqual(settings);
		const ofWebinar = Object.fromEntries(OF_WEBINAR.split(', ').map((name) => [name, true]));
		const webinar = await changes({}, { type: 'webinar', occurrence: '1', settings: ofWebinar });
		expect(webinar.body).toEqual({ settings: ofWebinar });
	});

	it.each<[Changes['type'], Changes['fields'], Record<string, unknown> | undefined, string, string]>([
		['meeting', { topic: 'New' }, undefined, OF_MEETING, 'topic'],
		['meeting', { topic: 'New', agenda: 'a', password: 'x' }, undefined, OF_MEETING, 'topic, password'],
		['meeting', {}, { host_video: true, panelists_video: true }, OF_MEETING, 'panelists_video'],
		['webinar', { topic: 'New' }, { waiting_room: true }, OF_WEBINAR, 'topic, waiting_room'],
	])('has nothing else, which is named: %s %j %j', async (type, fields, settings, known, refused) => {
		await expect(changes(fields, { type, settings, occurrence: '1' })).rejects.toThrow(
			`Of one ${type} of a series Zoom changes only agenda, start, duration and the settings ${known}; not ${refused}`,
		);
	});

	it('of nothing is refused as nothing', async () => {
		await expect(changes({}, { occurrence: '1' })).rejects.toThrow('There is nothing to update');
	});
});

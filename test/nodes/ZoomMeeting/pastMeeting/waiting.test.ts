import { OutcomeReader } from '../../../../nodes/ZoomMeeting/actions/pastMeeting/outcome/reader';
import type { PartName } from '../../../../nodes/ZoomMeeting/actions/pastMeeting/outcome/choices';
import type { Zoom } from '../../../../nodes/adapter/kit';
import type { ZoomHttpRequest } from '../../../../zoom/api/client/sender';
import { FakeZoom, type Reply } from '../../../zoom/api/support/fakeZoom';

/** Waiting for what Zoom is still making, on a clock that the test moves. */

const MINUTE = 60_000;
const UUID = 'ajXp112QmuoKj4854875==';

const KNOWN_SUMMARY = { summary_content: 'All is well.' };
const NONE = (code: number): Reply => ({ status: 404, body: { code, message: 'There is none.' } });

interface World {
	/** Minutes after the end at which each is there. */
	readonly summaryAt?: number;
	readonly recordingAt?: number;
}

function worldOf({ summaryAt = 0, recordingAt = 0 }: World) {
	const begunAt = { ms: 0 };
	const fake = new FakeZoom(({ path }: ZoomHttpRequest): Reply => {
		const passed = (fake.time.now() - begunAt.ms) / MINUTE;
		if (path.includes('meeting_summary')) return passed >= summaryAt ? { body: KNOWN_SUMMARY } : NONE(3001);
		if (path.includes('recordings'))
			return passed >= recordingAt
				? { body: { recording_files: [{ id: 'f', file_type: 'MP4', download_url: 'https://zoom.us/f' }] } }
				: NONE(3301);
		const end = new Date(begunAt.ms).toISOString();
		const start = new Date(begunAt.ms - 30 * MINUTE).toISOString();
		return {
			body: { uuid: UUID, id: 85_746_065_432, start_time: start, end_time: end, has_meeting_summary: true },
		};
	});
	begunAt.ms = fake.time.now();
	const zoom = {
		request: fake.client.request.bind(fake.client),
		list: fake.client.list.bind(fake.client),
		now: () => fake.time.now(),
		sleep: async (ms: number) => await fake.time.sleep(ms),
	} as unknown as Zoom;
	const reader = (...parts: PartName[]) =>
		new OutcomeReader(
			{
				zoom,
				store: async () => await Promise.reject(new Error('nothing is stored here')),
				n8n: {
					notice: () => undefined,
					remark: () => undefined,
					progress: () => undefined,
					resume: async () => await Promise.reject(new Error('nothing waits here')),
					memory: {},
				},
			},
			{ type: 'meeting', typeIsSure: true, key: UUID, topic: '' },
			{
				parts: new Set(parts),
				expected: { compareWith: 'nobody', expectedEmails: [] },
				transcript: { form: 'both', chunks: undefined, file: undefined },
			},
		);
	const asked = (part: string): number => fake.requests.filter(({ path }) => path.includes(part)).length;
	const passed = (): number => (fake.time.now() - begunAt.ms) / MINUTE;
	return { fake, reader, asked, passed };
}

describe('waiting for missing parts', () => {
	it('ends as soon as nothing is missing', async () => {
		const { fake, reader, passed } = worldOf({ summaryAt: 10 });
		const one = reader('summary');
		await fake.time.until(one.look());
		expect(one.isWaiting).toBe(true);
		await fake.time.until(one.wait(60 * MINUTE));
		expect(one.outcome().record).toMatchObject({ complete: true, summary: { text: 'All is well.' } });
		expect(passed()).toBeGreaterThanOrEqual(10);
		expect(passed()).toBeLessThan(16);
	});

	it('ends with its time, and says what is still missing', async () => {
		const { fake, reader, passed } = worldOf({ summaryAt: 600, recordingAt: 5 });
		const one = reader('summary', 'recordings');
		await fake.time.until(one.look());
		await fake.time.until(one.wait(20 * MINUTE));
		expect(passed()).toBe(20);
		expect(one.outcome().record).toMatchObject({
			complete: false,
			parts: { summary: { status: 'notYet' }, recordings: { status: 'there' } },
			recordings: [{ kind: 'video' }],
		});
	});

	it('asks seldom, and only for what is missing', async () => {
		const { fake, reader, asked } = worldOf({ summaryAt: 600 });
		const one = reader('summary', 'recordings');
		await fake.time.until(one.look());
		await fake.time.until(one.wait(55 * MINUTE));
		expect(asked('recordings')).toBe(1);
		expect(asked('past_meetings')).toBe(1);
		expect(asked('meeting_summary')).toBeGreaterThan(8);
		expect(asked('meeting_summary')).toBeLessThan(22);
	});

	it('gives up what cannot come any more, before its time', async () => {
		const { fake, reader, passed } = worldOf({ summaryAt: 10_000 });
		const one = reader('summary');
		await fake.time.until(one.look());
		await fake.time.until(one.wait(24 * 60 * MINUTE));
		expect(one.isWaiting).toBe(false);
		expect(passed()).toBeLessThan(70);
		expect(one.outcome().record).toMatchObject({
			complete: true,
			parts: { summary: { status: 'none', why: 'deleted' } },
		});
	});
});

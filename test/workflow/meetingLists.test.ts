import type { INodeListSearchResult } from 'n8n-workflow';
import { methodOf } from '../support/pickers';
import { ZoomMeeting } from '../../nodes/ZoomMeeting/ZoomMeeting.node';
import { MeetingNode } from './support/meetingNode';

const node = new MeetingNode().install();
const pickers = new ZoomMeeting();
const searchMeetings = methodOf(pickers, 'listSearch', 'searchMeetings');
const searchWebinars = methodOf(pickers, 'listSearch', 'searchWebinars');

const ANA = 'ana@example.com';
const BO = 'bo@example.com';
const HOUR = 3_600_000;
const FIRST_ID = 80_000_000_000;

const KINDS = [
	['meeting', searchMeetings, 2, 8],
	['webinar', searchWebinars, 5, 9],
] as const;

const names = ({ results }: INodeListSearchResult): string[] => results.map(({ name }) => name);

/** All choices, as the editor loads them while a person scrolls down. */
async function scrolled(search: (start?: string) => Promise<INodeListSearchResult>) {
	const values: unknown[] = [];
	let start: string | undefined;
	let looks = 0;
	do {
		const found = await search(start);
		values.push(...found.results.map(({ value }) => value));
		start = found.paginationToken;
		looks++;
	} while (start !== undefined);
	return { values, looks };
}

describe.each(KINDS)('the list of %ss', (_kind, search, type, series) => {
	const seed = async (count: number, host: string, from = 0) => {
		await node.zoom.control.seed({
			meetings: Array.from({ length: count }, (_, index) => ({
				host,
				type,
				id: FIRST_ID + from + index,
				topic: `Call ${from + index}`,
				startsAt: Date.now() + HOUR,
			})),
		});
	};
	const editor = (parameters = {}) => node.editor(parameters);

	it('is empty where nothing is planned', async () => {
		expect(await search.call(editor())).toEqual({ results: [] });
		expect(await search.call(editor(), ANA)).toEqual({ results: [] });
	});

	it('has all that a large account plans, each once, page by page', async () => {
		await seed(650, ANA);
		await seed(70, BO, 650);
		const { values, looks } = await scrolled(async (start) => await search.call(editor(), '', start));
		expect(values).toHaveLength(720);
		expect(new Set(values).size).toBe(720);
		expect(looks).toBeGreaterThan(1);
	});

	it('finds a topic on a later page', async () => {
		await seed(700, ANA);
		const found = await search.call(editor(), 'call 699');
		expect(found.results.map(({ value }) => value)).toEqual([String(FIRST_ID + 699)]);
		expect(names(found)[0]).toMatch(/^Call 699 \(\d{4}-\d\d-\d\d \d\d:\d\d GMT\+[12], .*80000000699\)$/);
		expect((await search.call(editor(), 'no such topic')).results).toEqual([]);
	});

	it('has those of one host when the filter holds an address', async () => {
		await seed(400, ANA);
		await seed(5, BO, 400);
		const { values } = await scrolled(async (start) => await search.call(editor(), BO, start));
		expect(values).toHaveLength(5);
		expect(names(await search.call(editor(), `${ANA} call 399`))).toHaveLength(1);
		const own = await scrolled(async (start) => await search.call(editor(), ANA, start));
		expect(new Set(own.values).size).toBe(400);
	});

	it('has a series once', async () => {
		const occurrences = [1, 2, 3].map((days) => ({
			occurrence_id: String(days),
			startsAt: Date.now() + days * 24 * HOUR,
			duration: 60,
			status: 'available' as const,
		}));
		await node.zoom.control.seed({
			meetings: [{ host: ANA, type: series, id: FIRST_ID, topic: 'Daily', occurrences }],
		});
		expect((await search.call(editor(), '')).results).toHaveLength(1);
	});

	it('says that there is no such host', async () => {
		await expect(search.call(editor(), 'nobody@example.com')).rejects.toThrow(
			'Zoom knows no user nobody@example.com in this account',
		);
	});
});

import type { INodeListSearchResult } from 'n8n-workflow';
import { methodOf } from '../support/pickers';
import { ZoomMeeting } from '../../nodes/ZoomMeeting/ZoomMeeting.node';
import { byId, MeetingNode } from './support/meetingNode';

/** Lists that hold what can be chosen: what is over, what is recorded, and what is under way. */

const node = new MeetingNode().install();
const pickers = new ZoomMeeting();
const search = async (name: string, filter?: string): Promise<INodeListSearchResult> => {
	const found: INodeListSearchResult = { results: [] };
	let start: string | undefined;
	do {
		const page = await methodOf(pickers, 'listSearch', name).call(node.editor(), filter, start);
		found.results.push(...page.results);
		start = page.paginationToken;
	} while (start !== undefined);
	return found;
};

const ANA = 'ana@example.com';
const BO = 'bo@example.com';
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NUMBER = 85_000_000_000;

const past = (host: string, daysAgo: number, id: number, kind: 'meeting' | 'webinar' = 'meeting') => ({
	host,
	id,
	kind,
	topic: `Call ${daysAgo} days ago`,
	startsAt: Date.now() - daysAgo * DAY,
	endsAt: Date.now() - daysAgo * DAY + HOUR,
	participants: [],
});

const topics = ({ results }: INodeListSearchResult): string[] =>
	results.map(({ name }) => name.replace(/ \(.*/, ''));

it('has past meetings, the newest first, in the time zone of the person, and each instance can be chosen', async () => {
	await node.zoom.control.seed({
		pastMeetings: [
			past(ANA, 20, NUMBER),
			past(BO, 1, NUMBER + 1),
			past(ANA, 9, NUMBER + 2),
			past(ANA, 2, NUMBER),
		],
	});
	const found = await search('searchPastMeetings');
	expect(topics(found)).toEqual([
		'Call 1 days ago',
		'Call 2 days ago',
		'Call 9 days ago',
		'Call 20 days ago',
	]);
	expect(found.results[0]?.name).toMatch(
		/\(\d{4}-\d\d-\d\d \d\d:\d\d GMT\+[12], bo@example\.com, 85000000001\)$/,
	);
	expect(new Set(found.results.map(({ value }) => value)).size).toBe(4);
	const { outputs, error } = await node.run('pastMeeting', 'get', {
		meetingId: { __rl: true, mode: 'list', value: String(found.results[0]?.value) },
	});
	expect(error).toBeUndefined();
	expect(outputs[0]?.[0]?.json).toMatchObject({ id: NUMBER + 1 });
});

it('has each past meeting once where all of its instances are meant', async () => {
	await node.zoom.control.seed({ pastMeetings: [past(ANA, 20, NUMBER), past(ANA, 2, NUMBER)] });
	const { results } = await search('searchPastMeetingsById');
	expect(results.map(({ value }) => value)).toEqual([String(NUMBER)]);
});

it('has the past webinars of one host when the filter holds an address', async () => {
	await node.zoom.control.seed({
		pastMeetings: [
			past(ANA, 3, NUMBER, 'webinar'),
			past(BO, 2, NUMBER + 1, 'webinar'),
			past(ANA, 1, NUMBER + 2),
		],
	});
	expect(topics(await search('searchPastWebinars'))).toEqual(['Call 2 days ago', 'Call 3 days ago']);
	expect(topics(await search('searchPastWebinars', ANA))).toEqual(['Call 3 days ago']);
});

it('has the recordings of one host over months, the newest first', async () => {
	await node.zoom.control.seed({
		recordings: [
			{ host: ANA, startsAt: Date.now() - 70 * DAY, meetingId: NUMBER, topic: 'Old' },
			{ host: ANA, startsAt: Date.now() - 3 * DAY, meetingId: NUMBER + 1, topic: 'New' },
			{ host: BO, startsAt: Date.now() - 2 * DAY, meetingId: NUMBER + 2, topic: 'Of Bo' },
		],
	});
	const found = await search('searchRecordings', ANA);
	expect(topics(found)).toEqual(['New', 'Old']);
	const { error } = await node.run('recording', 'get', {
		meetingId: { __rl: true, mode: 'list', value: String(found.results[1]?.value) },
	});
	expect(error).toBeUndefined();
});

describe('what is under way', () => {
	beforeEach(async () => {
		await node.zoom.control.seed({
			meetings: [
				{ host: ANA, id: NUMBER, topic: 'Now', status: 'started', startsAt: Date.now() - HOUR },
				{ host: ANA, id: NUMBER + 1, topic: 'Later', startsAt: Date.now() + HOUR },
			],
		});
	});

	it('is in the list for what can only be done then', async () => {
		expect(topics(await search('searchLiveMeetings'))).toEqual(['Now']);
		expect(topics(await search('searchLiveMeetings', ANA))).toEqual(['Now']);
		expect((await search('searchLiveMeetings', BO)).results).toEqual([]);
	});

	it('is looked for among what is planned where Zoom does not tell', async () => {
		await node.zoom.control.fault({
			on: 'GET /metrics/meetings',
			times: 20,
			status: 400,
			body: { code: 200, message: 'Only available for Business or higher accounts.' },
		});
		expect(topics(await search('searchLiveMeetings'))).toContain('Later');
	});
});

it('offers no list for what Zoom does not list, and takes an ID', async () => {
	const recover = pickers.description.properties.filter(({ type, displayOptions }) => {
		const operation = displayOptions?.show?.['operation']?.[0];
		return type === 'resourceLocator' && typeof operation === 'string' && operation.startsWith('recover');
	});
	expect(recover).toHaveLength(3);
	for (const { modes = [] } of recover) {
		expect(modes.map(({ name }) => name)).not.toContain('list');
		expect(modes.map(({ name }) => name)).toContain('id');
	}
	await node.zoom.control.seed({ meetings: [{ host: ANA, id: NUMBER, startsAt: Date.now() + HOUR }] });
	for (const operation of ['delete', 'recover']) {
		const { error } = await node.run('meeting', operation, { meetingId: byId(NUMBER) });
		expect(error).toBeUndefined();
	}
});

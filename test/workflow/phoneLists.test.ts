import type { INodeListSearchResult } from 'n8n-workflow';
import { ZoomPhone } from '../../nodes/ZoomPhone/ZoomPhone.node';
import { methodOf } from '../support/pickers';
import { PhoneNode } from './support/phoneNode';

const node = new PhoneNode().install();
const pickers = new ZoomPhone();

const DAY_MS = 86_400_000;
/** 23:30 in UTC, two days ago: the next day in India, whose clocks never change. */
const TIME = Math.floor(Date.now() / DAY_MS - 2) * DAY_MS + 23.5 * 3_600_000;
const IN_INDIA = `${new Date(TIME + DAY_MS).toISOString().slice(0, 10)} 05:00 GMT+5:30`;

async function namesIn(list: string, words?: string): Promise<string[]> {
	const editor = node.editor({}, 'Asia/Kolkata');
	const { results }: INodeListSearchResult = await methodOf(pickers, 'listSearch', list).call(editor, words);
	return results.map(({ name }) => name);
}

beforeEach(async () => {
	await node.zoom.control.seed({
		users: ['ana', 'ben'].map((name) => ({ email: `${name}@example.com`, first_name: name, type: 2 })),
		phone: {
			users: [{ email: 'ana@example.com', extension: 801, numbers: ['+14155550101'] }],
			numbers: ['+14155550102'],
			messages: [
				{
					user: 'ana@example.com',
					otherNumber: '+14155550198',
					direction: 'In',
					time: TIME,
					text: 'Are you there?',
				},
			],
			calls: [
				{
					user: 'ana@example.com',
					startsAt: TIME,
					otherName: 'Eve',
					recorded: 2_048,
					voicemail: { transcript: 'Call me back' },
				},
			],
		},
	});
});

describe('the lists of Zoom Phone', () => {
	it.each([
		['searchCalls', 'Eve → '],
		['searchPhoneRecordings', 'Eve → '],
		['searchVoicemails', 'Eve → '],
		['searchSmsSessions', '+14155550198'],
	])('%s shows times in the zone of the workflow', async (list, what) => {
		const names = await namesIn(list);
		expect(names).toHaveLength(1);
		expect(names[0]).toMatch(new RegExp(`^${IN_INDIA.replace('+', '\\+')}, `));
		expect(names[0]).toContain(what);
	});

	it('find a person by extension, and a number by who has it', async () => {
		expect(await namesIn('searchPhoneUsers', '801')).toEqual([
			expect.stringContaining('ana@example.com, 801'),
		]);
		expect(await namesIn('searchAssignedNumbers')).toEqual([expect.stringMatching(/^\+14155550101 \(.*ana/)]);
		expect(await namesIn('searchFreeNumbers')).toEqual(['+14155550102']);
	});
});

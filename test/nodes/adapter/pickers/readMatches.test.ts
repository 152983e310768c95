import { DateTime } from 'luxon';
import { inZone } from '../../../../nodes/adapter/pickers/inZone';
import { mapperField, resourceMapper } from '../../../../nodes/adapter/pickers/resourceMapper';
import { overSpans } from '../../../../nodes/adapter/pickers/sessionChoices';
import { type Page, readMatches } from '../../../../nodes/adapter/pickers/userLists';
import { thrownBy } from '../../support/thrown';

/** A list of so many pages with so many on each. */
function pages(count: number, each: number, nameOf = (index: number) => `Ana ${index}`) {
	const asked: string[] = [];
	const page = async (start: string): Promise<Page> => {
		asked.push(start);
		const at = Number(start || 0);
		const choices = Array.from({ length: each }, (_, n) => ({
			name: nameOf(at * each + n),
			value: `${at * each + n}`,
		}));
		return await Promise.resolve({ choices, next: at + 1 < count ? `${at + 1}` : '' });
	};
	return { page, asked };
}

describe('a list that Zoom cannot search', () => {
	it('is read until twenty fit, and goes on from there', async () => {
		const { page, asked } = pages(9, 7);
		const { results, paginationToken } = await readMatches(page);
		expect(results).toHaveLength(21);
		expect(paginationToken).toBe('3');
		expect(asked).toEqual(['', '1', '2']);
		const more = await readMatches(page, '', paginationToken);
		expect(more.results[0]).toEqual({ name: 'Ana 21', value: '21' });
	});

	it('is read at most ten pages at a time', async () => {
		const { page, asked } = pages(30, 2);
		const { results, paginationToken } = await readMatches(page, 'nobody');
		expect([results, paginationToken, asked.length]).toEqual([[], '10', 10]);
	});

	it('ends where Zoom’s list ends', async () => {
		const result = await readMatches(pages(2, 3).page, ' ANA 4 ');
		expect(result).toEqual({ results: [{ name: 'Ana 4', value: '4' }] });
		expect(result).not.toHaveProperty('paginationToken');
	});

	it('shows what comes twice once', async () => {
		const page = async (): Promise<Page> =>
			await Promise.resolve({
				choices: [
					{ name: 'Ana', value: '1' },
					{ name: 'Ana again', value: '1' },
				],
				next: '',
			});
		expect((await readMatches(page)).results).toEqual([{ name: 'Ana', value: '1' }]);
	});
});

describe('a list over several spans of time', () => {
	const read = async (start: string, next: string) => {
		const asked: unknown[] = [];
		const { next: following, sessions } = await overSpans(['new', 'old'], start, async (span, token) => {
			asked.push([span, token]);
			return await Promise.resolve({ sessions: [{ topic: span }], next });
		});
		return [asked, following, sessions.length];
	};

	it('begins with the newest, page by page, and goes on with the one before', async () => {
		expect(await read('', 'abc')).toEqual([[['new', '']], '0 abc', 1]);
		expect(await read('0 abc', '')).toEqual([[['new', 'abc']], '1', 1]);
		expect(await read('1', 'xyz')).toEqual([[['old', '']], '1 xyz', 1]);
		expect(await read('1 xyz', '')).toEqual([[['old', 'xyz']], '', 1]);
		expect(await read('2', '')).toEqual([[], '', 0]);
	});
});

describe('a time in a list', () => {
	it('is in the workflow’s zone', () => {
		expect(inZone('2026-11-21T08:30:00Z', 'Europe/Berlin')).toBe('2026-11-21 09:30 GMT+1');
	});

	it.each(['', 'soon'])('is left out where it is none: %j', (time) => {
		expect(inZone(time, 'UTC')).toBe('');
	});
});

describe('fields that only Zoom knows', () => {
	const list = { name: 'questions', method: async () => await Promise.resolve({ fields: [] }) };
	const words = {
		displayName: 'Form',
		description: 'What is asked',
		list,
		fieldWords: { singular: 'question', plural: 'questions' },
		addAllFields: true,
	};

	it('are read anew when what they depend on changes', () => {
		expect(resourceMapper({ ...words, dependsOn: ['meetingId.value'] }).property).toEqual({
			displayName: 'Form',
			description: 'What is asked',
			type: 'resourceMapper',
			default: { mappingMode: 'defineBelow', value: null },
			typeOptions: {
				loadOptionsDependsOn: ['meetingId.value'],
				resourceMapper: {
					resourceMapperMethod: 'questions',
					mode: 'map',
					valuesLabel: 'Form',
					addAllFields: true,
					supportAutoMap: false,
					fieldWords: words.fieldWords,
				},
			},
		});
		expect(resourceMapper(words).property.typeOptions).not.toHaveProperty('loadOptionsDependsOn');
		expect(resourceMapper(words).methods).toEqual({ resourceMapping: { questions: list.method } });
	});

	it('have the names that the editor showed; what was left alone is not there, an empty text is', () => {
		const raw = {
			mappingMode: 'defineBelow',
			value: { city: 'Rome', zip: null, org: '', state: undefined },
			schema: [
				{ id: 'city', displayName: 'City' },
				{ id: 'org', displayName: 7 },
			],
		};
		expect(resourceMapper(words).parse(raw)).toEqual([
			{ id: 'city', name: 'City', value: 'Rome' },
			{ id: 'org', name: 'org', value: '' },
		]);
	});

	it('hold what can be written as a text, or a list of that, and nothing else', () => {
		const mapper = resourceMapper(words);
		const plain = ['a', 7, false, '', new Date(0), DateTime.fromMillis(0), ['a', 7], []];
		for (const value of plain)
			expect(mapper.parse({ city: value })).toEqual([{ id: 'city', name: 'city', value }]);
		for (const value of [{ a: 1 }, ['a', { b: 1 }], [['a']], new Map()]) {
			expect(thrownBy(() => mapper.parse({ city: value }))).toEqual({
				message: '"city" holds something that is no plain value (field "Form")',
				field: 'Form',
			});
		}
	});

	it('are text fields that nobody has to fill in, unless said otherwise', () => {
		const field = { id: 'city', displayName: 'City' };
		const usual = { type: 'string', required: false, defaultMatch: false, display: true };
		expect(mapperField(field)).toEqual({ ...field, ...usual });
		expect(mapperField({ ...field, required: true, type: 'options' })).toMatchObject({
			required: true,
			type: 'options',
		});
	});

	it('may come from an expression, as an object', () => {
		expect(resourceMapper(words).parse({ city: 'Rome' })).toEqual([
			{ id: 'city', name: 'city', value: 'Rome' },
		]);
		expect(resourceMapper(words).parse(undefined)).toEqual([]);
	});
});

import { RowLimit } from '../../../../nodes/adapter/kit/rowLimit';

let remarks: string[];
const limit = (count: number | undefined): RowLimit =>
	new RowLimit(count, 'There may be more', { remark: (words) => remarks.push(words) });

beforeEach(() => {
	remarks = [];
});

describe('how many rows a person wants', () => {
	it.each([
		[0, [], false],
		[2, [1, 2], false],
		[3, [1, 2, 3], false],
		[4, [1, 2, 3], true],
		[9, [1, 2, 3], true],
	])(
		'of %d rows gives the first three at most, and says so only when there are more',
		(size, wanted, isCut) => {
			const three = limit(3);
			expect(three.cutOff(Array.from({ length: size }, (_, index) => index + 1))).toEqual(wanted);
			expect([three.more, remarks]).toEqual([isCut, isCut ? ['There may be more'] : []]);
		},
	);

	it('may be all', () => {
		const all = limit(undefined);
		expect(all.cutOff([1, 2, 3])).toEqual([1, 2, 3]);
		expect([all.endsAt(1_000), all.rest(7), all.more, remarks]).toEqual([false, {}, false, []]);
	});

	it.each([
		[2, false],
		[3, true],
		[4, true],
	])(
		'ends a reading that has %d of three, with the hint, where there is something left to ask',
		(taken, ends) => {
			const three = limit(3);
			expect(three.endsAt(taken)).toBe(ends);
			expect([three.more, remarks.length]).toEqual([ends, ends ? 1 : 0]);
		},
	);

	it('leaves for the next list what was not taken from those before', () => {
		const { limit: left, onMore } = limit(5).rest(2) as { limit: number; onMore: () => void };
		expect(left).toBe(3);
		onMore();
		expect(remarks).toEqual(['There may be more']);
		expect(limit(5).rest()).toMatchObject({ limit: 5 });
	});
});

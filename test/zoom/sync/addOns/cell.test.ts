import { readAddOns } from '../../../../zoom/sync/addOns/cell';

const named = (...entries: string[]) => {
	const { named: known, unknown } = readAddOns(entries, 'addOns');
	return [known.map(({ name }) => name), unknown];
};

it.each<[string, string[], string[]]>([
	['Webinar 500; Whiteboard', ['Webinar 500', 'Whiteboard'], []],
	['Webinar 1,000, Whiteboard', ['Webinar 1000', 'Whiteboard'], []],
	['Webinar 500, ', ['Webinar 500'], []],
	[' | Webinar 500 |', ['Webinar 500'], []],
	['Webinar 500; Wibinar 500 ', ['Webinar 500'], ['Wibinar 500']],
	['Webinar 500; webinar500', ['Webinar 500'], []],
])('the add-ons in a cell are read one by one: %j', (cell, known, unknown) => {
	expect(named(cell)).toEqual([known, unknown]);
});

it('two of a kind are a mistake of the row, in one entry or in two', () => {
	const told = '"addOns" names Webinar 500 and Webinar 1000, and a person has one of them';
	expect(() => named('Webinar 500, Webinar 1000')).toThrow(told);
	expect(() => named('Webinar 500', 'Webinar 1000')).toThrow(told);
});

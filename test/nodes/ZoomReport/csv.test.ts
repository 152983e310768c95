import { parse } from 'papaparse';
import { csvOf } from '../../../nodes/ZoomReport/shared/csv';
import { FORMULAS, PLAIN } from '../../support/formulas';

/** The cells as a spreadsheet reads them. */
function cellsOf(csv: string): string[][] {
	return parse<string[]>(csv.replace('\uFEFF', ''), { delimiter: ',', newline: '\r\n' }).data;
}

describe('a cell of a CSV file', () => {
	it.each(FORMULAS)('does not run: %j', (text) => {
		expect(cellsOf(csvOf([{ topic: text }]))).toEqual([['topic'], [`'${text}`]]);
	});

	it.each(PLAIN)('stays as it is: %j', (text) => {
		expect(cellsOf(csvOf([{ topic: text, end: 1 }]))).toEqual([
			['topic', 'end'],
			[text, '1'],
		]);
	});

	it('stays a number where it is one', () => {
		expect(cellsOf(csvOf([{ balance: -5, share: -0.5 }]))[1]).toEqual(['-5', '-0.5']);
	});

	it('does not run in the line of column names either', () => {
		expect(cellsOf(csvOf([{ '=1+1\n': 'x' }]))[0]).toEqual(["'=1+1\n"]);
	});
});

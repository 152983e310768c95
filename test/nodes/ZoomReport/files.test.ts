import { WithFiles } from '../../../nodes/adapter/kit/output';
import { least } from '../support/filled';
import { SINGLE } from '../support/operations';
import { tryOperation, type Fields } from '../support/trial';

/** What a report's file is called, and what the item beside it says. */

type Operations = typeof SINGLE;
const having = (name: string, value?: string) => (one: Operations[number]) =>
	one.operation.properties.some(
		({ property }) =>
			property.name === name &&
			(value === undefined || JSON.stringify(property.options).includes(`"${value}"`)),
	);

const FILES = SINGLE.filter(having('output', 'csv'));
/** The trial's day is in the winter of 2026. */
const COMING: Fields = { period: 'nextDays', days: 3 };
const PAST: Fields = { period: 'lastDays', days: 3 };

const DAY = /\d{4}-\d\d-\d\d/.source;
const UNDATED = /^zoom-[a-z]+(-[a-z]+)*\.csv$/i;
const DATED = new RegExp(`^zoom-[a-z]+(-[a-z]+)*-(${DAY})-to-(${DAY})\\.csv$`, 'i');

async function fileOf(operation: Operations[number]['operation'], fields: Fields) {
	const { fields: all } = await least(operation, { ...fields, output: 'csv' });
	const { output, error } = await tryOperation(operation, all);
	expect(error).toBeUndefined();
	if (!(output instanceof WithFiles)) throw new Error('No file came');
	return { record: output.record, files: output.files };
}

it('are those of many operations', () => {
	expect(FILES.length).toBeGreaterThan(15);
});

it.each(FILES.filter(having('period')))(
	'$title calls its file after what is in it and its days, which the item names as well',
	async ({ operation }) => {
		const isComing = having('period', 'nextDays')({ title: '', operation });
		const { record, files } = await fileOf(operation, isComing ? COMING : PAST);
		const [, , from, to] = DATED.exec(String(record['fileName'])) ?? [];
		expect(record).toMatchObject({ fileName: expect.stringMatching(DATED) as string, from, to });
		expect(files).toMatchObject({ data: { name: record['fileName'], type: 'text/csv' } });
		// Nothing is said to be missing where nothing is.
		expect(record).not.toHaveProperty('notAvailable');
	},
);

it.each(FILES.filter((one) => !having('period')(one)))(
	'$title calls its file after what is in it',
	async ({ operation }) => {
		const { record, files } = await fileOf(operation, {});
		expect(record).toMatchObject({ fileName: expect.stringMatching(UNDATED) as string });
		expect(record).not.toHaveProperty('from');
		expect(files).toMatchObject({ data: { name: record['fileName'], type: 'text/csv' } });
	},
);
